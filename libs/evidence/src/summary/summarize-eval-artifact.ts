import type { EvalArtifact, EvalFormat, EvalWarning, JudgeClass } from '../artifact/eval-artifact.js';
import { groupInOrder, summarizeOutcomes, type NamedOutcomeSummary, type OutcomeSummary } from './group-outcomes.js';
import { nameSlices } from './slice-of.js';
import { summarizeMetrics, type MetricSummary } from './summarize-metrics.js';
import { assertThreshold } from './threshold-verdict.js';

export interface JudgeUse {
  readonly judge: JudgeClass;
  /** Assertion types of this class, as the tool calls them. */
  readonly types: readonly string[];
  readonly checks: number;
}

/** What a reader of the evidence needs to know; plain data, safe to store as JSON. */
export interface EvalSummary extends OutcomeSummary {
  readonly format: EvalFormat;
  readonly layout: string;
  readonly toolVersion: string | undefined;
  readonly evaluationId: string | undefined;
  readonly evaluatedAt: string | undefined;
  readonly title: string | undefined;
  readonly slices: readonly NamedOutcomeSummary[];
  /** Prompt and provider pairs; more than one means that the overall rate mixes them. */
  readonly variants: readonly NamedOutcomeSummary[];
  readonly metrics: readonly MetricSummary[];
  readonly judges: readonly JudgeUse[];
  readonly sources: readonly { readonly source: string; readonly cases: number }[];
  /** Cases whose variables (and variant) another case before them has. */
  readonly duplicateCases: number;
  readonly casesWithoutChecks: number;
  readonly warnings: readonly EvalWarning[];
}

export const SOURCE_NOT_STATED = 'not stated';

/**
 * Counts, rates with intervals, tables and verdicts of one artefact.
 *
 * @param threshold share of judged cases that had to pass, 0 to 1; without it no verdict is given
 * @throws EvalArtifactError BAD_THRESHOLD
 */
export function summarizeEvalArtifact(artifact: EvalArtifact, threshold?: number): EvalSummary {
  assertThreshold(threshold);
  const { cases, warnings, ...header } = artifact;
  const sliceNames = nameSlices(cases);
  const slices = groupInOrder(cases, (_, index) => sliceNames[index]!);
  const variants = groupInOrder(cases, (one) => one.variant);
  const sources = groupInOrder(cases, (one) => one.source ?? SOURCE_NOT_STATED);
  const { metrics, merged } = summarizeMetrics(artifact);
  const summary = {
    ...header,
    ...summarizeOutcomes(
      cases.map((one) => one.outcome),
      threshold,
    ),
    slices: summarizeGroups(slices.groups, threshold),
    variants: summarizeGroups(variants.groups, threshold),
    metrics,
    judges: summarizeJudges(artifact),
    sources: [...sources.groups].map(([source, group]) => ({ source, cases: group.length })),
    duplicateCases: cases.length - new Set(cases.map((one) => one.inputKey)).size,
    casesWithoutChecks: cases.filter((one) => one.outcome !== 'error' && one.checks.length === 0).length,
  };
  const mergedGroups = slices.merged + variants.merged + sources.merged + merged;
  return { ...summary, warnings: [...warnings, ...warnOf(summary, mergedGroups)] };
}

function summarizeGroups(
  groups: ReadonlyMap<string, EvalArtifact['cases']>,
  threshold: number | undefined,
): NamedOutcomeSummary[] {
  return [...groups].map(([name, group]) => ({
    name,
    ...summarizeOutcomes(
      group.map((one) => one.outcome),
      threshold,
    ),
  }));
}

function summarizeJudges({ cases }: EvalArtifact): JudgeUse[] {
  const { groups } = groupInOrder(
    cases.flatMap((one) => one.checks),
    (check) => check.judge,
  );
  return [...groups].map(([, checks]) => ({
    judge: checks[0]!.judge,
    types: [...new Set(checks.map((check) => check.type))].slice(0, 50),
    checks: checks.length,
  }));
}

function warnOf(
  summary: Pick<EvalSummary, 'duplicateCases' | 'casesWithoutChecks' | 'variants'>,
  mergedGroups: number,
): EvalWarning[] {
  const warnings: (EvalWarning | false)[] = [
    summary.casesWithoutChecks > 0 && {
      code: 'CASES_WITHOUT_CHECKS',
      message: `${summary.casesWithoutChecks} cases have no assertion: they pass whatever the answer was.`,
    },
    summary.duplicateCases > 0 && {
      code: 'DUPLICATE_CASES',
      message: `${summary.duplicateCases} cases repeat the variables of another: the intervals are narrower than the evidence.`,
    },
    summary.variants.length > 1 && {
      code: 'MIXED_VARIANTS',
      message: `${summary.variants.length} pairs of prompt and provider ran: the overall rate mixes them.`,
    },
    mergedGroups > 0 && {
      code: 'GROUPS_MERGED',
      message: `${mergedGroups} groups beyond the first 200 of their table are shown as one.`,
    },
  ];
  return warnings.filter((warning) => warning !== false);
}
