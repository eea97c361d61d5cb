import { AGREEMENT_CHECKS } from './cases-agreement.js';
import { DECISION_CHECKS } from './cases-decision.js';
import { DESIGN_CHECKS } from './cases-design.js';
import { DISTRIBUTION_CHECKS } from './cases-distributions.js';
import { LMM_CHECKS } from './cases-lmm.js';
import { ORDINAL_CHECKS } from './cases-ordinal.js';
import { WITHIN_PANEL_CHECKS } from './cases-within-panel.js';
import { POSTERIOR_CHECKS } from './cases-posterior.js';
import { REFERENCE_METHOD_CHECKS } from './cases-reference-methods.js';
import { SCALE_CHECKS } from './cases-scale.js';
import type { ReferenceChecks } from './reference-check.js';

/** Every case of expected.json by its id. */
export const REFERENCE_CHECKS: ReferenceChecks = {
  ...AGREEMENT_CHECKS,
  ...DECISION_CHECKS,
  ...DESIGN_CHECKS,
  ...DISTRIBUTION_CHECKS,
  ...LMM_CHECKS,
  ...ORDINAL_CHECKS,
  ...WITHIN_PANEL_CHECKS,
  ...POSTERIOR_CHECKS,
  ...REFERENCE_METHOD_CHECKS,
  ...SCALE_CHECKS,
};
