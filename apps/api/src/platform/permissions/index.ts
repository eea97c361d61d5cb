export * from './permission.guard.js';
export * from './require-permission.decorator.js';
