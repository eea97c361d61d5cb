import { agreementCoefficients, coefficientInterval, ratingTable } from '@app/calibration';
import type { RoleDistinctionRecord, RoleDistinctionView } from '@app/contracts';
import {
  contestedRoles,
  roleAgreementWords,
  type RoleChance,
  roleChanceWords,
  type RoleEvidence,
  roleStatement,
  roleUnitRatings,
} from '@app/domain';
import type { LoopPeople } from './debrief-loader.js';
import { personOf } from './debrief-parts.view.js';

const CONFIDENCE = 0.95;

/** Gwet's AC1 of yes and no; null where the domain finds the answers too few, or where it is not defined. */
export function chanceOf(evidence: RoleEvidence): RoleChance | null {
  const ratings = roleUnitRatings(evidence);
  if (ratings === null) return null;
  const { gwetAc } = agreementCoefficients(ratingTable(ratings), 'unweighted', [0, 1]);
  if (gwetAc.status === 'undefined') return null;
  return { value: gwetAc.value, interval: coefficientInterval(gwetAc, CONFIDENCE) };
}

/** Field by field, with names: for who may see the figures of the loop. */
export function viewRoleDistinction(evidence: RoleEvidence, people: LoopPeople): RoleDistinctionView {
  const chance = chanceOf(evidence);
  return {
    none: evidence.none,
    raters: evidence.raterIds.map((id) => personOf(people, id)),
    profiles: evidence.profiles.map(({ profile, label, yes, asked, leftOut, indicators }) => ({
      ...{ profile, label, yes, asked, leftOut },
      indicators: indicators.map(({ id, text, standing, yes: said, no, answers }) => ({
        ...{ id, text, standing, yes: said, no },
        answers: answers.map(({ raterId, answer, quote }) => ({ raterId, answer, quote })),
      })),
    })),
    agreement: {
      ...{ words: roleAgreementWords(evidence), chance, chanceWords: roleChanceWords(evidence, chance) },
    },
    contested: contestedRoles(evidence),
    sentences: roleStatement(evidence, chance),
  };
}

/** What the decision record keeps: counts and sentences. */
export const recordRoleDistinction = (evidence: RoleEvidence): RoleDistinctionRecord => ({
  sentences: roleStatement(evidence, chanceOf(evidence)),
  profiles: evidence.profiles.map(({ profile, label, yes, asked, indicators }) => ({
    ...{ profile, label, yes, asked },
    indicators: indicators.map(({ id, text, yes: said, no, notSeen }) => ({ id, text, yes: said, no, notSeen })),
  })),
});
