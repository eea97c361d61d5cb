import type { ReferenceChecks } from './reference-check.js';

export const AGREEMENT_CHECKS: ReferenceChecks = {};
