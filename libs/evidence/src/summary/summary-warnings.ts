import { cleanLabel } from '../input/clean-label.js';
import type { EvalCase, EvalWarning } from '../artifact/eval-artifact.js';
import type { EvalSummary } from './eval-summary.js';

type Figures = Pick<
  EvalSummary,
  | 'format'
  | 'cases'
  | 'passed'
  | 'failed'
  | 'partial'
  | 'errored'
  | 'duplicates'
  | 'nearDuplicates'
  | 'variants'
  | 'sliceKey'
  | 'sliceKeys'
>;

/** What a reader should know before trusting the figures, in whole sentences. */
export function summaryWarnings(
  summary: Figures,
  cases: readonly EvalCase[],
  mergedGroups: number,
  askedSlice: string | undefined,
): EvalWarning[] {
  const { duplicates, nearDuplicates, variants } = summary;
  const judged = summary.passed + summary.failed + summary.partial;
  const unchecked = summary.format.startsWith('promptfoo-json')
    ? cases.filter((one) => one.outcome !== 'errored' && one.checks.length === 0).length
    : 0;
  const warnings: (EvalWarning | false)[] = [
    summary.cases > 0 &&
      judged === 0 &&
      summary.errored < summary.cases && {
        code: 'NO_SCORES',
        message: 'No case of the file has a score: there is no pass rate.',
      },
    unchecked > 0 && {
      code: 'CASES_WITHOUT_CHECKS',
      message: `${unchecked} cases have no assertion: they pass whatever the answer was.`,
    },
    duplicates > 0 && {
      code: 'DUPLICATE_CASES',
      message: `${duplicates} cases repeat the input of another: repeats are clustered, and the intervals are narrower than the evidence.`,
    },
    nearDuplicates > 0 && {
      code: 'NEAR_DUPLICATE_CASES',
      message: `${nearDuplicates} cases differ from another only in case, punctuation, spacing or numbers.`,
    },
    variants.length > 1 && {
      code: 'MIXED_VARIANTS',
      message: `${variants.length} pairs of prompt and model ran: the overall rate mixes them.`,
    },
    mergedGroups > 0 && {
      code: 'GROUPS_MERGED',
      message: `${mergedGroups} groups beyond the first 200 of their table are shown as one, or left out.`,
    },
    askedSlice !== undefined &&
      summary.sliceKey === null && {
        code: 'UNKNOWN_SLICE',
        message: `The file has no slice key '${cleanLabel(askedSlice, 40) ?? ''}'. It has: ${summary.sliceKeys.slice(0, 20).join(', ') || 'none'}.`,
      },
  ];
  return warnings.filter((warning) => warning !== false);
}
