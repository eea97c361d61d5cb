export * from './loop-counts.js';
export * from './loop-moves.js';
export * from './loop-rounds.js';
export * from './packet.service.js';
export * from './panel-exit.js';
export * from './plan-reader.js';
