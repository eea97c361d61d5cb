export * from './role-vignette.js';
export * from './vignette-policy.js';
