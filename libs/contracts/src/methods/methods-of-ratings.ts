import type { Method } from './method.js';
import { REFERENCES as R } from './references.js';

/** What comes before any model: who met whom, what was given, how far raters agree. */
export const METHODS_OF_RATINGS: readonly Method[] = [
  {
    id: 'design',
    name: 'Design of the ratings',
    plain:
      'Two interviewers can be compared only if a chain of shared candidates leads from one to the other. This says which groups hang together, and by whom.',
    formulas: [
      {
        text: 'rank deficiency = (components − 1) + aliased criterion contrasts',
        words:
          'rank deficiency equals components minus one, plus the criterion contrasts that are aliased with raters and candidates',
      },
      {
        text: 'L = I − D^(−½) A D^(−½),   λ₂ = second smallest eigenvalue of L',
        words:
          'L equals the identity minus D to the minus one half times A times D to the minus one half; lambda two is the second smallest eigenvalue of L',
      },
    ],
    how: 'Candidates and raters are the nodes of a graph, and each rater is linked to the candidates they rated; A counts the ratings of a link, D is the sum over the links of a node. Components are found by union-find, raters who alone hold parts together by depth-first search. Answers to shared calibration cases link raters in a fit, for a reader who has answered them. Such a fit is two: counts, variance components, criteria, agreement and panel sizes come from candidates alone; leniencies, and the places of candidates across groups of raters that share nobody, from both. No case is in a count, and none is listed.',
    assumptions: ['Nothing about the ratings themselves: only who rated whom on which criterion.'],
    limits: [
      'A connected design is not yet a good one: a group that hangs on one person is connected.',
      'When each rater always takes the same criteria, severity and difficulty of the criteria can not be told apart, however many ratings there are.',
    ],
    minimum: 'Any number of ratings. It is computed first, and every later figure carries what it found.',
    references: [R.searleUnbalanced, R.chung],
  },
  {
    id: 'level-use',
    name: 'Use of the levels',
    plain:
      'How often each of the four levels was given. Raters meet different candidates, so bars may differ for that reason alone.',
    formulas: [
      {
        text: 'shareₗ = nₗ / (n₁ + n₂ + n₃ + n₄)',
        words: 'the share of a level equals its count over the count of all levels',
      },
    ],
    how: 'Counts of locked, independent levels. Not assessed is counted beside them and is never a level.',
    assumptions: ['None.'],
    limits: ['A rater who never gives a 4 may be strict, or may not have met a 4.'],
    minimum: 'One rating.',
    references: [R.saal],
  },
  {
    id: 'agreement',
    name: 'Agreement of raters (Krippendorff’s α)',
    plain:
      'How far raters of the same candidate give the same level: 1 is full agreement, 0 is what chance would give. Low agreement is a reason to look at the anchors and the training, not at a person.',
    formulas: [
      {
        text: 'α = 1 − Dₒ / Dₑ',
        words: 'alpha equals one minus the observed disagreement over the disagreement expected by chance',
      },
      {
        text: 'δ²(c, k) = ( n_c/2 + Σ_{c<g<k} n_g + n_k/2 )²',
        words:
          'the ordinal distance of two levels is the square of half the count of the one, plus the counts of the levels between, plus half the count of the other',
      },
    ],
    how: 'Ordinal α over units of one candidate and one criterion with two or more ratings. The interval is a percentile bootstrap that draws whole units, 2,000 times, from a stated seed.',
    assumptions: [
      'Ratings of one unit were made independently: those submitted after the reveal are left out.',
      'Units are a sample of those one wants to speak of.',
    ],
    limits: [
      'Without variation between candidates α is undefined or low, even if raters agree.',
      'It does not say who is right, and is not the reliability of a panel’s mean: see the decision study.',
      '‘Ordinal’ means Krippendorff’s distance; other coefficients under that name weight differently.',
    ],
    minimum: '5 units and 20 pairs of raters; under 10 units the interval is said to be too narrow.',
    references: [R.krippendorff, R.efron],
  },
  {
    id: 'differences',
    name: 'Difference to co-raters',
    plain:
      'How many levels a rater stands above or below those who rated the same candidate on the same criterion. It needs no model, and stands beside every severity as a check.',
    formulas: [
      {
        text: 'd = own level − mean of the co-raters’ levels',
        words: 'd equals the own level minus the mean of the co-raters’ levels',
      },
      {
        text: 'interval = d̄ ± t(.95; k − 1) · s / √k',
        words:
          'the interval is the mean of d plus or minus the t quantile with k minus one degrees of freedom times s over the square root of k',
      },
    ],
    how: 'Averaged within each candidate first; d̄ and s are mean and standard deviation over the k candidates, which are the sample.',
    assumptions: ['Candidates are independent of each other.'],
    limits: [
      'It depends on who the co-raters were: with one constant partner the two differences mirror each other.',
      'It is not severity.',
    ],
    minimum: '5 candidates for an interval, 10 to be reported or flagged.',
    references: [R.snedecor, R.benjamini],
  },
  {
    id: 'times',
    name: 'Time to a scorecard',
    plain: 'Hours from the planned end of an interview to the submitted card. Fresh memory makes better evidence.',
    formulas: [
      {
        text: 'h = submitted − planned end',
        words: 'hours equal the time of submission minus the planned end of the interview',
      },
    ],
    how: 'Median and quartiles by linear interpolation of the ordered times.',
    assumptions: ['The interview ended when it was planned to.'],
    limits: ['It says nothing about how long somebody worked on the card.'],
    minimum: 'One card for a median, 4 for quartiles.',
    references: [R.hyndman],
  },
];
