import type { RatingColumns } from '../columns/rating-columns.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { CalibrateOptions, CalibrationModelName } from './calibrate-options.js';
import type { CalibrationResult } from './calibration-result.js';
import { calibrateMfrmColumns } from '../mfrm/calibrate-mfrm.js';
import { calibrateOrdinalColumns } from '../ordinal/calibrate-ordinal.js';
import { calibrateLmm } from './calibrate-lmm.js';

type CalibrationMethod = (columns: RatingColumns, options: CalibrateOptions) => CalibrationResult;

/** Every model of a calibration: a new one is a line here. */
const MODELS: Readonly<Partial<Record<CalibrationModelName, CalibrationMethod>>> = {
  lmm: calibrateLmm,
  mfrm: calibrateMfrmColumns,
  ordinal: calibrateOrdinalColumns,
};

/** @throws CalibrationInputError BAD_OPTION for a model that is not there */
export function modelNamed(name: string): CalibrationMethod {
  const method = Object.hasOwn(MODELS, name) ? MODELS[name as CalibrationModelName] : undefined;
  if (method) return method;
  throw new CalibrationInputError('BAD_OPTION', `There is no model ${name}: ${Object.keys(MODELS).join(', ')}.`);
}
