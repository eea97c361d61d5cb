export * from './live-channel.js';
export { projectedBy } from './live-judge.js';
export { LiveQuery } from './live.controller.js';
export { LiveModule } from './live.module.js';
