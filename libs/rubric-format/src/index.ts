export { canonicalRubricJson } from './canonical-rubric-json.js';
export { parseRubric, type ParsedRubric, type ParseOptions } from './parse-rubric.js';
export {
  formatProblem,
  RUBRIC_PROBLEM_CODES,
  type PathSegment,
  type RubricProblem,
  type RubricProblemCode,
} from './rubric-problem.js';
export { RUBRIC_SCHEMA } from './rubric-schema.js';
export { MAX_FILE_BYTES as MAX_RUBRIC_FILE_BYTES } from './limits.js';
