import type { MethodReference } from './method.js';

const reference = (authors: string, year: number, title: string, where: string): MethodReference => ({
  ...{ authors, year, title, where },
});

/** Everything the methods rest on, each once. */
export const REFERENCES = {
  agresti: reference('Agresti, A.', 2010, 'Analysis of Ordinal Categorical Data (2nd ed.)', 'Wiley'),
  andrich: reference(
    'Andrich, D.',
    1978,
    'A rating formulation for ordered response categories',
    'Psychometrika 43, 561-573',
  ),
  benjamini: reference(
    'Benjamini, Y. & Hochberg, Y.',
    1995,
    'Controlling the false discovery rate: a practical and powerful approach to multiple testing',
    'Journal of the Royal Statistical Society B 57, 289-300',
  ),
  brennan: reference('Brennan, R. L.', 2001, 'Generalizability Theory', 'Springer'),
  chung: reference('Chung, F. R. K.', 1997, 'Spectral Graph Theory', 'American Mathematical Society'),
  cornish: reference(
    'Cornish, E. A. & Fisher, R. A.',
    1938,
    'Moments and cumulants in the specification of distributions',
    'Revue de l’Institut International de Statistique 5, 307-320',
  ),
  cronbach: reference(
    'Cronbach, L. J., Gleser, G. C., Nanda, H. & Rajaratnam, N.',
    1972,
    'The Dependability of Behavioral Measurements',
    'Wiley',
  ),
  efron: reference('Efron, B. & Tibshirani, R. J.', 1993, 'An Introduction to the Bootstrap', 'Chapman & Hall'),
  feldt: reference(
    'Feldt, L. S.',
    1965,
    'The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty',
    'Psychometrika 30, 357-370',
  ),
  henderson: reference(
    'Henderson, C. R.',
    1975,
    'Best linear unbiased estimation and prediction under a selection model',
    'Biometrics 31, 423-447',
  ),
  kendall: reference('Kendall, M. G.', 1938, 'A new measure of rank correlation', 'Biometrika 30, 81-93'),
  linacre: reference('Linacre, J. M.', 1989, 'Many-Facet Rasch Measurement', 'MESA Press'),
  linacreCategories: reference(
    'Linacre, J. M.',
    2002,
    'Optimizing rating scale category effectiveness',
    'Journal of Applied Measurement 3, 85-106',
  ),
  wright: reference('Wright, B. D. & Masters, G. N.', 1982, 'Rating Scale Analysis', 'MESA Press'),
  hyndman: reference(
    'Hyndman, R. J. & Fan, Y.',
    1996,
    'Sample quantiles in statistical packages',
    'The American Statistician 50, 361-365',
  ),
  kackar: reference(
    'Kackar, R. N. & Harville, D. A.',
    1984,
    'Approximations for standard errors of estimators of fixed and random effects in mixed linear models',
    'Journal of the American Statistical Association 79, 853-862',
  ),
  krippendorff: reference(
    'Krippendorff, K.',
    2019,
    'Content Analysis: An Introduction to Its Methodology, 4th edition, chapter 12',
    'Sage',
  ),
  laird: reference(
    'Laird, N. M. & Louis, T. A.',
    1989,
    'Empirical Bayes ranking methods',
    'Journal of Educational Statistics 14, 29-46',
  ),
  murphy: reference(
    'Murphy, K. R., Jako, R. A. & Anhalt, R. L.',
    1993,
    'Nature and consequences of halo error: a critical analysis',
    'Journal of Applied Psychology 78, 218-225',
  ),
  myford: reference(
    'Myford, C. M. & Wolfe, E. W.',
    2009,
    'Monitoring rater performance over time: a framework for detecting differential accuracy and differential scale category use',
    'Journal of Educational Measurement 46, 371-389',
  ),
  patterson: reference(
    'Patterson, H. D. & Thompson, R.',
    1971,
    'Recovery of inter-block information when block sizes are unequal',
    'Biometrika 58, 545-554',
  ),
  roberts: reference(
    'Roberts, C., Clark, T., Burgess, A., Frommer, M., Grant, M. & Mossman, K.',
    2014,
    'The validity of a behavioural multiple-mini-interview within an assessment centre for selection into specialty training (Table 2)',
    'BMC Medical Education 14:169',
  ),
  saal: reference(
    'Saal, F. E., Downey, R. G. & Lahey, M. A.',
    1980,
    'Rating the ratings: assessing the psychometric quality of rating data',
    'Psychological Bulletin 88, 413-428',
  ),
  satterthwaite: reference(
    'Satterthwaite, F. E.',
    1946,
    'An approximate distribution of estimates of variance components',
    'Biometrics Bulletin 2, 110-114',
  ),
  searle: reference('Searle, S. R., Casella, G. & McCulloch, C. E.', 1992, 'Variance Components', 'Wiley'),
  searleUnbalanced: reference('Searle, S. R.', 1987, 'Linear Models for Unbalanced Data', 'Wiley'),
  snedecor: reference(
    'Snedecor, G. W. & Cochran, W. G.',
    1989,
    'Statistical Methods, 8th edition',
    'Iowa State University Press',
  ),
} as const;
