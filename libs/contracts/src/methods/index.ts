import { METHOD_IDS, type Method } from './method.js';
import { METHODS_OF_CANDIDATES } from './methods-of-candidates.js';
import { METHODS_OF_LEVELS } from './methods-of-levels.js';
import { METHODS_OF_RATERS } from './methods-of-raters.js';
import { METHODS_OF_RATINGS } from './methods-of-ratings.js';

export { METHOD_IDS, type Method, type MethodFormula, type MethodId, type MethodReference } from './method.js';

const KNOWN: readonly Method[] = [
  ...METHODS_OF_RATINGS,
  ...METHODS_OF_RATERS,
  ...METHODS_OF_LEVELS,
  ...METHODS_OF_CANDIDATES,
];

/** Every method, in the order of METHOD_IDS: from what is counted to what is concluded. */
export const METHODS: readonly Method[] = METHOD_IDS.flatMap((id) => KNOWN.filter((method) => method.id === id));
