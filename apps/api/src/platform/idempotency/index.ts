export * from './idempotency-claims.js';
export * from './idempotency.interceptor.js';
export * from './idempotent.decorator.js';
