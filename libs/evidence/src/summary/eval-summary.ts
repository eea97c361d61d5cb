import type { EvalFormat, EvalStatus, EvalWarning, FailingCase, JudgeClass } from '../artifact/eval-artifact.js';
import type { OutcomeSummary } from './group-outcomes.js';
import type { MetricSummary } from './summarize-metrics.js';
import type { UsageSummary } from './summarize-usage.js';
import type { UnknownTopic } from './unknown-topics.js';

export interface JudgeUse {
  readonly kind: JudgeClass;
  /** The grading model; null where the file does not name it, or no model judges. */
  readonly model: string | null;
  /** Assertion types or scorers of this class, as the tool calls them. */
  readonly types: readonly string[];
  readonly checks: number;
}

export type SliceSummary = OutcomeSummary & { readonly key: string; readonly value: string };
export type VariantSummary = OutcomeSummary & { readonly name: string };

/** What a reader of the evidence needs to know; plain data, safe to store as JSON. Null: the file can not tell. */
export interface EvalSummary extends Omit<OutcomeSummary, 'verdict'> {
  readonly format: EvalFormat;
  readonly formatVersion: number | null;
  readonly toolVersion: string | null;
  readonly evaluationId: string | null;
  readonly evaluatedAt: string | null;
  readonly suite: string | null;
  readonly status: EvalStatus;
  readonly models: readonly string[];
  /** Runs of the case that ran most often. */
  readonly epochs: number;
  /** Repeated inputs or several models in one rate: the interval is narrower than the evidence. */
  readonly isClustered: boolean;
  readonly sliceKey: string | null;
  readonly sliceKeys: readonly string[];
  readonly slices: readonly SliceSummary[];
  /** Of those with at least five judged cases, the lowest pass rates first. */
  readonly worstSlices: readonly SliceSummary[];
  /** Prompt and model; more than one means that the overall rate mixes them. */
  readonly variants: readonly VariantSummary[];
  readonly metrics: readonly MetricSummary[];
  /** Aggregates as the file states them, not recomputed. */
  readonly stated: readonly { readonly name: string; readonly value: number }[];
  /** Of the suite, as the reader was told it. */
  readonly threshold: number | null;
  readonly verdict: OutcomeSummary['verdict'];
  readonly caseThresholds: readonly number[];
  readonly judges: readonly JudgeUse[];
  readonly duplicates: number;
  readonly nearDuplicates: number;
  readonly inputsCompared: number;
  /** Null when no case states where it came from. */
  readonly sources: readonly { readonly source: string; readonly cases: number }[] | null;
  readonly usage: UsageSummary;
  readonly failing: readonly FailingCase[];
  readonly unknown: readonly UnknownTopic[];
  readonly warnings: readonly EvalWarning[];
}
