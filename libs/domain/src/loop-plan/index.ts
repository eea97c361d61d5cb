export * from './check-plan.js';
export * from './plan-rounds.js';
export * from './plan-standing.js';
export * from './usual-seats.js';
