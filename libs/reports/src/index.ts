export { buildCalibrationReport } from './calibration/build-calibration-report.js';
export type { CalibrationInput, ReportedRating } from './calibration/calibration-input.js';
export { renderCalibrationReport, type RenderedReport } from './render-calibration-report.js';
