export * from './eval-artifact.view.js';
