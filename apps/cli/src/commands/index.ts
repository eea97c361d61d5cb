import type { RegisterCommand } from '../cli-command.js';
import { registerAgreement } from './agreement.js';
import { registerCalibrate } from './calibrate.js';
import { registerMethods } from './methods.js';
import { registerEvidence } from './evidence.js';
import { registerRubric } from './rubric.js';
import { registerVerify } from './verify.js';

/** Every command of `plumbline`, in the order of the help. A new command is a file beside these and a line here. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerRubric,
  registerVerify,
  registerCalibrate,
  registerAgreement,
  registerMethods,
  registerEvidence,
];
