export * from './artifact-files.js';
export * from './eval-artifact.view.js';
