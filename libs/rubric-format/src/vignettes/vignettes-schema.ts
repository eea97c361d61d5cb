import { ROLE_FINDINGS } from '@app/domain';
import { id, integer, type JsonSchema, line, list, object, oneOf, paragraph, set } from '../schema/schema-parts.js';

const VERSION: JsonSchema = {
  ...line('Raised with any change: an answer stays with its version.', 20),
  pattern: '^\\d+\\.\\d+\\.\\d+$',
};

/** The role vignettes of a pack. The copy that editors read, rubrics/vignettes.schema.json, is compared with it by a test. */
export const VIGNETTES_FILE_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Plumbline role vignettes',
  ...object({
    pack: id('The pack beside which the file lies.'),
    packVersion: { ...VERSION, description: 'The version of the pack that the references were read against.' },
    version: VERSION,
    title: line('What is asked.'),
    minutes: integer('To read and to classify all of them.', 1, 60),
    vignettes: list(
      'Moments of an interview. Six: enough for each role and one that is mixed, short enough for a break.',
      object({
        id: id('Permanent: answers refer to it.'),
        text: paragraph('Two to four sentences, without the name of a role.'),
        reference: oneOf('The role. Closed until the own answer is in.', ROLE_FINDINGS),
        because: paragraph('What in the text leads there.'),
        ask: paragraph('The question that would settle it in an interview.'),
        sources: set('Ids of the sources of the pack that it rests on.', id('Id of a source.'), 1),
      }),
      6,
      6,
    ),
  }),
};
