export * from './loop-changes.js';
export * from './recorded-changes.js';
export * from './requisition-changes.js';
