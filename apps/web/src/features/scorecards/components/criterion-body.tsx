import { CONFIDENCES, type RubricCriterion, ratingOf } from '@app/domain';
import { lazy, Suspense } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { useCard } from '../hooks/card-context.js';
import { setConfidence } from '../lib/content-edits.js';
import { texts } from '../texts.js';
import css from './criterion-body.module.css';
import { BetweenLevels } from './between-levels.js';
import { EvidenceSection } from './evidence-section.js';
import { LevelChoice } from './level-choice.js';

/** Only where the candidate has eval results: the card's first load is counted in kilobytes. */
const EvidenceShelf = lazy(() =>
  import('../../../components/evidence/evidence-shelf.js').then((m) => ({ default: m.EvidenceShelf })),
);

/** The open criterion: its level, how sure one is, and what it rests on. */
export function CriterionBody({ criterion }: { readonly criterion: RubricCriterion }) {
  const { card, content, change } = useCard();
  if (card.kit.exemptCriterionIds.includes(criterion.id)) {
    return <Notice tone="sealed">{texts.criterion.exempt}</Notice>;
  }
  const rating = ratingOf(content, criterion.id);
  return (
    <div className={css.body}>
      {card.evalArtifactsAt?.includes(criterion.id) && (
        <Suspense fallback={null}>
          <EvidenceShelf
            applicationId={card.applicationId}
            beside={{ criterionId: criterion.id, roundId: card.kit.round.id }}
          />
        </Suspense>
      )}
      <LevelChoice criterion={criterion} />
      {rating.notAssessed === null && <BetweenLevels key={`between-${criterion.id}`} criterion={criterion} />}
      {rating.notAssessed === null && (
        <div className={css.confidence}>
          <span className={css.label} aria-hidden="true">
            {texts.criterion.confidence}
          </span>
          <Segmented
            label={texts.criterion.confidence}
            hideLabel
            name={`confidence-${criterion.id}`}
            value={rating.confidence}
            onChange={(confidence) => change((now) => setConfidence(now, criterion.id, confidence))}
            options={CONFIDENCES.map((value) => ({ value, label: texts.criterion.confidences[value] }))}
          />
          <span className={css.hint}>{texts.criterion.confidenceHint}</span>
        </div>
      )}
      <EvidenceSection key={criterion.id} criterion={criterion} />
    </div>
  );
}
