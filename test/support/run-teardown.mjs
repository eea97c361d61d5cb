export { endRun as default } from './once-per-run.mjs';
