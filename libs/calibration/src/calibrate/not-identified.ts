import type { RatingColumns } from '../columns/rating-columns.js';
import type { Unidentified, VarianceTerm } from '../design/identified-components.js';
import type { CalibrationWarning } from './calibration-result.js';

const WORDS: Readonly<Record<VarianceTerm, string>> = {
  residual: 'chance',
  candidate: 'candidate',
  cell: 'candidate x rater',
  rater: 'rater',
};

/** 'rater and criterion': what goes together in every rating. */
export const namesOf = ({ term, from }: Unidentified): string =>
  `${WORDS[term]} and ${from.length === 0 ? 'criterion' : from.map((one) => WORDS[one]).join(' and ')}`;

/** Whether the candidates' own effects are among what can not be told apart: then nothing can be adjusted. */
export const isAboutCandidates = ({ term, from }: Unidentified): boolean =>
  term === 'candidate' || (term === 'rater' && from.includes('candidate'));

/** Without a prior: a component that the data can not show is no number, and what is made of it is none either. */
export const notIdentified = (one: Unidentified): CalibrationWarning => ({
  code: 'not_identified',
  message: `Not identified: ${namesOf(one)} can not be told apart in these ratings, so ${
    isAboutCandidates(one) ? 'nothing is adjusted' : 'no variance components, leniencies or panel sizes are reported'
  }.`,
});

/** With a prior: what is reported of it is the prior. */
export const priorOnly = (one: Unidentified): CalibrationWarning => ({
  code: 'prior_only',
  message: `${capitalised(namesOf(one))} can not be told apart in these ratings: how much each varies rests on the prior.`,
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One rater, and one rating of each candidate by each rater, have warnings of their own. */
export const isNews = ({ raterIds }: RatingColumns, { term }: Unidentified): boolean =>
  term !== 'rater' || raterIds.length > 1;
