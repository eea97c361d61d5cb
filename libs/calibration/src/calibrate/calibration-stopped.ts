/** The caller asked a calibration to stop: no result, and no error in the data. */
export class CalibrationStopped extends Error {
  constructor() {
    super('The calibration was stopped.');
    this.name = 'CalibrationStopped';
  }
}
