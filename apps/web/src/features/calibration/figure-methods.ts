import type { CalibrationFigure, truthFigures } from '@app/charts';
import type { MethodId } from '@app/contracts';
import { paths } from '../../lib/paths.js';

type FigureKey = CalibrationFigure['key'] | ReturnType<typeof truthFigures>[number]['key'];

const METHODS: Readonly<Record<FigureKey, MethodId>> = {
  'level-use': 'level-use',
  'criterion-levels': 'level-use',
  differences: 'differences',
  agreement: 'agreement',
  'rater-times': 'times',
  'round-times': 'times',
  'truth-raters': 'interval',
  'truth-candidates': 'adjusted',
};

/** The address of what explains a figure; of all methods for a figure that has none of its own. */
export const methodOf = (key: string): string =>
  paths.methods(Object.hasOwn(METHODS, key) ? METHODS[key as FigureKey] : undefined);
