export * from './request-validation.pipe.js';
export * from './text.decorators.js';
