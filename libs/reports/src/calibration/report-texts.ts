import {
  MIN_AGREEMENT_PAIRS,
  MIN_AGREEMENT_UNITS,
  MIN_CANDIDATES_FOR_INTERVAL,
  MIN_CANDIDATES_TO_REPORT,
  MIN_CARDS_FOR_QUARTILES,
} from '@app/calibration';
import { count } from './figures.js';
import type { SelectedRatings } from './select-ratings.js';

export const BOOTSTRAP = { resamples: 2_000, seed: 1, confidence: 0.9 } as const;

/** How each figure is made. */
export const methodOf = (named: boolean): string[] => [
  'Counted are the levels each interviewer locked independently, before the reveal; a later amendment does not change them. Loops that are not open to whoever makes this report are left out, and leave no count.',
  `Difference to co-raters: the own level minus the mean of the co-raters' levels on the same candidate and criterion, averaged per candidate, then over candidates. 90 % t intervals over candidates, from ${MIN_CANDIDATES_FOR_INTERVAL} candidates on. From ${MIN_CANDIDATES_TO_REPORT} on it is noted when a difference is clear of zero after correction for the number of raters (Benjamini-Hochberg, false discovery rate 10 %).`,
  `Agreement: Krippendorff's alpha for ordinal levels, with a 90 % percentile bootstrap interval over candidates (${BOOTSTRAP.resamples.toLocaleString('en')} resamples, seed ${BOOTSTRAP.seed}), from ${MIN_AGREEMENT_PAIRS} pairs of raters and ${MIN_AGREEMENT_UNITS} candidates on. 1 is full agreement, 0 what chance would give.`,
  `Completion time: from the planned end of the interview to the submitted card; negative when it came in earlier. Median, and quartiles from ${MIN_CARDS_FOR_QUARTILES} cards on.`,
  "'Not assessed' is counted apart and enters no figure: it is not a low level.",
  named
    ? 'Raters are named, for a reader who was granted that. They are listed by name, never ranked; candidates are in no list.'
    : 'Raters carry labels whose order is drawn from a secret of this requisition. They are listed by label, never ranked; a label can change when a further rater comes in.',
];

/** What must be kept in mind before anybody acts on a figure. */
export function cautionsOf(leftOut: SelectedRatings['leftOut'], named: boolean): string[] {
  return [
    "Severity is not told apart from what a rater saw in a candidate. In 1,382 candidates and 254 interviewers (Roberts 2014) severity was 9 % of the variance of ratings, candidate by interviewer 40 %: most of a difference is not the rater's habit, and only more raters average it away.",
    'Who interviews whom is not random. When strong candidates reach the same raters, their levels differ for that reason alone; the difference to co-raters compares within a candidate, the use of levels does not.',
    'One requisition is a small sample. An interval that holds zero does not show that there is no difference.',
    'Advisory: no figure here is a verdict on a person, and none changes a score. Read the evidence first.',
    aboutNames(named),
    ...leftOutOf(leftOut),
  ];
}

/** Who can be told from what is shown. */
export const aboutNames = (named: boolean): string =>
  named
    ? 'Raters are named here, for talking with each of them about their own figures. Never a league table; whoever reads this is in the audit trail.'
    : 'The labels keep names off the page. Whoever knows who interviewed whom can still tell.';

function leftOutOf({ notIndependent, otherRubric, repeated }: SelectedRatings['leftOut']): string[] {
  const parts = [
    ...(notIndependent > 0 ? [`${count(notIndependent, 'rating')} not given independently`] : []),
    ...(otherRubric > 0 ? [`${count(otherRubric, 'rating')} against another rubric version`] : []),
    ...(repeated > 0 ? [`${count(repeated, 'second rating')} of one criterion by the same rater`] : []),
  ];
  return parts.length === 0 ? [] : [`Left out of the loops counted here: ${parts.join('; ')}.`];
}
