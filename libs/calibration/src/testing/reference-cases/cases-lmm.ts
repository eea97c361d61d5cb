import type { ReferenceChecks } from './reference-check.js';

export const LMM_CHECKS: ReferenceChecks = {};
