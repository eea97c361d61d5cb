// Methods kept for comparison with the literature. The product never calls them; a boundary rule keeps it so.
export { bradleyTerry, type BradleyTerry, type Contest } from './bradley-terry.js';
export { confidenceWeighted, type CalibratedScores, type ConfidentScore } from './confidence-weighted.js';
