import { betaQuantile } from '../../distributions/beta-distribution.js';
import { chiSquaredCdf, chiSquaredQuantile } from '../../distributions/chi-squared.js';
import { digamma } from '../../distributions/digamma.js';
import { fCdf, fQuantile } from '../../distributions/f-distribution.js';
import { logGamma } from '../../distributions/log-gamma.js';
import { normalCdf, normalQuantile } from '../../distributions/normal.js';
import { regularisedIncompleteBeta } from '../../distributions/regularised-incomplete-beta.js';
import { studentTCdf, studentTQuantile } from '../../distributions/student-t.js';
import type { ReferenceChecks } from './reference-check.js';

const FUNCTIONS: Record<string, (x: number, a: number, b: number) => number> = {
  pnorm: normalCdf,
  qnorm: normalQuantile,
  pt: studentTCdf,
  qt: studentTQuantile,
  pf: fCdf,
  qf: fQuantile,
  pchisq: chiSquaredCdf,
  qchisq: chiSquaredQuantile,
  pbeta: regularisedIncompleteBeta,
  qbeta: betaQuantile,
  lgamma: logGamma,
  digamma,
};

/** 'qf(0.95,5,15)' */
function evaluate(call: string): number {
  const [name = '', args = ''] = call.slice(0, -1).split('(');
  const [x = 0, a = 0, b = 0] = args.split(',').map(Number);
  return FUNCTIONS[name]!(x, a, b);
}

export const DISTRIBUTION_CHECKS: ReferenceChecks = {
  'dist.grid': {
    compute: (expected: Record<string, number>) =>
      Object.fromEntries(Object.keys(expected).map((call) => [call, evaluate(call)])),
  },
};
