export * from './calibration-case.js';
export * from './case-answer.js';
export * from './case-spread.js';
export * from './case-standing.js';
export * from './connecting-rating.js';
