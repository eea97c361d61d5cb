import type { EvalArtifact, EvalCheck, JudgeClass } from '../artifact/eval-artifact.js';
import { groupInOrder } from './group-outcomes.js';
import { wilsonInterval, type RateInterval } from './wilson-interval.js';

export interface MetricSummary {
  readonly metric: string;
  /** Checks with a verdict. */
  readonly judged: number;
  readonly passed: number;
  readonly rate: number | undefined;
  /** Wilson, 95 %; undefined where one case has several checks of the metric, which are no independent trials. */
  readonly interval: RateInterval | undefined;
  readonly meanScore: number | undefined;
  readonly judges: readonly JudgeClass[];
}

/** Per named metric: verdicts of its checks and the mean of its scores, in order of first appearance. */
export function summarizeMetrics({ cases }: EvalArtifact): { metrics: MetricSummary[]; merged: number } {
  const entries = cases.flatMap((one, index) => [
    ...one.checks.flatMap((check) => (check.metric === undefined ? [] : [{ metric: check.metric, index, check }])),
    ...one.scores.map(({ metric, score }) => ({ metric, index, score })),
  ]);
  const { groups, merged } = groupInOrder<MetricEntry>(entries, (entry) => entry.metric);
  return { metrics: [...groups].map(([metric, group]) => summarizeMetric(metric, group)), merged };
}

interface MetricEntry {
  readonly metric: string;
  readonly index: number;
  readonly check?: EvalCheck;
  readonly score?: number;
}

function summarizeMetric(metric: string, entries: readonly MetricEntry[]): MetricSummary {
  const verdicts = entries.filter((entry) => entry.check?.passed !== undefined);
  const passed = verdicts.filter((entry) => entry.check?.passed === true).length;
  const scores = entries.flatMap((entry) => entry.score ?? []);
  const oncePerCase = new Set(verdicts.map((entry) => entry.index)).size === verdicts.length;
  return {
    metric,
    judged: verdicts.length,
    passed,
    rate: verdicts.length === 0 ? undefined : passed / verdicts.length,
    interval: oncePerCase ? wilsonInterval(passed, verdicts.length) : undefined,
    meanScore: scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score / scores.length, 0),
    judges: [...new Set(entries.flatMap((entry) => entry.check?.judge ?? []))],
  };
}
