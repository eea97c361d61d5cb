import type { EvalArtifactMoreView, EvalArtifactView, ProportionView } from '@app/contracts';
import type { EvalSummary, MetricSummary, OutcomeSummary } from '@app/evidence';
import type { EvalArtifactRow } from '@app/persistence';

/** What is kept of a parsed file: all of the view that does not stand in columns of its own. */
export type StoredEvalSummary = Omit<EvalArtifactView, 'id' | 'fileName' | 'format' | 'uploadedAt'>;

const VERDICTS = { met: 'met', below: 'below', 'too few cases to tell': 'too_few' } as const;

/** `cases` are the judged ones: errors are neither passes nor failures. */
const ofOutcomes = (outcomes: OutcomeSummary): ProportionView => ({
  passed: outcomes.passed,
  cases: outcomes.passed + outcomes.failed + outcomes.partial,
  rate: outcomes.passRate,
  interval: outcomes.passRateInterval,
  verdict: outcomes.verdict ? VERDICTS[outcomes.verdict.status] : null,
});

const ofMetric = ({ passed, judged, passRate, passRateInterval }: MetricSummary): ProportionView => ({
  passed,
  cases: judged,
  rate: passRate,
  interval: passRateInterval,
  verdict: null,
});

/** The summary of a parsed file in the shape that is stored and shown. */
export function toStoredSummary(summary: EvalSummary): StoredEvalSummary {
  return {
    toolVersion: summary.toolVersion,
    evaluatedAt: summary.evaluatedAt,
    cases: summary.cases,
    passed: summary.passed,
    failed: summary.failed,
    errors: summary.errored,
    overall: ofOutcomes(summary),
    threshold: summary.threshold,
    slices: summary.slices.map((slice) => ({ name: slice.value, ...ofOutcomes(slice) })),
    metrics: summary.metrics.map((metric) => ({ name: metric.name, ...ofMetric(metric) })),
    judges: judgesOf(summary),
    sources: summary.sources?.map(({ source, cases }) => ({ name: source, cases })) ?? [],
    duplicates: summary.duplicates,
    warnings: summary.warnings.map((warning) => warning.message),
    more: moreOf(summary),
  };
}

/** One line per kind: the models that graded stand apart. */
function judgesOf({ judges }: EvalSummary): StoredEvalSummary['judges'] {
  const kinds = new Map<string, number>();
  for (const { kind, checks } of judges) kinds.set(kind, (kinds.get(kind) ?? 0) + checks);
  return [...kinds].map(([kind, assertions]) => ({ kind, assertions }));
}

function moreOf(summary: EvalSummary): EvalArtifactMoreView {
  const { suite, models, status, partial, unscored, epochs, isClustered, nearDuplicates, usage, unknown } = summary;
  return {
    ...{ suite, models, status, partial, unscored, epochs, isClustered, nearDuplicates, unknown },
    margin: summary.verdict?.margin ?? null,
    casesNeeded: summary.verdict?.casesNeeded ?? null,
    judgeModels: [...new Set(summary.judges.flatMap(({ model }) => model ?? []))],
    worstSlices: summary.worstSlices.map((slice) => slice.value),
    cost: usage.cost?.total ?? null,
    tokens: usage.tokens?.total ?? null,
    medianLatencyMs: usage.latencyMs?.median ?? null,
    failing: summary.failing.map(({ label, outcome, input, reason }) => ({
      label,
      outcome,
      input: input ?? null,
      reason: reason ?? null,
    })),
  };
}

type StoredArtifact = Pick<EvalArtifactRow, 'id' | 'fileName' | 'format' | 'uploadedAt' | 'summary'>;

/** An attached file as whoever may read its card, or what the candidate sent, sees it. */
export const viewEvalArtifact = ({ id, fileName, format, uploadedAt, summary }: StoredArtifact): EvalArtifactView => ({
  ...(summary as StoredEvalSummary),
  id,
  fileName,
  format,
  uploadedAt,
});
