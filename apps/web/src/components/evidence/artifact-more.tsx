import type { EvalArtifactMoreView, EvalArtifactView, EvalUnknown } from '@app/contracts';
import css from './artifact-more.module.css';
import { texts } from './texts.js';

interface Fact {
  readonly term: string;
  readonly value: string | null;
  /** What it was computed from. */
  readonly from: string;
  /** What one has to ask when the file can not tell it, or not all of it. */
  readonly topics?: readonly EvalUnknown[];
}

const { from } = texts;

/** What a conversation is needed for, in the order in which it is asked. */
function askedFacts(artifact: EvalArtifactView, more: EvalArtifactMoreView): readonly Fact[] {
  const sources = artifact.sources.map((one) => `${one.name} ${one.cases}`).join(', ');
  const judges = artifact.judges.map((one) => one.kind).join(', ');
  const hasModelJudge = artifact.judges.some((one) => one.kind === 'model-graded');
  const threshold = artifact.threshold === null ? null : texts.percent(artifact.threshold);
  return [
    { term: texts.sources, value: sources, from: from.sources, topics: ['caseSources'] },
    { term: texts.threshold, value: threshold, from: from.threshold, topics: ['threshold', 'thresholdReason'] },
    { term: texts.judge, value: judges, from: from.judge, topics: ['judge', 'judgeCheck'] },
    ...(hasModelJudge
      ? [{ term: texts.judgeModels, value: more.judgeModels.join(', '), from: from.judgeModels, topics: JUDGE_MODEL }]
      : []),
    { term: texts.slices, value: sizeOf(artifact.slices), from: from.slices, topics: ['slices'] },
    { term: texts.when, value: artifact.evaluatedAt, from: from.when, topics: ['when'] },
    { term: texts.part, value: null, from: from.part, topics: ['candidatePart'] },
    { term: texts.cost, value: more.cost === null ? null : costOf(more.cost), from: from.cost, topics: ['cost'] },
    {
      term: texts.notJudged,
      value: texts.counts(artifact.errors, more.unscored),
      from: from.notJudged,
      topics: ['unscored'],
    },
  ];
}

const JUDGE_MODEL: readonly EvalUnknown[] = ['judgeModel'];
const sizeOf = (list: readonly unknown[]): string | null => (list.length === 0 ? null : texts.slicesOf(list.length));
const costOf = (cost: number): string => String(Number(cost.toPrecision(6)));

function toldFacts(artifact: EvalArtifactView, more: EvalArtifactMoreView): readonly Fact[] {
  const { overall } = artifact;
  return [
    { term: texts.cases, value: String(artifact.cases), from: from.cases },
    { term: texts.passRate, value: texts.rateOf(overall.passed, overall.cases), from: from.passRate },
    { term: texts.suite, value: more.suite, from: from.suite },
    { term: texts.models, value: more.models.join(', '), from: from.models },
    { term: texts.status, value: more.status, from: from.status },
    { term: texts.partial, value: String(more.partial), from: from.partial },
    { term: texts.epochs, value: texts.epochsOf(more.epochs), from: from.epochs },
    ...(more.margin === null ? [] : [{ term: texts.margin, value: texts.points(more.margin), from: from.margin }]),
    ...(more.casesNeeded === null
      ? []
      : [{ term: texts.casesNeeded, value: texts.about(more.casesNeeded), from: from.casesNeeded }]),
    ...(more.worstSlices.length === 0
      ? []
      : [{ term: texts.worst, value: more.worstSlices.join(', '), from: from.worst }]),
    { term: texts.duplicates, value: String(artifact.duplicates), from: from.duplicates },
    {
      term: texts.nearDuplicates,
      value: more.nearDuplicates === 0 ? '0' : texts.nearHint(more.nearDuplicates),
      from: from.nearDuplicates,
    },
    { term: texts.tokens, value: more.tokens === null ? null : String(more.tokens), from: from.tokens },
    {
      term: texts.latency,
      value: more.medianLatencyMs === null ? null : texts.ms(more.medianLatencyMs),
      from: from.latency,
    },
  ];
}

function Facts({ facts, unknown }: { readonly facts: readonly Fact[]; readonly unknown: readonly EvalUnknown[] }) {
  return (
    <dl>
      {facts.map(({ term, value, from: basis, topics = [] }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value || texts.unknown}
            <small className={css.from}>{texts.computedFrom(basis)}</small>
            {topics
              .filter((topic) => unknown.includes(topic))
              .map((topic) => (
                <p key={topic} className={css.question}>
                  {texts.questions[topic]}
                </p>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
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

/** What a parsed file tells beside its rates and from what; beside each figure that it can not tell stands the question to ask. */
export function ArtifactMore({ artifact }: { readonly artifact: EvalArtifactView }) {
  const { more } = artifact;
  if (!more) return null;
  const facts = askedFacts(artifact, more);
  const isOpen = ({ topics = [] }: Fact): boolean => topics.some((topic) => more.unknown.includes(topic));
  const open = facts.filter(isOpen);
  return (
    <div className={css.more}>
      {open.length > 0 && (
        <section aria-label={texts.ask}>
          <p className={css.ask}>{texts.ask}</p>
          <Facts facts={open} unknown={more.unknown} />
        </section>
      )}
      <details>
        <summary>{texts.title}</summary>
        <Facts facts={[...toldFacts(artifact, more), ...facts.filter((fact) => !isOpen(fact))]} unknown={[]} />
        {more.isClustered && <p>{texts.clustered}</p>}
        <Failing cases={more.failing} />
      </details>
    </div>
  );
}
