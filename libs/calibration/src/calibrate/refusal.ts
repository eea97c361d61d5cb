import type { RatingColumns } from '../columns/rating-columns.js';
import { unidentifiedComponents } from '../design/identified-components.js';
import type { LmmLayout } from '../lmm/layout.js';
import type { CalibrateOptions } from './calibrate-options.js';
import type { CalibrationWarning } from './calibration-result.js';
import { isAboutCandidates, notIdentified } from './not-identified.js';
import type { RatingSummary } from './rating-summary.js';

/** Fewer ratings than this carry no more than themselves. */
const MIN_RATINGS = 3;

/**
 * Why these ratings allow no adjustment at all, or null. The raw figures are reported all the same.
 */
export function refusal(
  columns: RatingColumns,
  layout: LmmLayout,
  summary: RatingSummary,
  { prior }: CalibrateOptions,
): CalibrationWarning | null {
  if (columns.size === 0) return warn('no_ratings', 'There is no rating.');
  if (columns.size < MIN_RATINGS) {
    return warn('too_few_ratings', `${columns.size === 1 ? 'One rating says' : 'Two ratings say'} nothing beyond themselves: nothing is adjusted.`); // prettier-ignore
  }
  if (columns.candidateIds.length < 2) {
    return warn('one_candidate', 'With one candidate nobody can be compared: nothing is adjusted.');
  }
  if (summary.lowest === summary.highest) {
    return warn('no_variation', 'All ratings are equal: there is nothing to adjust.');
  }
  if (columns.size - layout.nX < 2) {
    return warn('too_few_ratings', 'There are hardly more ratings than criteria: nothing is adjusted.');
  }
  if (summary.candidates.n.every((n) => n === 1)) {
    return warn(
      'one_rating_each',
      'Every candidate has one rating: how they differ can not be told from chance, so nothing is adjusted.',
    );
  }
  const lost = prior === 'none' && unidentifiedComponents(layout, false).find(isAboutCandidates);
  return lost ? notIdentified(lost) : null;
}

const warn = (code: string, message: string): CalibrationWarning => ({ code, message });
