import type { Method } from './method.js';
import { REFERENCES as R } from './references.js';

const RASCH = {
  text: 'ln P(k) / P(k − 1) = candidate + rater + criterion − step(k)',
  words:
    'the logarithm of the odds of level k against k minus one equals the location of the candidate plus the leniency of the rater plus the easiness of the criterion minus the step to k',
} as const;

const SAME = 'Agreement is no proof: all models read the same ratings.';

/** Two models that do not take the steps of the scale for equally wide, as a check of the linear one. */
export const METHODS_OF_LEVELS: readonly Method[] = [
  {
    id: 'cross-check',
    name: 'Cross-check by models for levels',
    plain:
      'Whether two other models, which let the steps between levels be of different width, put candidates and raters in the same order as the linear one.',
    formulas: [
      {
        text: 'logit P(y ≤ k) = τₖ − (βₖ + candidate + rater + (candidate × rater))',
        words:
          'the logit of a rating of at most k equals the threshold of k minus the sum of the criterion, the candidate, the rater and their combination',
      },
      RASCH,
    ],
    how: 'The ordinal model is a cumulative logit with candidates and raters random, by Laplace; the Rasch model has raters and criteria fixed, by penalised marginal maximum likelihood. For each pair of candidates, and of raters of whom something may be said, the order is compared with the linear one; a pair that swaps although its intervals are apart needs a look. Infit and outfit are mean squares of the Rasch residuals, weighted by information or not; 1 is expected.',
    assumptions: [
      'Levels are ordered, and every rater uses the same steps.',
      'In the Rasch model ratings of one meeting are independent.',
    ],
    limits: [
      SAME,
      'Levels and logits are different scales: order and sign compare, numbers do not.',
      'The Rasch model has no candidate × rater effect; where impressions colour several criteria its intervals are too narrow.',
      'Not computed above 1,000 raters (ordinal) or 2,500 (Rasch); orders of candidates not above 3,000.',
    ],
    minimum: 'Three ratings of two candidates to compute; 5 shared candidates before a rater is shown.',
    references: [R.agresti, R.linacre, R.wright, R.kendall],
  },
  {
    id: 'thresholds',
    name: 'Thresholds of the criteria',
    plain: 'How much it takes on each criterion to be given a level rather than the one below, by an average rater.',
    formulas: [
      RASCH,
      {
        text: 'threshold(k, criterion) = step(k) − easiness',
        words: 'the threshold of level k on a criterion equals the step to k minus the easiness of the criterion',
      },
    ],
    how: 'From the rating scale model: the steps are common to all criteria, and each criterion moves them by its easiness. At a threshold the two neighbouring levels are equally likely.',
    assumptions: ['The distances between the steps are the same on every criterion.'],
    limits: [
      'A criterion whose anchors lie closer together than those of others shows in its fit, not in its thresholds.',
      'Thresholds out of order say that a level is seldom the likeliest one, not that it is wrong.',
    ],
    minimum: 'As for the cross-check; two criteria.',
    references: [R.andrich, R.linacre],
  },
  {
    id: 'categories',
    name: 'Use of the levels, by the Rasch model',
    plain:
      'How often each level is given, and whether the candidates behind it are stronger than those behind the level below.',
    formulas: [
      {
        text: 'average(k) = mean of (candidate + rater + criterion) over the ratings of level k',
        words: 'the average measure of level k equals the mean of the locations of its ratings',
      },
    ],
    how: 'Counts, and the mean logit of the ratings at each level from the Rasch model. The averages should rise from level to level.',
    assumptions: ['As for the Rasch model.'],
    limits: ['A diagnostic without an interval: levels with few ratings move a lot.', SAME],
    minimum: 'Wherever the Rasch model can be fitted.',
    references: [R.linacreCategories],
  },
];
