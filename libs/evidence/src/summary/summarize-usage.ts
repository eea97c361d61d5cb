import type { EvalArtifact, EvalUsage } from '../artifact/eval-artifact.js';

export interface UsageFigure {
  readonly total: number;
  /** Per case; null where the file states a total only. */
  readonly median: number | null;
  /** Cases that state it; null where only the run does. */
  readonly cases: number | null;
}

export type UsageSummary = Readonly<Record<keyof EvalUsage, UsageFigure | null>>;

/** Cost (in the file's currency), tokens and milliseconds: from the cases, else from the run's totals, else null. */
export function summarizeUsage({ cases, runUsage }: EvalArtifact): UsageSummary {
  const figure = (key: keyof EvalUsage): UsageFigure | null => {
    const values = cases.flatMap(({ usage }) => usage[key] ?? []).sort((a, b) => a - b);
    const stated = runUsage[key];
    if (values.length === 0) return stated === undefined ? null : { total: stated, median: null, cases: null };
    const middle = values.length >> 1;
    const median = values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
    const total = values.reduce((sum, one) => sum + one, 0);
    return Number.isFinite(total) ? { total, median, cases: values.length } : null;
  };
  return { cost: figure('cost'), tokens: figure('tokens'), latencyMs: figure('latencyMs') };
}
