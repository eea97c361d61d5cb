export * from './question-exposure.js';
