export * from './display-name.js';
export * from './file-problems.interceptor.js';
