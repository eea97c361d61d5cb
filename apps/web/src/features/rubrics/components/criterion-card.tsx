import type { Rubric, RubricCriterion } from '@app/domain';
import { IconBuildingArch } from '@tabler/icons-react';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import { Contrasts } from './contrasts.js';
import css from './rubric.module.css';

/** The anchors as they stand on the scorecard, 1 to 4: 4 reads 'as 3, and'. */
function Anchors({ criterion }: { readonly criterion: RubricCriterion }) {
  return (
    <ul className={css.anchors}>
      {criterion.anchors.map((anchor) => (
        <li key={anchor.level}>
          <LevelChip level={anchor.level} />
          <p>{anchor.text}</p>
        </li>
      ))}
      <li data-na>
        <LevelChip level="na" />
        <div className={css.block}>
          <p>{texts.criteria.notAssessed}</p>
          <ul className={css.bullets}>
            {criterion.notAssessedWhen.map((when) => (
              <li key={when}>{when}</li>
            ))}
          </ul>
        </div>
      </li>
    </ul>
  );
}

interface CriterionCardProps {
  readonly criterion: RubricCriterion;
  readonly rubric: Rubric;
}

export function CriterionCard({ criterion, rubric }: CriterionCardProps) {
  const rounds = rubric.rounds.filter((round) => round.criterionIds.includes(criterion.id));
  const contrasts = rubric.contrasts.filter((contrast) => contrast.criterionIds.includes(criterion.id));
  const titleOf = (sourceId: string): string =>
    rubric.sources.find((source) => source.id === sourceId)?.title ?? sourceId;
  return (
    <article id={criterion.id} tabIndex={-1} className={css.criterion} aria-label={`${criterion.id} ${criterion.name}`}>
      <Card
        title={
          <span className={css.title}>
            <span className={css.id}>{criterion.id}</span>
            {criterion.name}
          </span>
        }
        actions={
          <>
            {criterion.gate && (
              <StatusPill tone="accent" icon={<IconBuildingArch size={14} stroke={1.6} aria-hidden="true" />}>
                {texts.criteria.gate}
              </StatusPill>
            )}
            <Badge>{texts.criteria.weight(criterion.weight)}</Badge>
          </>
        }
      >
        <div className={css.stack}>
          <Anchors criterion={criterion} />
          <div className={css.block}>
            <h3>{texts.criteria.why}</h3>
            <p>{criterion.jobRelatedness}</p>
          </div>
          <Contrasts contrasts={contrasts} />
          <div className={css.meta}>
            <span className={css.label}>{texts.criteria.rounds}</span>
            {rounds.map((round) => (
              <Badge key={round.id}>
                {round.id} {round.shortName}
              </Badge>
            ))}
          </div>
          <div className={css.block}>
            <h3>{texts.criteria.sources}</h3>
            <ul className={css.bullets}>
              {criterion.sources.map((source) => (
                <li key={source}>{titleOf(source)}</li>
              ))}
            </ul>
          </div>
        </div>
      </Card>
    </article>
  );
}
