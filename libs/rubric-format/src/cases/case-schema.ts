import { CASE_KINDS, CASE_SPEAKERS } from '@app/domain';
import { id, integer, type JsonSchema, line, list, object, oneOf, paragraph } from '../schema/schema-parts.js';

const VERSION: JsonSchema = {
  ...line('Raised with any change: an answer stays with its version.', 20),
  pattern: '^\\d+\\.\\d+\\.\\d+$',
};

/** A shared calibration case. The copy that editors read, rubrics/case.schema.json, is compared with it by a test. */
export const CASE_FILE_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Plumbline calibration case',
  ...object({
    case: id('Permanent: answers refer to it.'),
    rubric: id('The pack whose criteria it is rated on.'),
    rubricVersion: {
      ...VERSION,
      description: 'The version of the pack whose anchors the reference was written against.',
    },
    version: VERSION,
    title: line('What it is about, without a hint at its levels.'),
    kind: oneOf('How it is told.', CASE_KINDS),
    round: id('The round that it is an excerpt of.'),
    minutes: integer('To read and to rate.', 5, 120),
    setting: paragraph('Who, where, what was left out.'),
    transcript: list(
      'What was said, in order.',
      object({ speaker: oneOf('Who speaks.', CASE_SPEAKERS), text: paragraph('What was said.') }),
      4,
      80,
    ),
    reference: list(
      'The level of each rated criterion with the reasoning. Closed until the own answer is submitted.',
      object({
        criterion: id('A criterion of the round.'),
        level: integer('The level that the authors give.', 1, 4),
        because: paragraph('What in the transcript leads there.'),
        notTheNext: paragraph('Why not the levels beside it.'),
        watchFor: paragraph('What leads raters astray.'),
      }),
      2,
      8,
    ),
  }),
};
