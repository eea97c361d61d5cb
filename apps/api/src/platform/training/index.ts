export { type LadderPlace, LadderReader, type Ladders } from './ladder-reader.js';
