import type { Method } from './method.js';
import { MIXED_MODEL } from './methods-of-raters.js';
import { REFERENCES as R } from './references.js';

/** What is made of the ratings of a candidate. Advisory, always beside the raw ratings. */
export const METHODS_OF_CANDIDATES: readonly Method[] = [
  {
    id: 'decision-study',
    name: 'Decision study: how many raters',
    plain: 'How dependable the mean of a panel is, and how many raters it would take to reach .7, .8 or .9.',
    formulas: [
      {
        text: 'Φ(n) = σ²_c / ( σ²_c + (σ²_r + σ²_cell + σ²_e / K) / n )',
        words:
          'phi of n equals the variance of candidates over itself plus, divided by n, the variance of raters plus that of their combination plus the residual over K',
      },
      {
        text: 'Eρ²(n) = σ²_c / ( σ²_c + (σ²_cell + σ²_e / K) / n )',
        words:
          'E rho squared of n equals the variance of candidates over itself plus, divided by n, the variance of the combination plus the residual over K',
      },
      {
        text: 'n(p) = p / (1 − p) · error / σ²_c, rounded up',
        words:
          'the raters needed for p equal p over one minus p times the error over the variance of candidates, rounded up',
      },
      {
        text: 'log ρ = m + s · ( z + g (z² − 1) / 6 ), ρ = error / σ²_c',
        words:
          'the ends of the interval of rho, the error over the variance of candidates: its logarithm is m plus s times the sum of z and g times z squared minus one over six',
      },
    ],
    how: 'Φ is for absolute decisions: severity counts as error, as it does against a bar. Eρ² is for relative ones: who is better, by the same raters; there severity drops out. K is the number of criteria that each rater rates. Both, and the raters needed, depend on the components through ρ alone, so that one interval of ρ serves the whole curve. It takes mean m, SD s and skewness g of log ρ from the posterior of the components that the fit integrates under its prior (for many ratings from their covariance at its mode, g = 0); z = ∓1.645. The error of Φ is that of Eρ² and severity, so that neither end for Φ is let above that for Eρ². Nothing is drawn. Without a prior, on the command line, it is Feldt’s interval by F with Satterthwaite’s degrees of freedom.',
    assumptions: ['Further raters would be like those so far.', 'All n raters rate the same K criteria.'],
    limits: [
      'Dependable is not valid: raters may agree on the wrong thing.',
      'The curve is as uncertain as the components it is made of; with few candidates or raters its interval is wide, and most of what it says is the prior.',
      'Where candidates hardly differ, the prior does not believe it: at a fourteenth of its variance, the interval of up to 40 simulated candidates mostly lay above the truth.',
    ],
    minimum:
      'Every variance component: the curve is made of them all, so that where one can not be told from another nothing of it is shown, with the reason.',
    references: [R.brennan, R.cronbach, R.cornish, R.feldt, R.satterthwaite],
  },
  {
    id: 'adjusted',
    name: 'Adjusted score of a candidate',
    plain:
      'What the candidate’s mean would be expected to be had all raters rated them on all criteria. It stands beside the raw ratings, never instead of them.',
    formulas: [
      MIXED_MODEL,
      {
        text: 'adjusted = μ̂ + predicted effect of the candidate',
        words: 'adjusted equals the estimated intercept plus the predicted effect of the candidate',
      },
      {
        text: 'E(rankᵢ) = 1 + Σⱼ P(j > i)',
        words:
          'the expected rank of a candidate equals one plus the sum over the others of the probability that the other is higher',
      },
    ],
    how: 'From the same fit as severity. The effect is drawn towards the mean, the more the fewer ratings there are.',
    assumptions: ['As for severity.'],
    limits: [
      'It repairs severity alone. One rater’s view of one candidate stays in it.',
      'It is withheld with fewer than three ratings or with one rater, and is comparable only within connected groups.',
      'It decides nothing: nobody is rejected or dropped by it, and it is never adjusted by protected attributes.',
    ],
    minimum: 'Three ratings by two raters, in data that allow an adjustment.',
    references: [R.henderson, R.laird],
  },
  {
    id: 'cut-off',
    name: 'Cut-off and flips',
    plain:
      'How sure one can be that a candidate lies above a bar, and how many would change sides if the adjusted score were used.',
    formulas: [
      {
        text: 'P(above) = Φ( (adjusted − cut) / SD )',
        words:
          'the probability of lying above equals the normal distribution function at adjusted minus cut over the standard deviation',
      },
    ],
    how: 'SD is the prediction-error standard deviation. Undecided: neither side has nine chances in ten. A flip: raw and adjusted lie on different sides.',
    assumptions: ['The error of the adjusted score is normal.'],
    limits: [
      'A probability of one candidate is not an accuracy of the process.',
      'The bar itself is a judgement; the figure takes it as given.',
    ],
    minimum: 'As for the adjusted score.',
    references: [R.brennan, R.laird],
  },
  {
    id: 'panel',
    name: 'One panel',
    plain:
      'What one candidate’s own ratings say, and, where the organisation has a history, how much of it will last. Nothing is adjusted for the severity of raters about whom nothing is known.',
    formulas: [
      {
        text: 'precision = 1/σ²_c + Σⱼ nⱼ / (σ²_e + nⱼ t),   t = σ²_r + σ²_cell',
        words:
          'the precision equals one over the variance of candidates plus the sum over raters of the count of ratings over the residual plus the count times t, where t is the variance of raters plus that of the combination',
      },
      {
        text: 'mean = Σⱼ sⱼ / (σ²_e + nⱼ t) / precision',
        words:
          'the mean equals the sum over raters of their summed deviations over the residual plus the count times t, divided by the precision',
      },
    ],
    how: 'First within a criterion over its raters (levels, median, mean, range), then over criteria. With a history: the exact posterior of a normal model under its variance components. For one criterion the same from its own ratings; its interval is wide enough whatever part of the residual is the candidate’s own standing on it. Each rater is left out in turn to see whether the bar would be met without them. It is read in the debrief by people, whose look is recorded: a projector, which is nobody, shows raw levels and their distribution, and so do the decision record and its print, which hold nothing that rests on a fit and are checked without one.',
    assumptions: ['This panel is like those of the history.'],
    limits: [
      'It can not tell a strict panel from a weak candidate.',
      'With two ratings both are shown, and no interval.',
    ],
    minimum: 'Two raters and three ratings for the posterior, three raters for one criterion; the raw ratings always.',
    references: [R.searle],
  },
  {
    id: 'interval',
    name: 'Intervals',
    plain:
      'The range in which the true value lies in nine cases out of ten, if the model holds. A wide interval is an answer too: not enough is known.',
    formulas: [
      {
        text: 'estimate ± q · √PEV',
        words: 'the estimate plus or minus a quantile times the square root of the prediction-error variance',
      },
    ],
    how: 'PEV is the prediction-error variance and includes the uncertainty of intercept and criteria. With small data the uncertainty of the variance components is integrated as well, and q is wider than the normal 1.645.',
    assumptions: ['As for the figure it belongs to.'],
    limits: [
      'Nine out of ten holds on average over raters or candidates, not for each one.',
      'Cutting ratings to four levels draws extreme candidates towards the middle: at the ends intervals cover a little less.',
      'Simulations at 4 × 6 up to 60 × 30 candidates and raters, 300 runs each, covered 90.0 to 92.5 % (npm run bench:coverage).',
    ],
    minimum: 'Wherever the figure itself is shown.',
    references: [R.kackar, R.henderson],
  },
];
