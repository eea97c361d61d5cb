import { EVAL_QUESTION_WORDS } from '@app/contracts';
import type { EvalSummary } from '@app/evidence';
import { interval, percent } from './evidence-reading.js';

const UNKNOWN = 'unknown';

/** The summary as lines for a terminal; every figure says what it was computed from. */
export function summaryLines(summary: EvalSummary): string[] {
  return [...head(summary), ...rates(summary), ...tables(summary), ...provenance(summary), ...tail(summary)];
}

const row = (name: string, value: string): string => `${name.padEnd(15)}${value}`;
const orUnknown = (value: string | number | null): string => (value === null ? UNKNOWN : String(value));

function head(of: EvalSummary): string[] {
  const tool = of.toolVersion === null ? '' : `, written by version ${of.toolVersion}`;
  return [
    row('format', `${of.format}, layout version ${orUnknown(of.formatVersion)}${tool}`),
    row('suite', orUnknown(of.suite)),
    row('when', orUnknown(of.evaluatedAt)),
    row('status', of.status),
    row('models', of.models.join(', ') || UNKNOWN),
  ];
}

function rates(of: EvalSummary): string[] {
  const judged = of.passed + of.failed + of.partial;
  const parts = `${of.passed} passed, ${of.failed} failed, ${of.partial} partial, ${of.errored} errored, ${of.unscored} unscored`;
  const clustered = of.isClustered ? '; repeats are clustered, so the interval is too narrow' : '';
  const from = `${of.passed} of ${judged} judged cases`;
  const rate =
    of.passRate === null
      ? `${UNKNOWN}: no case was judged`
      : `${percent(of.passRate)}${interval(of.passRateInterval)}, ${from}${clustered}`;
  return [
    row('cases', `${of.cases}: ${parts}`),
    row('epochs', of.epochs === 1 ? '1' : `up to ${of.epochs} per case, reduced to one`),
    row('pass rate', rate),
    ...threshold(of),
  ];
}

function threshold({ threshold: share, verdict, caseThresholds }: EvalSummary): string[] {
  const perCase =
    caseThresholds.length === 0
      ? ''
      : ` (per case the file sets ${caseThresholds.join(', ')}, which is none of the suite)`;
  if (share === null || verdict === null) return [row('threshold', `${UNKNOWN}${perCase}`)];
  const margin = verdict.margin === null ? UNKNOWN : `${(verdict.margin * 100).toFixed(1)} points`;
  const needed =
    verdict.casesNeeded === null ? '' : `; about ${verdict.casesNeeded} judged cases tell this rate from the threshold`;
  return [row('threshold', `${percent(share)}: ${verdict.status}, margin ${margin}${needed}${perCase}`)];
}

function tables(of: EvalSummary): string[] {
  const slice = (one: EvalSummary['slices'][number]): string =>
    `  ${one.value}: ${one.passRate === null ? UNKNOWN : percent(one.passRate)}${interval(one.passRateInterval)}, ${one.passed} passed, ${one.failed} failed, ${one.partial} partial, ${one.errored} errored, ${one.unscored} unscored`;
  const metric = (one: EvalSummary['metrics'][number]): string =>
    `  ${one.name}: mean ${one.mean === null ? UNKNOWN : one.mean.toFixed(3)}, passed ${one.passRate === null ? UNKNOWN : percent(one.passRate)}${interval(one.passRateInterval)}, ${one.cases} cases`;
  return [
    row('slices', of.sliceKey === null ? UNKNOWN : `by '${of.sliceKey}' (the file has: ${of.sliceKeys.join(', ')})`),
    ...of.slices.map(slice),
    ...(of.worstSlices.length === 0 ? [] : [row('worst slices', of.worstSlices.map((one) => one.value).join(', '))]),
    row('metrics', of.metrics.length === 0 ? UNKNOWN : `${of.metrics.length}`),
    ...of.metrics.map(metric),
    ...of.stated.map((one) => `  ${one.name}: ${one.value} as the file states it`),
  ];
}

function provenance(of: EvalSummary): string[] {
  const judge = (one: EvalSummary['judges'][number]): string =>
    `${one.kind}${one.kind === 'model-graded' ? ` by ${one.model ?? `an ${UNKNOWN} model`}` : ''} (${one.types.join(', ')}; ${one.checks} checks)`;
  const figure = (name: keyof EvalSummary['usage'], unit: string): string => {
    const value = of.usage[name];
    if (value === null) return UNKNOWN;
    const from = value.cases === null ? 'as the run states it' : `over ${value.cases} cases, median ${value.median}`;
    return `${Number(value.total.toPrecision(6))}${unit} ${from}`;
  };
  return [
    row('judges', of.judges.map(judge).join('; ') || UNKNOWN),
    row('duplicates', `${of.duplicates} exact, ${of.nearDuplicates} near, of ${of.inputsCompared} inputs compared`),
    row('case sources', of.sources?.map((one) => `${one.source} ${one.cases}`).join(', ') ?? UNKNOWN),
    row('cost', figure('cost', '')),
    row('tokens', figure('tokens', '')),
    row('latency', figure('latencyMs', ' ms')),
  ];
}

function tail(of: EvalSummary): string[] {
  return [
    ...of.failing.map(
      (one) => `${one.outcome}: ${one.label}: ${one.input ?? UNKNOWN} | ${one.reason ?? 'no reason given'}`,
    ),
    ...of.warnings.map((one) => `warning: ${one.message}`),
    ...of.unknown.map((topic) => `ask: ${EVAL_QUESTION_WORDS[topic]}`),
  ];
}
