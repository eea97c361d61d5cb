import type { Rubric } from '@app/domain';
import { MIN_MINUTES_PER_CRITERION, OPENING_MINUTES } from '../limits.js';
import type { Finding } from '../rubric-problem.js';
import { allRounds } from './rule.js';

/** A panel round without criteria would ask people for an interview and for nothing else. */
export function roundWithoutCriteria(rubric: Rubric): readonly Finding[] {
  return allRounds(rubric)
    .filter(({ round }) => round.kind === 'panel' && round.criterionIds.length === 0)
    .map(({ round, path }) => ({
      path: [...path, 'criteria'],
      code: 'round-without-criteria',
      message: `The panel round '${round.id}' has no criteria.`,
    }));
}

/** Whoever holds the screen knows what the candidate expects to be paid, so the screen rates nothing. */
export function screenRatesCriteria(rubric: Rubric): readonly Finding[] {
  return allRounds(rubric)
    .filter(({ round }) => round.kind === 'screen' && round.criterionIds.length > 0)
    .map(({ round, path }) => ({
      path: [...path, 'criteria'],
      code: 'screen-rates-criteria',
      message: `The screen '${round.id}' must not rate criteria: it carries compensation band fit.`,
    }));
}

/** After ten minutes for opening and the candidate's questions, ten minutes are needed for each criterion. */
export function tooLittleTime(rubric: Rubric): readonly Finding[] {
  return allRounds(rubric)
    .map(({ round, path }) => ({ round, path, needed: neededMinutes(round.criterionIds.length) }))
    .filter(({ round, needed }) => round.kind === 'panel' && round.criterionIds.length > 0 && round.minutes < needed)
    .map(({ round, path, needed }) => ({
      path: [...path, 'minutes'],
      code: 'too-little-time',
      message:
        `The round '${round.id}' has fewer than ${MIN_MINUTES_PER_CRITERION} minutes per criterion: ` +
        `${round.criterionIds.length} criteria and ${OPENING_MINUTES} minutes for opening need ${needed} minutes.`,
    }));
}

const neededMinutes = (criteria: number) => OPENING_MINUTES + MIN_MINUTES_PER_CRITERION * criteria;
