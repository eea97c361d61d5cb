import { id, integer, line, list, number, object, oneOf, paragraph, set } from './schema-parts.js';
import { CRITERION_CONDITIONS, RUBRIC_GATE_STATES, SENIORITIES } from '@app/domain';

const criterionId = id('Id of a criterion of this rubric.');
const level = integer('A level of the scale, 1 to 4.', 1, 4);

/** A weight above this would let one criterion silence all others. */
export const MAX_WEIGHT = 10;

/** Four behavioural anchors, of a criterion or of an artefact. */
export const anchorsSchema = object(
  {
    1: paragraph('What level 1 looks like, as behaviour.'),
    2: paragraph('What level 2 looks like, as behaviour.'),
    3: paragraph('What level 3 looks like: the job done well.'),
    4: paragraph('What level 4 looks like: as 3, and more.'),
  },
  {},
  'Four behavioural anchors. There is no neutral point.',
);

export const criterionSchema = object(
  {
    id: id('Id of the criterion, e.g. C1. Permanent.'),
    name: line('Name of the criterion.'),
    shortName: line('A few words, for matrix rows and phone headers.', 24),
    weight: number('Weight in the weighted mean. 0 = a column of its own, never in the mean.', 0, MAX_WEIGHT),
    jobRelatedness: paragraph('Why the job needs this.'),
    sources: set('Ids of the sources it rests on.', id('Id of a source.'), 1),
    notAssessedWhen: list('When "not assessed" is right instead of a low level.', paragraph('One case.'), 1),
    anchors: anchorsSchema,
  },
  {
    appliesWhen: oneOf('Only where the role has this; elsewhere the criterion is "not in role".', CRITERION_CONDITIONS),
  },
);

export const gateSchema = object(
  {
    criterion: criterionId,
    metMedian: number('The gate is met from this median on.', 1, 4),
    minRaters: integer('Fewer raters than this: not assessed.', 2, 20),
    contestedSplit: integer('Two ratings this far apart make the gate contested.', 1, 3),
    contestedMedians: set('Medians at which the gate is contested.', { type: 'number', minimum: 1, maximum: 4 }),
  },
  {
    reason: paragraph('Why this criterion is a gate.'),
    states: object(
      Object.fromEntries(RUBRIC_GATE_STATES.map((state) => [state, paragraph(`Meaning of the state ${state}.`)])),
    ),
  },
);

export const barSchema = object(
  {
    seniority: oneOf('Seniority that this bar belongs to.', SENIORITIES),
    must: set('Criteria whose panel level must reach mustLevel.', criterionId, 1),
    mustLevel: level,
    noneAtOrBelow: integer('No panel level may be this low.', 0, 3),
    weightedMean: number('The weighted mean of the criteria must reach this.', 1, 4),
  },
  {
    oneOf: list(
      'Of each set, at least one criterion must reach the level.',
      object({ criteria: set('The set.', criterionId, 1), level }),
    ),
    atLeast: list('Criteria with a level of their own.', object({ criterion: criterionId, level })),
  },
);
