import type { ReferenceChecks } from './reference-check.js';

export const DECISION_CHECKS: ReferenceChecks = {};
