import { errorOfOneRater, type DecisionComponents, type DecisionKind } from '../../decision/components.js';
import { CalibrationInputError } from '../../ratings/calibration-input-error.js';

export type ComponentIcc =
  | { readonly status: 'defined'; readonly value: number }
  | { readonly status: 'undefined'; readonly reason: 'no variance at all' };

/**
 * Intraclass correlation from variance components: the form for incomplete designs, where mean squares do not exist. With a complete
 * table and positive components it equals ICC2 (absolute) and ICC3 (relative), with `raters` their k forms.
 *
 *   candidate / (candidate + error of one rater / raters)
 *
 * @param raters whose mean is meant; 1 for a single rating
 * @throws CalibrationInputError BAD_OPTION
 * @source McGraw & Wong (1996), table 4
 * @example iccFromComponents({ candidate: 1, rater: 1, candidateByRater: 0, residual: 2 }, 'absolute', 1)
 *   // { status: 'defined', value: 0.25 }
 */
export function iccFromComponents(
  components: DecisionComponents,
  kind: DecisionKind,
  raters: number,
  criteria = 1,
): ComponentIcc {
  if (!(raters >= 1)) throw new CalibrationInputError('BAD_OPTION', `${raters} raters: at least 1.`);
  const total = components.candidate + errorOfOneRater(components, criteria, kind) / raters;
  if (!(total > 0)) return { status: 'undefined', reason: 'no variance at all' };
  return { status: 'defined', value: components.candidate / total };
}
