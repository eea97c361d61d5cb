import type { CalibrationWarning } from './calibration-result.js';

/**
 * A search for levels that ended without a maximum, mostly because the maximum lies at infinity: where it stopped says how far it was
 * allowed to go, nothing about anybody.
 */
export const unsettled = (hasPrior: boolean): CalibrationWarning => ({
  code: 'not_converged',
  message: `These ratings have no settled estimate in this model, so nothing of it is reported. ${
    hasPrior ? 'The linear model may have one.' : 'The default prior keeps every estimate finite;'
  }${hasPrior ? '' : ' without it, raters must share candidates and criteria, and use more than one level.'}`,
});
