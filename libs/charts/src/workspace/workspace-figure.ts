import type { CalibrationFigureId } from '@app/contracts';
import type { ChartFigure } from '../calibration/calibration-figures.js';

/** A figure of the calibration workspace; `key` is also the anchor of its explanation. */
export interface WorkspaceFigure extends ChartFigure {
  readonly key: CalibrationFigureId;
  /** Why there is no figure, in words; then neither chart nor table is shown. */
  readonly missing?: string;
}
