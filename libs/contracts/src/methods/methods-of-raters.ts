import type { Method } from './method.js';
import { REFERENCES as R } from './references.js';

export const MIXED_MODEL = {
  text: 'y = μ + βₖ + candidate + rater + (candidate × rater) + ε',
  words:
    'a rating equals the intercept plus the effect of the criterion plus the effect of the candidate plus the leniency of the rater plus the effect of this rater on this candidate plus a residual',
} as const;

const NORMAL =
  'Levels are treated as numbers with equal steps, and effects as normal. The ordinal models check whether that changes the order.';
const RANDOM =
  'Who met whom does not depend on what the ratings leave unexplained. Strong candidates often reach senior raters, which is why the difference to co-raters stands beside it.';

/** How raters use the scale, from the model of many requisitions. */
export const METHODS_OF_RATERS: readonly Method[] = [
  {
    id: 'severity',
    name: 'Severity and leniency of raters',
    plain:
      'How much higher or lower a rater’s levels lie than one would expect for the candidates and criteria they rated. Plus is lenient, minus is severe. It is a habit, not a fault, and the smaller of the errors.',
    formulas: [
      MIXED_MODEL,
      {
        text: 'û = σ²ᵣ · Z′ V⁻¹ (y − Xβ̂)',
        words:
          'the predicted leniency equals the variance of raters times Z transposed times V inverse times y minus X beta hat',
      },
    ],
    how: 'A crossed linear mixed model over all independent ratings: criterion fixed, candidate, rater and their combination random. û is the best linear unbiased prediction: little data draws it towards 0.',
    assumptions: [NORMAL, RANDOM],
    limits: [
      'One panel can not identify severity; with fewer than about 20 candidates adjusting gains almost nothing.',
      'Across unconnected groups no flag is set. Who rates only criteria that nobody connects gets no leniency, the colleagues keep theirs.',
      'It never says that somebody is biased, and it is no league table.',
    ],
    minimum:
      'Under 5 candidates no statement, 5 to 9 an interval, from 10 a flag is possible, after Benjamini-Hochberg at 10 % over all raters.',
    references: [R.henderson, R.benjamini, R.roberts],
  },
  {
    id: 'criteria',
    name: 'Difficulty of the criteria',
    plain: 'Which criteria get higher or lower levels than the average one, for the same candidates and raters.',
    formulas: [MIXED_MODEL, { text: 'Σₖ βₖ = 0', words: 'the effects of the criteria sum to zero' }],
    how: 'The fixed effects of the model, with the standard error of each.',
    assumptions: [NORMAL],
    limits: ['A low effect may mean a demanding anchor or a skill that few have: the ratings can not tell which.'],
    minimum: 'Two criteria in a connected design.',
    references: [R.searle],
  },
  {
    id: 'halo',
    name: 'Halo and spread',
    plain:
      'Halo: whether one impression seems to decide all of a rater’s criteria. Spread: whether a rater uses less of the scale than the co-raters of the same candidates.',
    formulas: [
      {
        text: 'halo = mean over pairs of criteria of r(k, l)',
        words: 'halo equals the mean over pairs of criteria of their correlation within the rater',
      },
      {
        text: 'spread = SD(own) / SD(co-raters)',
        words: 'spread equals the standard deviation of the own ratings over that of the co-raters’ ratings',
      },
    ],
    how: 'Correlations over the candidates of one rater. For the spread, effects of criteria and raters are taken out of both sides; under 1 is central tendency. Intervals: jackknife over the candidates, on Fisher’s scale and on the logarithm of the ratio.',
    assumptions: ['The criteria are not one thing: what truly goes together raises the correlation too.'],
    limits: [
      'There is no value of halo that is right. It is read beside that of the co-raters.',
      'The model’s share of candidate × rater holds halo and every other reason why one rater sees one candidate in particular.',
    ],
    minimum: '2 criteria and 5 candidates; under 10 only with an interval.',
    references: [R.murphy, R.saal, R.efron],
  },
  {
    id: 'drift',
    name: 'Drift over time',
    plain: 'Whether a rater’s difference to co-raters moves from one quarter to the next.',
    formulas: [
      {
        text: 'd(q) = mean difference to co-raters in quarter q',
        words: 'd of q equals the mean difference to co-raters in the quarter',
      },
    ],
    how: 'The difference to co-raters of the same candidate and criterion, by the quarter in which the rating was sealed, with its interval. A quarter is noted when it differs from the rater’s others by Welch’s test, after Benjamini-Hochberg over all comparisons.',
    assumptions: ['Co-raters did not move by the same amount at the same time.'],
    limits: [
      'If everybody moves together it can not be told from better or worse candidates, and is not shown.',
      'Looking at many quarters finds some that stand out by chance.',
    ],
    minimum: '5 candidates in a quarter.',
    references: [R.myford, R.snedecor],
  },
  {
    id: 'components',
    name: 'Variance components',
    plain:
      'How much of the differences between ratings comes from the candidates, how much from strict or generous raters, how much from one rater’s view of one candidate, and how much is the rest.',
    formulas: [
      {
        text: 'Var(y) = σ²_candidate + σ²_rater + σ²_cell + σ²_residual',
        words:
          'the variance of a rating equals the sum of the variances of candidates, of raters, of their combination and of the residual',
      },
    ],
    how: 'Restricted maximum likelihood by average-information steps. Unless it is switched off, a prior on the ratios to the residual keeps small data from claiming zero or too much: normal on the logarithm, centred on Roberts (2014), one standard deviation a factor of 2.7.',
    assumptions: [NORMAL, 'Effects of different candidates and raters are independent.'],
    limits: [
      'With few raters the component of raters is hardly known, whatever its estimate.',
      'Only severity can be calibrated. A rater’s view of one candidate can only be averaged away, by more raters.',
    ],
    minimum:
      'Three ratings of two candidates; a component at 0 is reported as lying on the boundary, one that can not be told from another (each rater one criterion, each rater one rating) as not identified or, with the prior, as resting on it.',
    references: [R.patterson, R.searle, R.roberts],
  },
];
