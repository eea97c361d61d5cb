import type { PanelCardView } from '@app/contracts';
import { compareContent, type Rubric } from '@app/domain';
import { CardChanges } from '../../../components/ui/card-changes.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { matrixCriteria } from '../lib/matrix.js';
import { standsBeside } from '../lib/revised.js';
import { revisedTexts } from '../texts-revised.js';
import css from './packet.module.css';
import room from './room.module.css';

const namesOf = (rubric: Rubric) => ({
  criteria: matrixCriteria(rubric),
  indicators: rubric.roleIndicators,
  redFlags: rubric.redFlags,
});

/** The mark beside the name of a card's author. */
export function RevisedPill({ card }: { readonly card: PanelCardView }) {
  if (!card.revised) return null;
  const isBeside = standsBeside(card.revised);
  return (
    <StatusPill tone={isBeside ? 'warn' : 'neutral'}>
      {isBeside ? revisedTexts.revised.beside : revisedTexts.revised.mark}
    </StatusPill>
  );
}

/** Why the card reads otherwise than it was submitted, and the original beside it where they differ. */
export function RevisedPart({ card, rubric }: { readonly card: PanelCardView; readonly rubric: Rubric }) {
  const { revised } = card;
  if (!revised) return null;
  return (
    <section className={css.revised} aria-label={revisedTexts.revised.title}>
      <h4>{revisedTexts.revised.title}</h4>
      <ul className={room.quotes}>
        {revised.revisions.map(({ number, reason, revisedAt, independent }) => (
          <li key={number}>
            <p>{reason}</p>
            <p className={room.small}>
              <DateTime at={revisedAt} /> ·{' '}
              {independent ? revisedTexts.revised.counts : revisedTexts.revised.afterOthers}
            </p>
          </li>
        ))}
      </ul>
      <CardChanges changes={compareContent(revised.original, card.content)} names={namesOf(rubric)} />
    </section>
  );
}
