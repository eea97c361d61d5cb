import type { CalibrationWarning } from '../calibrate/calibration-result.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import type { FacetData } from './facet-data.js';

/** Names that are told; the others are counted. */
const NAMED = 3;

/**
 * Raters and criteria with nothing but the lowest or nothing but the highest rating. Plain maximum likelihood puts them at infinity, and
 * as leniencies sum to zero, everybody else's with them: any number that is printed is where the search was stopped.
 *
 * @returns the refusal with who it is about and what would change it; null where every rater and criterion has a finite maximum
 */
export function oneLevelOnly(columns: RatingColumns, data: FacetData): CalibrationWarning | null {
  const raters = extremes(data, data.rater, data.raters).map((i) => columns.raterIds[i]!);
  const criteria = columns.criterion
    ? extremes(data, data.criterion, data.criteria).map((i) => columns.criterionIds[i]!)
    : [];
  if (raters.length + criteria.length === 0) return null;
  const who = [
    ...(raters.length > 0 ? [`the leniency of ${named(raters)}`] : []),
    ...(criteria.length > 0 ? [`the easiness of ${named(criteria)}`] : []),
  ].join(' and ');
  return {
    code: 'no_finite_estimate',
    message: `Without a prior ${who} is infinite: nothing but the highest or nothing but the lowest rating. As all leniencies are relative, none is reported. The default prior keeps them finite; so would one other rating each.`,
  };
}

function extremes(data: FacetData, level: Int32Array, levels: number): number[] {
  const [low, high] = [new Uint8Array(levels).fill(1), new Uint8Array(levels).fill(1)];
  data.category.forEach((category, i) => {
    if (category > 0) low[level[i]!] = 0;
    if (category < data.steps) high[level[i]!] = 0;
  });
  return Array.from(low.keys()).filter((i) => low[i] === 1 || high[i] === 1);
}

function named(ids: readonly string[]): string {
  const more = ids.length - NAMED;
  return `${ids.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
