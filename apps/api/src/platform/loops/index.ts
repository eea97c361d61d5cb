export * from './loop-counts.js';
export * from './loop-moves.js';
export * from './packet.service.js';
