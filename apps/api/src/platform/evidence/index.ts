export * from './artifact-files.js';
export * from './card-artifacts.js';
export * from './eval-artifact.view.js';
