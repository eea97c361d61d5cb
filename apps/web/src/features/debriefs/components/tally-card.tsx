import type { DebriefView } from '@app/contracts';
import { isTie } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import css from './room.module.css';

/** How many have voted and whether that is a quorum; once the ballots are open, what they come to and whether the rule is reached. */
export function TallyCard({ debrief }: { readonly debrief: DebriefView }) {
  const { tally, requisition } = debrief;
  const count = tally ?? debrief.voteCount;
  if (!count) return null;
  const missing = Math.max(0, count.quorum - count.cast);
  return (
    <Card title={tally ? texts.tally.title : texts.tally.countTitle}>
      <div className={css.stack} role="status">
        <p className={css.inline}>
          <b className={css.num}>{texts.tally.cast(count.cast, count.eligible)}</b>
          <StatusPill tone={missing === 0 ? 'ok' : 'neutral'}>
            {missing === 0 ? texts.tally.quorate : texts.tally.missing(missing)}
          </StatusPill>
          <span className={css.small}>{texts.tally.quorum(count.quorum)}</span>
        </p>
        {tally ? (
          <>
            <p className={`${css.muted} ${css.num}`}>
              {texts.choices.hire} {tally.hire} · {texts.choices.hold} {tally.hold} · {texts.choices.no_hire}{' '}
              {tally.noHire}
            </p>
            {isTie(tally) && <p>{roomTexts.tie}</p>}
            <p className={css.muted}>{texts.tally.rules[requisition.decisionRule]}</p>
            <p>
              <StatusPill tone={tally.ruleReached ? 'ok' : 'neutral'}>
                {tally.ruleReached ? texts.tally.reached(texts.choices[tally.ruleReached]) : texts.tally.notReached}
              </StatusPill>
            </p>
          </>
        ) : (
          <p className={css.muted}>{texts.tally.closedYet}</p>
        )}
      </div>
    </Card>
  );
}
