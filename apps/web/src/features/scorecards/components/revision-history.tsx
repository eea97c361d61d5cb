import type { ScorecardView, SealedPartView } from '@app/contracts';
import { compareContent } from '@app/domain';
import { CardChanges } from '../../../components/ui/card-changes.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { revisionTexts as words } from '../texts/revision.js';
import { CardReading } from './card-reading.js';
import css from './sealed-card.module.css';

interface RevisionHistoryProps {
  readonly card: ScorecardView;
  readonly sealed: SealedPartView;
}

/** Why the card reads otherwise than it was submitted, what changed, and the original whole. */
export function RevisionHistory({ card, sealed }: RevisionHistoryProps) {
  if (sealed.original === null) return null;
  return (
    <section className={css.history} aria-label={words.history}>
      <h2>{words.history}</h2>
      <ol className={css.revisions}>
        {sealed.revisions.map(({ number, reason, revisedAt, counts }) => (
          <li key={number}>
            <p className={css.meta}>
              <b>{words.number(number)}</b> <DateTime at={revisedAt} />
              <StatusPill tone={counts ? 'neutral' : 'warn'}>
                {counts ? words.marks.counts : words.marks.beside}
              </StatusPill>
            </p>
            <p className={css.reason}>{reason}</p>
          </li>
        ))}
      </ol>
      <CardChanges changes={compareContent(sealed.original, card.content)} names={card.kit} />
      <details>
        <summary>{words.original}</summary>
        <CardReading card={card} content={sealed.original} artifacts={card.artifacts} />
      </details>
    </section>
  );
}
