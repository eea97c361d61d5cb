import { roundById, type Rubric, type RubricWorkSample } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

interface SampleProps {
  readonly sample: RubricWorkSample;
  readonly rubric: Rubric;
}

function Relations({ sample, rubric }: SampleProps) {
  const nameOf = (id: string): string => rubric.criteria.find((criterion) => criterion.id === id)?.shortName ?? '';
  return (
    <div className={css.meta}>
      <span className={css.label}>{texts.samples.shownIn}</span>
      <Badge>
        {sample.roundId} {roundById(rubric, sample.roundId)?.shortName}
      </Badge>
      <span className={css.label}>{texts.samples.evidenceFor}</span>
      {sample.criterionIds.map((id) => (
        <Badge key={id}>
          {id} {nameOf(id)}
        </Badge>
      ))}
    </div>
  );
}

function SampleCard({ sample, rubric }: SampleProps) {
  const titleOf = (sourceId: string): string => rubric.sources.find(({ id }) => id === sourceId)?.title ?? sourceId;
  return (
    <Card title={sample.name} actions={<Badge>{texts.samples.minutes(sample.minutes)}</Badge>}>
      <div className={css.stack}>
        <p>{sample.brief}</p>
        <Relations sample={sample} rubric={rubric} />
        <div className={css.block}>
          <h3>{texts.samples.anchors}</h3>
          <ul className={css.anchors} aria-label={`${texts.samples.anchors}: ${sample.name}`}>
            {sample.anchors.map((anchor) => (
              <li key={anchor.level}>
                <LevelChip level={anchor.level} />
                <p>{anchor.text}</p>
              </li>
            ))}
          </ul>
        </div>
        <div className={css.block}>
          <h3>{texts.samples.sources}</h3>
          <ul className={css.bullets}>
            {sample.sources.map((source) => (
              <li key={source}>{titleOf(source)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

/** The artefacts that a candidate makes, each with the anchors that it is judged by. */
export function WorkSamplesPart({ rubric }: { readonly rubric: Rubric }) {
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      <p className={css.muted}>{texts.samples.hint}</p>
      {(rubric.workSamples ?? []).map((sample) => (
        <SampleCard key={sample.id} sample={sample} rubric={rubric} />
      ))}
    </div>
  );
}
