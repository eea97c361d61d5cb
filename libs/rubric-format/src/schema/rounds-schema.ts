import { ROLE_PROFILES, ROUND_KINDS } from '@app/domain';
import { anchorsSchema } from './criteria-schema.js';
import { id, integer, line, list, object, oneOf, paragraph, set } from './schema-parts.js';

const criteria = (description: string) => set(description, id('Id of a criterion.'));

const roundParts = {
  id: id('Id of the round, e.g. R1. Permanent.'),
  name: line('Name of the round.'),
  shortName: line('A few words, for column heads.', 24),
  kind: oneOf('panel rates criteria; screen is the recruiter and rates none.', ROUND_KINDS),
  minutes: integer('Length of the interview in minutes.', 10, 480),
  raters: integer('Interviewers who rate it independently.', 1, 12),
  purpose: paragraph('What the interviewer is there to find out.'),
  criteria: criteria('Criteria that the round rates.'),
  indicators: set('Role indicators on the card, at most six.', id('Id of a role indicator.')),
};

export const roundSchema = object(roundParts);

export const variantSchema = object({
  id: id('Id of the variant.'),
  name: line('Name of the variant.'),
  summary: paragraph('What it changes, and for whom that is right.'),
  keeps: set('Rounds of the pack that stay as they are.', id('Id of a round.')),
  rounds: list(
    'Rounds of the variant alone.',
    object({
      ...roundParts,
      joins: set('Rounds that it stands for; it asks their questions.', id('Id of a round.'), 1),
    }),
    1,
    20,
  ),
});

export const questionSchema = object({
  id: id('Id of the question, e.g. R1-Q1. Permanent.'),
  round: id('Round in which it is asked.'),
  version: integer('Raise it whenever the text changes: exposure is counted per wording.', 1, 9999),
  text: paragraph('The question as it is asked.'),
  probes: list('Follow-up questions.', paragraph('One probe.'), 0, 12),
  criteria: criteria('Criteria for which the answer is evidence.'),
});

export const workSampleSchema = object({
  id: id('Id of the work sample, e.g. WS-1. Permanent.'),
  name: line('Name of the artefact.'),
  brief: paragraph('What the candidate is asked to make.'),
  minutes: integer('Minutes that the candidate has for it.', 5, 480),
  round: id('Round in which it is made or shown.'),
  criteria: set('Criteria for which it is evidence; its round rates them.', id('Id of a criterion.'), 1),
  sources: set('Ids of the sources it rests on.', id('Id of a source.'), 1),
  anchors: anchorsSchema,
});

export const indicatorSchema = object({
  id: id('Id of the indicator, e.g. AI-1. Permanent.'),
  profile: oneOf('Profile that a "yes" speaks for.', ROLE_PROFILES),
  text: paragraph('What the interviewer saw or heard.'),
});

/** The AI product manager stands on one side of each, so it is none of the neighbours. */
const NEIGHBOURS = ROLE_PROFILES.filter((profile) => profile !== 'ai-pm');

export const roleContrastSchema = object({
  profile: oneOf('The neighbouring role.', NEIGHBOURS),
  gist: paragraph('The difference in one sentence.'),
  decisions: list(
    'Who decides what.',
    object({
      what: line('What there is to decide.'),
      aiPm: paragraph('The part of the AI product manager.'),
      other: paragraph('The part of the neighbour.'),
    }),
    1,
    12,
  ),
  mixUp: paragraph('Where the two are taken for each other, and what to ask then.'),
  sources: set('Ids of the sources it rests on.', id('Id of a source.'), 1),
});

export const contrastSchema = object(
  {
    weak: paragraph('A weak answer.'),
    strong: paragraph('A strong answer to the same.'),
    criteria: criteria('Criteria that it illustrates.'),
  },
  { profile: oneOf('Role profile that the weak answer is typical of.', ROLE_PROFILES) },
);
