export { beginRun as default } from './once-per-run.mjs';
