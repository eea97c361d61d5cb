import type { PanelCardView } from '@app/contracts';
import type { EvidenceDirection, Rubric } from '@app/domain';
import { spokenEvidence } from '../lib/matrix.js';
import { texts } from '../texts.js';
import { EvidencePiece } from './evidence-piece.js';
import css from './evidence.module.css';
import room from './room.module.css';

interface CriterionEvidenceProps {
  readonly cards: readonly PanelCardView[];
  readonly rubric: Rubric;
  readonly criterionId: string;
}

const SIDES: readonly { readonly direction: EvidenceDirection; readonly title: string }[] = [
  { direction: 'against', title: texts.evidence.against },
  { direction: 'for', title: texts.evidence.for },
];

/** What speaks against, what speaks for: side by side, in the order people speak. */
export function CriterionEvidence({ cards, rubric, criterionId }: CriterionEvidenceProps) {
  return (
    <div className={room.two}>
      {SIDES.map(({ direction, title }) => {
        const spoken = spokenEvidence(cards, criterionId, direction);
        return (
          <section key={direction} aria-label={title}>
            <h3 className={room.label}>{title}</h3>
            {spoken.length === 0 ? (
              <p className={css.none}>{texts.evidence.none}</p>
            ) : (
              <ul className={css.list}>
                {spoken.map(({ card, item, rating }) => (
                  <EvidencePiece
                    key={`${card.scorecardId}-${item.id}`}
                    {...{ card, item, rubric, rating, criterionId }}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
