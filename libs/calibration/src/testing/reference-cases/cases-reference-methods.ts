import type { ReferenceChecks } from './reference-check.js';

export const REFERENCE_METHOD_CHECKS: ReferenceChecks = {};
