export * from './band-openings.js';
export * from './disclosure-gate.js';
export * from './reference-csv.js';
export * from './reference-pack.js';
