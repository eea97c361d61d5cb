import { RUBRIC_EXTENSION_SCHEMA } from './extension/extension-schema.js';
import { RUBRIC_SCHEMA } from './rubric-schema.js';
import type { JsonSchema } from './schema/schema-parts.js';

/** Either kind of rubric file. The copy that editors read, rubrics/rubric.schema.json, is compared with it by a test. */
export const RUBRIC_FILE_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Plumbline rubric pack',
  type: 'object',
  if: { required: ['extends'] },
  then: RUBRIC_EXTENSION_SCHEMA,
  else: RUBRIC_SCHEMA,
};
