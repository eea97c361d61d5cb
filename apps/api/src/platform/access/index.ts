export * from './assignment-closed.js';
export * from './loop-access.js';
export type { LoopContext } from './loop-context.js';
export * from './requisition-access.js';
export * from './own-card-access.js';
