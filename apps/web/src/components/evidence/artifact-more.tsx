import type { EvalArtifactMoreView, EvalArtifactView } from '@app/contracts';
import css from './artifact-more.module.css';
import { texts } from './texts.js';

type Fact = readonly [term: string, value: string | null];

function factsOf(artifact: EvalArtifactView, more: EvalArtifactMoreView): readonly Fact[] {
  const sources = artifact.sources.map((one) => `${one.name} ${one.cases}`).join(', ');
  const hasModelJudge = artifact.judges.some((one) => one.kind === 'model-graded');
  return [
    [texts.suite, more.suite],
    [texts.models, more.models.join(', ')],
    [texts.status, more.status],
    [texts.sources, sources],
    ...(hasModelJudge ? [[texts.judgeModels, more.judgeModels.join(', ')] as const] : []),
    [texts.partial, String(more.partial)],
    [texts.notJudged, texts.counts(artifact.errors, more.unscored)],
    [texts.epochs, texts.epochsOf(more.epochs)],
    ...(more.margin === null ? [] : [[texts.margin, texts.points(more.margin)] as const]),
    ...(more.casesNeeded === null ? [] : [[texts.casesNeeded, texts.about(more.casesNeeded)] as const]),
    ...(more.worstSlices.length === 0 ? [] : [[texts.worst, more.worstSlices.join(', ')] as const]),
    [texts.nearDuplicates, more.nearDuplicates === 0 ? '0' : texts.nearHint(more.nearDuplicates)],
    [texts.cost, more.cost === null ? null : String(Number(more.cost.toPrecision(6)))],
    [texts.tokens, more.tokens === null ? null : String(more.tokens)],
    [texts.latency, more.medianLatencyMs === null ? null : texts.ms(more.medianLatencyMs)],
  ];
}

function Failing({ cases }: { readonly cases: EvalArtifactMoreView['failing'] }) {
  if (cases.length === 0) return null;
  return (
    <details>
      <summary>{texts.failing(cases.length)}</summary>
      <ul>
        {cases.map((one, index) => (
          <li key={`${index} ${one.label}`}>
            <b>{one.label}</b> {texts.outcome[one.outcome]}: {one.input ?? texts.unknown}
            {one.reason !== null && ` (${one.reason})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a parsed file tells beside its rates; where it can not tell, 'unknown' and the question to ask instead. */
export function ArtifactMore({ artifact }: { readonly artifact: EvalArtifactView }) {
  const { more } = artifact;
  if (!more) return null;
  return (
    <div className={css.more}>
      <details>
        <summary>{texts.title}</summary>
        <dl>
          {factsOf(artifact, more).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value || texts.unknown}</dd>
            </div>
          ))}
        </dl>
        {more.isClustered && <p>{texts.clustered}</p>}
        <Failing cases={more.failing} />
      </details>
      {more.unknown.length > 0 && (
        <section aria-label={texts.ask}>
          <p className={css.ask}>{texts.ask}</p>
          <ul>
            {more.unknown.map((topic) => (
              <li key={topic}>{texts.questions[topic]}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
