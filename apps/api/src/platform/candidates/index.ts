export * from './document.view.js';
export * from './shown-candidate.js';
