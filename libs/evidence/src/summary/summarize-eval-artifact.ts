import type { EvalArtifact, EvalCase } from '../artifact/eval-artifact.js';
import { chooseSliceKey, NO_VALUE, sliceKeysOf, sliceMembers } from './choose-slices.js';
import { countDuplicates } from './count-duplicates.js';
import type { EvalSummary, JudgeUse, SliceSummary } from './eval-summary.js';
import { groupInOrder, summarizeOutcomes } from './group-outcomes.js';
import { summarizeMetrics } from './summarize-metrics.js';
import { summarizeUsage } from './summarize-usage.js';
import { summaryWarnings } from './summary-warnings.js';
import { assertThreshold } from './threshold-verdict.js';
import { unknownTopics } from './unknown-topics.js';

export interface SummarizeOptions {
  /** Share of judged cases that had to pass, 0 to 1; without it no verdict is given. */
  readonly threshold?: number | undefined;
  /** Metadata key, tag, 'description', or variable; chosen by the usual names when nothing is said. */
  readonly slice?: string | undefined;
}

const MIN_CASES_OF_WORST = 5;
const WORST = 3;

/**
 * Counts, rates with intervals, tables and verdicts of one artefact.
 *
 * @throws EvalArtifactError BAD_THRESHOLD
 */
export function summarizeEvalArtifact(artifact: EvalArtifact, options: SummarizeOptions = {}): EvalSummary {
  const threshold = options.threshold ?? null;
  assertThreshold(threshold);
  const { cases } = artifact;
  const keys = sliceKeysOf(cases);
  const sliceKey = chooseSliceKey(keys, cases.length, options.slice) ?? null;
  const slices = sliceKey === null ? noSlices : summarizeSlices(cases, sliceKey, threshold);
  const variants = groupInOrder(cases, (one) => one.variant);
  const sources = groupInOrder(cases, (one) => one.source ?? NO_VALUE);
  const { metrics, leftOut } = summarizeMetrics(cases);
  const { exact: duplicates, near: nearDuplicates, compared: inputsCompared } = countDuplicates(cases);
  const known = {
    ...headerOf(artifact),
    ...summarizeOutcomes(outcomesOf(cases), threshold),
    epochs: cases.reduce((most, one) => Math.max(most, one.epochs), 1),
    isClustered: duplicates > 0 || variants.groups.size > 1,
    ...{ sliceKey, sliceKeys: [...keys.keys()], slices: slices.rows, worstSlices: worst(slices.rows) },
    variants: [...variants.groups].map(([name, group]) => ({
      name,
      ...summarizeOutcomes(outcomesOf(group), threshold),
    })),
    metrics,
    threshold,
    judges: summarizeJudges(cases),
    ...{ duplicates, nearDuplicates, inputsCompared },
    sources: cases.some((one) => one.source !== undefined)
      ? [...sources.groups].map(([source, group]) => ({ source, cases: group.length }))
      : null,
    usage: summarizeUsage(artifact),
  };
  const merged = slices.merged + variants.merged + sources.merged + leftOut;
  const warnings = [...artifact.warnings, ...summaryWarnings(known, cases, merged, options.slice)];
  return { ...known, unknown: unknownTopics(known), warnings };
}

const noSlices: { rows: SliceSummary[]; merged: number } = { rows: [], merged: 0 };

const outcomesOf = (cases: readonly EvalCase[]) => cases.map((one) => one.outcome);

function headerOf(artifact: EvalArtifact) {
  const { format, status, models, caseThresholds, stated, failing } = artifact;
  return {
    ...{ format, status, models, caseThresholds, stated },
    failing: failing.slice(0, 5),
    formatVersion: artifact.formatVersion ?? null,
    toolVersion: artifact.toolVersion ?? null,
    evaluationId: artifact.evaluationId ?? null,
    evaluatedAt: artifact.evaluatedAt ?? null,
    suite: artifact.suite ?? null,
  };
}

function summarizeSlices(cases: readonly EvalCase[], key: string, threshold: number | null): typeof noSlices {
  const { groups, merged } = groupInOrder(sliceMembers(cases, key), (member) => member.value);
  const rows = [...groups].map(([value, members]) => ({
    key,
    value,
    ...summarizeOutcomes(
      members.map((member) => member.of.outcome),
      threshold,
    ),
  }));
  return { rows, merged };
}

/** A slice of two cases is the worst by chance: it is not named. */
const worst = (slices: readonly SliceSummary[]): SliceSummary[] =>
  slices
    .filter(
      (one) => one.passRate !== null && one.passRate < 1 && one.passed + one.failed + one.partial >= MIN_CASES_OF_WORST,
    )
    .sort((a, b) => a.passRate! - b.passRate!)
    .slice(0, WORST);

function summarizeJudges(cases: readonly EvalCase[]): JudgeUse[] {
  const uses = new Map<string, { kind: JudgeUse['kind']; model: string | null; types: Set<string>; checks: number }>();
  for (const { checks } of cases) {
    for (const { judge, model, type } of checks) {
      const key = `${judge}\n${model ?? ''}`;
      const use = uses.get(key) ?? { kind: judge, model: model ?? null, types: new Set<string>(), checks: 0 };
      if (use.types.size < 50) use.types.add(type);
      use.checks += 1;
      uses.set(key, use);
    }
  }
  return [...uses.values()].slice(0, 50).map((use) => ({ ...use, types: [...use.types] }));
}
