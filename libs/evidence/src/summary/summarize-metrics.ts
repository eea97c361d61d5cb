import type { EvalCase } from '../artifact/eval-artifact.js';
import { wilsonInterval } from './wilson-interval.js';

export interface MetricSummary {
  readonly name: string;
  /** Cases that have a score or a verdict under this name. */
  readonly cases: number;
  /** Of the scores, on the file's own scale; null without scores. */
  readonly mean: number | null;
  /** Checks with a verdict, and those of them that passed. */
  readonly judged: number;
  readonly passed: number;
  /** Passed checks of those with a verdict; null without one. */
  readonly passRate: number | null;
  /** Wilson, 95 %; null where one case has several checks of the metric, which are no independent trials. */
  readonly passRateInterval: readonly [number, number] | null;
}

interface Tally {
  cases: number;
  lastCase: number;
  judged: number;
  judgedCases: number;
  lastJudged: number;
  passed: number;
  scores: number;
  sum: number;
}

/** Metrics beyond this are left out: a name per case is no metric. */
const MAX_METRICS = 200;

/** Per named metric: verdicts of its checks and the mean of its scores, in order of first appearance. */
export function summarizeMetrics(cases: readonly EvalCase[]): { metrics: MetricSummary[]; leftOut: number } {
  const tallies = new Map<string, Tally>();
  cases.forEach(({ checks, scores }, index) => {
    for (const { metric, passed } of checks) {
      if (metric === undefined) continue;
      const tally = tallyOf(tallies, metric, index);
      if (passed === undefined) continue;
      tally.judged += 1;
      tally.passed += passed ? 1 : 0;
      if (tally.lastJudged !== index) tally.judgedCases += 1;
      tally.lastJudged = index;
    }
    for (const { metric, score } of scores) {
      const tally = tallyOf(tallies, metric, index);
      tally.scores += 1;
      tally.sum += score;
    }
  });
  const metrics = [...tallies].slice(0, MAX_METRICS).map(([name, tally]) => summaryOf(name, tally));
  return { metrics, leftOut: Math.max(0, tallies.size - MAX_METRICS) };
}

function tallyOf(tallies: Map<string, Tally>, metric: string, index: number): Tally {
  let tally = tallies.get(metric);
  if (!tally) {
    tally = { cases: 0, lastCase: -1, judged: 0, judgedCases: 0, lastJudged: -1, passed: 0, scores: 0, sum: 0 };
    tallies.set(metric, tally);
  }
  if (tally.lastCase !== index) tally.cases += 1;
  tally.lastCase = index;
  return tally;
}

function summaryOf(name: string, { cases, judged, judgedCases, passed, scores, sum }: Tally): MetricSummary {
  const interval = judged === judgedCases ? wilsonInterval(passed, judged) : undefined;
  const mean = scores === 0 ? null : sum / scores;
  return {
    name,
    cases,
    // Two huge scores can add up to infinity: then there is no mean.
    mean: mean !== null && Number.isFinite(mean) ? mean : null,
    judged,
    passed,
    passRate: judged === 0 ? null : passed / judged,
    passRateInterval: interval ? [interval.low, interval.high] : null,
  };
}
