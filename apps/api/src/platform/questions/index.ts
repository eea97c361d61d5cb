export * from './card-times.js';
export * from './question-exposure.js';
