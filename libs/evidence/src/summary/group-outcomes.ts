import type { EvalOutcome } from '../artifact/eval-artifact.js';
import { judgeThreshold, type ThresholdVerdict } from './threshold-verdict.js';
import { wilsonInterval, type RateInterval } from './wilson-interval.js';

/** Counts and pass rate of some cases. The rate is over judged cases: passed + failed; errors stand beside it. */
export interface OutcomeSummary {
  readonly cases: number;
  readonly judged: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly rate: number | undefined;
  /** Wilson, 95 %. */
  readonly interval: RateInterval | undefined;
  readonly verdict: ThresholdVerdict | undefined;
}

export type NamedOutcomeSummary = OutcomeSummary & { readonly name: string };

export function summarizeOutcomes(outcomes: readonly EvalOutcome[], threshold: number | undefined): OutcomeSummary {
  const count = (outcome: EvalOutcome): number => outcomes.filter((one) => one === outcome).length;
  const [passed, failed, errors] = [count('passed'), count('failed'), count('error')];
  const judged = passed + failed;
  const rate = judged === 0 ? undefined : passed / judged;
  const interval = wilsonInterval(passed, judged);
  const verdict = threshold === undefined ? undefined : judgeThreshold(threshold, rate, interval);
  return { cases: outcomes.length, judged, passed, failed, errors, rate, interval, verdict };
}

/** A file can name a slice per case; nobody reads a table of more rows than this. */
export const MAX_GROUPS = 200;

export interface Grouping<T> {
  readonly groups: ReadonlyMap<string, readonly T[]>;
  /** Groups beyond MAX_GROUPS, merged into one called 'further groups'. */
  readonly merged: number;
}

/** Groups in order of first appearance in the file. */
export function groupInOrder<T>(items: readonly T[], nameOf: (item: T, index: number) => string): Grouping<T> {
  const groups = new Map<string, T[]>();
  const overflow = new Set<string>();
  items.forEach((item, index) => {
    const name = nameOf(item, index);
    const isNew = !groups.has(name);
    if (isNew && groups.size >= MAX_GROUPS) overflow.add(name);
    const key = overflow.has(name) ? FURTHER : name;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return { groups, merged: overflow.size };
}

const FURTHER = 'further groups';
