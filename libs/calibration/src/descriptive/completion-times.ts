import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { groupBy } from '../ratings/group-by.js';
import { median } from './median.js';
import { quantile } from './quantile.js';

/** Hours from the end of an interview to the submitted card; `group` is a rater or a round. */
export interface CompletionTime {
  readonly group: string;
  readonly hours: number;
}

export interface CompletionSummary {
  readonly group: string;
  readonly n: number;
  /** Every time, ascending: the raw numbers stand beside the summary. */
  readonly hours: readonly number[];
  readonly median: number;
  /** Lower and upper quartile (type 7); undefined under four cards, where they would only repeat single values. */
  readonly quartiles: readonly [lower: number, upper: number] | undefined;
}

export const MIN_CARDS_FOR_QUARTILES = 4;

/**
 * Completion times per group, sorted by group name. A card submitted before the interview's planned end has negative
 * hours and is kept as it is.
 *
 * @param times hours, finite; may be negative
 * @throws CalibrationInputError NOT_A_NUMBER for a time that is not finite
 * @example completionTimes([{ group: 'r1', hours: 2 }, { group: 'r1', hours: 5 }])[0]?.median // 3.5
 */
export function completionTimes(times: readonly CompletionTime[]): CompletionSummary[] {
  const broken = times.find((time) => !Number.isFinite(time.hours));
  if (broken) throw new CalibrationInputError('NOT_A_NUMBER', `A completion time of ${broken.group} is not a number.`);
  return [...groupBy(times, (time) => time.group)]
    .map(([group, members]) =>
      summarise(
        group,
        members.map((member) => member.hours).sort((a, b) => a - b),
      ),
    )
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

function summarise(group: string, hours: readonly number[]): CompletionSummary {
  const [lower, upper] = [quantile(hours, 0.25), quantile(hours, 0.75)];
  const enough = hours.length >= MIN_CARDS_FOR_QUARTILES && lower !== undefined && upper !== undefined;
  // A group exists because it has a time, so the median is never missing.
  return { group, n: hours.length, hours, median: median(hours)!, quartiles: enough ? [lower, upper] : undefined };
}
