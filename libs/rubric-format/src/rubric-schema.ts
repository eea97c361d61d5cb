import { RED_FLAG_SEVERITIES } from '@app/domain';
import { barSchema, criterionSchema, gateSchema } from './schema/criteria-schema.js';
import {
  contrastSchema,
  indicatorSchema,
  questionSchema,
  roleContrastSchema,
  roundSchema,
  variantSchema,
  workSampleSchema,
} from './schema/rounds-schema.js';
import { id, integer, line, list, object, oneOf, paragraph, set, type JsonSchema } from './schema/schema-parts.js';

const FIELD_KINDS = ['text', 'long-text', 'number', 'choice', 'multi-choice', 'list'];

const redFlag = object(
  {
    id: id('Id of the red flag, e.g. RF-1. Permanent.'),
    severity: oneOf('How heavy it weighs in the debrief. None rejects by itself.', RED_FLAG_SEVERITIES),
    text: paragraph('What was said or done.'),
  },
  { guidance: paragraph('What to do before raising it.') },
);

const evidenceField = object(
  {
    id: id('Id of the field. Permanent.'),
    label: line('Label of the field.'),
    help: paragraph('What belongs in it.'),
    kind: oneOf('Kind of input.', FIELD_KINDS),
  },
  { options: set('Choices; for choice and multi-choice.', line('One choice.', 80), 2) },
);

const process = object({
  loopDays: integer('Days from first round to decision.', 1, 365),
  cardDueHours: integer('A card is due this long after the interview.', 1, 720),
  debriefDueWorkingDays: integer('The debrief is due this long after the last card.', 1, 60),
  debriefMinutes: integer('Length of the debrief.', 10, 480),
});

const comparison = object({
  aspect: line('What is compared.'),
  traditionalPm: paragraph('How a traditional product manager works.'),
  aiPm: paragraph('How an AI product manager works.'),
});

const required = {
  pack: id('Id of the pack. Permanent; versions of one pack share it.'),
  name: line('Name of the pack.'),
  version: {
    type: 'string',
    pattern: '^\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}$',
    description: 'Semantic version, e.g. 1.0.0.',
  },
  summary: paragraph('What the pack evaluates.'),
  sources: list('What the criteria rest on.', object({ id: id('Id of the source.'), title: line('Its title.') }), 1),
  notAssessed: object({
    rule: paragraph('What "not assessed" means.'),
    reasons: set('Reasons to choose from.', line('One reason.', 40), 1, 10),
  }),
  process,
  criteria: list('What is scored.', criterionSchema, 1, 40),
  gates: list('Criteria needed for a Hire recommendation.', gateSchema, 0, 10),
  bars: list('The bar, one per seniority.', barSchema, 1, 10),
  rounds: list('The interviews.', roundSchema, 1, 20),
  questions: list('The question bank.', questionSchema, 1, 300),
  redFlags: list('Observations to be discussed.', redFlag),
  roleIndicators: list('The advisory role distinction.', indicatorSchema),
  contrasts: list('Weak beside strong answers.', contrastSchema),
  bandFit: object({
    components: set('Components of pay that are compared.', line('One component.', 40), 1, 10),
    verdicts: set('Possible results.', line('One verdict.', 40), 1, 10),
    guidance: paragraph('How to compare.'),
  }),
  evalEvidenceFields: list('Fields of the eval-suite evidence.', evidenceField),
  intake: list(
    'Questions before a requisition opens.',
    object(
      { id: id('Id of the question.'), text: paragraph('The question.') },
      { help: paragraph('What the answer decides.') },
    ),
  ),
};

const optional = {
  variants: list('Other ways to run the loop.', variantSchema, 0, 10),
  workSamples: list('Artefacts that the candidate makes.', workSampleSchema, 0, 20),
  notRedFlags: list('Observations that must not be raised.', paragraph('One of them.')),
  roleGuidance: paragraph('How to read the role distinction.'),
  roleGuide: list('Who decides what: AI PM beside each neighbouring role.', roleContrastSchema, 0, 4),
  roleComparison: list('AI PM beside traditional product manager.', comparison),
};

/**
 * The structure of a full rubric file as JSON Schema (draft-07): the one source for structural validation. What a file
 * that extends another may hold is derived from it (./extension/extension-schema.ts). Rules across ids live in ./rules.
 */
export const RUBRIC_SCHEMA: JsonSchema = object(required, optional);
