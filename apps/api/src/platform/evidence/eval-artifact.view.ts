import type { EvalArtifactView, ProportionView } from '@app/contracts';
import type { EvalSummary, MetricSummary, OutcomeSummary, RateInterval } from '@app/evidence';
import type { EvalArtifactRow } from '@app/persistence';

/** What is kept of a parsed file: all of the view that does not stand in columns of its own. */
export type StoredEvalSummary = Omit<EvalArtifactView, 'id' | 'fileName' | 'format' | 'uploadedAt'>;

const VERDICTS = { met: 'met', below: 'below', 'too few cases to tell': 'too_few' } as const;

const toPair = (interval: RateInterval | undefined): readonly [number, number] | null =>
  interval ? [interval.low, interval.high] : null;

/** `cases` are the judged ones: errors are neither passes nor failures. */
const ofOutcomes = ({ passed, judged, rate, interval, verdict }: OutcomeSummary): ProportionView => ({
  passed,
  cases: judged,
  rate: rate ?? null,
  interval: toPair(interval),
  verdict: verdict ? VERDICTS[verdict.status] : null,
});

const ofMetric = ({ passed, judged, rate, interval }: MetricSummary): ProportionView => ({
  passed,
  cases: judged,
  rate: rate ?? null,
  interval: toPair(interval),
  verdict: null,
});

/** The summary of a parsed file in the shape that is stored and shown. */
export function toStoredSummary(summary: EvalSummary, threshold: number | null): StoredEvalSummary {
  return {
    toolVersion: summary.toolVersion ?? null,
    evaluatedAt: summary.evaluatedAt ?? null,
    cases: summary.cases,
    passed: summary.passed,
    failed: summary.failed,
    errors: summary.errors,
    overall: ofOutcomes(summary),
    threshold,
    slices: summary.slices.map((slice) => ({ name: slice.name, ...ofOutcomes(slice) })),
    metrics: summary.metrics.map((metric) => ({ name: metric.metric, ...ofMetric(metric) })),
    judges: summary.judges.map(({ judge, checks }) => ({ kind: judge, assertions: checks })),
    sources: summary.sources.map(({ source, cases }) => ({ name: source, cases })),
    duplicates: summary.duplicateCases,
    warnings: summary.warnings.map((warning) => warning.message),
  };
}

/** An attached file as whoever may read its card sees it. */
export const viewEvalArtifact = ({ id, fileName, format, uploadedAt, summary }: EvalArtifactRow): EvalArtifactView => ({
  ...(summary as StoredEvalSummary),
  id,
  fileName,
  format,
  uploadedAt,
});
