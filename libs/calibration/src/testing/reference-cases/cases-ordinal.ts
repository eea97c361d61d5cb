import type { ReferenceChecks } from './reference-check.js';

export const ORDINAL_CHECKS: ReferenceChecks = {};
