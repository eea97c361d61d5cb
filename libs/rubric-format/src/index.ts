export { canonicalRubricJson } from './canonical-rubric-json.js';
export { extendedPackOf, parseRubric, type ParsedRubric, type ParseOptions } from './parse-rubric.js';
export type { BaseOf, RubricSource } from './resolve-file.js';
export {
  formatProblem,
  RUBRIC_PROBLEM_CODES,
  type PathSegment,
  type RubricProblem,
  type RubricProblemCode,
} from './rubric-problem.js';
export { RUBRIC_FILE_SCHEMA } from './rubric-file-schema.js';
export { MAX_FILE_BYTES as MAX_RUBRIC_FILE_BYTES, MAX_BASES as MAX_RUBRIC_BASES } from './limits.js';
export { diffRubrics } from './diff/diff-rubrics.js';
export { editText } from './edit/edit-text.js';
export { statedIn } from './edit/stated-in.js';
export { checkSuccessor, type Predecessor } from './successor.js';
export { parseCase, type ParsedCase } from './cases/parse-case.js';
export { CASE_FILE_SCHEMA } from './cases/case-schema.js';
export { parseVignettes, type ParsedVignettes } from './vignettes/parse-vignettes.js';
export { VIGNETTES_FILE_SCHEMA } from './vignettes/vignettes-schema.js';
