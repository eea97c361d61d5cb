export * from './coverage.dto.js';
export * from './coverage.view.js';
