import type { BarView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { ToneIcon } from '../../../components/ui/tone.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { CONDITION_TONES, VERDICT_TONES } from '../lib/tones.js';
import { texts } from '../texts.js';
import css from './room.module.css';

/** The bar as advice: the verdict with its reasons, then every condition. */
export function BarCard({ bar }: { readonly bar: BarView }) {
  return (
    <Card
      title={texts.bar.title(bar.seniority)}
      actions={<span className={css.small}>{texts.bar.advice}</span>}
      padding="none"
    >
      <div className={css.verdict}>
        <Notice tone={VERDICT_TONES[bar.verdict]} title={texts.bar.verdicts[bar.verdict]}>
          {bar.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      </div>
      <ul className={css.rows}>
        {bar.conditions.map(({ text, outcome, detail }) => (
          <li key={text}>
            <span className={css[CONDITION_TONES[outcome]]}>
              <ToneIcon tone={CONDITION_TONES[outcome]} size={16} />
            </span>
            <span>
              {text}
              <VisuallyHidden>{`: ${texts.bar.outcomes[outcome]}`}</VisuallyHidden>
            </span>
            <span className={css.value}>{detail}</span>
          </li>
        ))}
      </ul>
      <p className={`${css.foot} ${css.small}`}>{texts.bar.rests(bar.criteriaUsed)}</p>
    </Card>
  );
}
