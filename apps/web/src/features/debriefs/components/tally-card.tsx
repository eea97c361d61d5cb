import type { DebriefView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import css from './room.module.css';

/** Who has voted, whether that is a quorum, and what the rule of the requisition makes of it. */
export function TallyCard({ debrief }: { readonly debrief: DebriefView }) {
  const { tally, requisition } = debrief;
  if (!tally) return null;
  const missing = Math.max(0, tally.quorum - tally.cast);
  return (
    <Card title={texts.tally.title}>
      <div className={css.stack} role="status">
        <p className={css.inline}>
          <b className={css.num}>{texts.tally.cast(tally.cast, tally.eligible)}</b>
          <StatusPill tone={missing === 0 ? 'ok' : 'neutral'}>
            {missing === 0 ? texts.tally.quorate : texts.tally.missing(missing)}
          </StatusPill>
          <span className={css.small}>{texts.tally.quorum(tally.quorum)}</span>
        </p>
        <p className={`${css.muted} ${css.num}`}>
          {texts.choices.hire} {tally.hire} · {texts.choices.hold} {tally.hold} · {texts.choices.no_hire} {tally.noHire}
        </p>
        <p className={css.muted}>{texts.tally.rules[requisition.decisionRule]}</p>
        <p>
          <StatusPill tone={tally.ruleReached ? 'ok' : 'neutral'}>
            {tally.ruleReached ? texts.tally.reached(texts.choices[tally.ruleReached]) : texts.tally.notReached}
          </StatusPill>
        </p>
      </div>
    </Card>
  );
}
