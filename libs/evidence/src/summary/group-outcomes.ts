import { EVAL_OUTCOMES, type EvalOutcome } from '../artifact/eval-artifact.js';
import { judgeThreshold, type ThresholdVerdict } from './threshold-verdict.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Counts and pass rate of some cases.
 *   cases    = passed + failed + partial + errored + unscored
 *   passRate = passed / (passed + failed + partial)
 * Errors and unscored cases stand beside the rate: they are neither passes nor failures.
 */
export interface OutcomeSummary extends Readonly<Record<EvalOutcome, number>> {
  readonly cases: number;
  /** 0..1; null when no case was judged. */
  readonly passRate: number | null;
  /** Wilson, 95 %. */
  readonly passRateInterval: readonly [number, number] | null;
  readonly verdict: ThresholdVerdict | null;
}

/** @example summarizeOutcomes(['passed', 'partial', 'errored'], null).passRate // 0.5 */
export function summarizeOutcomes(outcomes: readonly EvalOutcome[], threshold: number | null): OutcomeSummary {
  const counts = Object.fromEntries(EVAL_OUTCOMES.map((outcome) => [outcome, 0])) as Record<EvalOutcome, number>;
  for (const outcome of outcomes) counts[outcome] += 1;
  const judged = counts.passed + counts.failed + counts.partial;
  const interval = wilsonInterval(counts.passed, judged);
  const passRate = judged === 0 ? null : counts.passed / judged;
  return {
    cases: outcomes.length,
    ...counts,
    passRate,
    passRateInterval: interval ? [interval.low, interval.high] : null,
    verdict: threshold === null ? null : judgeThreshold(threshold, passRate, interval),
  };
}

/** A file can name a slice per case; nobody reads a table of more rows than this. */
export const MAX_GROUPS = 200;

export interface Grouping<T> {
  readonly groups: ReadonlyMap<string, readonly T[]>;
  /** Groups beyond MAX_GROUPS, merged into one called 'further groups'. */
  readonly merged: number;
}

/** Groups in order of first appearance in the file. */
export function groupInOrder<T>(items: Iterable<T>, nameOf: (item: T) => string): Grouping<T> {
  const groups = new Map<string, T[]>();
  const overflow = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    const isNew = !groups.has(name);
    if (isNew && groups.size >= MAX_GROUPS) overflow.add(name);
    const key = overflow.has(name) ? FURTHER : name;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return { groups, merged: overflow.size };
}

const FURTHER = 'further groups';
