import { criteriaOfRound, indicatorsOfRound, questionsOfRound, roundById } from '../rubric/rubric-lookup.js';
import type {
  Rubric,
  RubricCriterion,
  RubricEvidenceField,
  RubricRedFlag,
  RubricRoleIndicator,
  RubricRound,
} from '../rubric/rubric.js';
import { notFound } from '../shared/domain-error.js';

/** What a card of one round asks for, taken from the rubric version it is pinned to. */
export interface CardKit {
  readonly round: RubricRound;
  readonly criteria: readonly RubricCriterion[];
  readonly indicators: readonly RubricRoleIndicator[];
  readonly redFlags: readonly RubricRedFlag[];
  readonly evalEvidenceFields: readonly RubricEvidenceField[];
  /** Criteria this requisition does not need (a criterion about agents where the role has none): 'not in role' by themselves. */
  readonly exemptCriterionIds: readonly string[];
  /** Questions that may be marked as asked. */
  readonly questionIds: readonly string[];
}

/**
 * @param hasAgents whether the role of the requisition works with agents
 * @throws DomainError ROUND.NOT_FOUND when the rubric version has no panel round of that id
 */
export function cardKitOf(rubric: Rubric, roundId: string, hasAgents: boolean): CardKit {
  const round = roundById(rubric, roundId);
  if (round?.kind !== 'panel') throw notFound('round');
  const criteria = criteriaOfRound(rubric, roundId);
  return {
    round,
    criteria,
    indicators: indicatorsOfRound(rubric, roundId),
    redFlags: rubric.redFlags,
    evalEvidenceFields: rubric.evalEvidenceFields,
    questionIds: questionsOfRound(rubric, roundId).map((question) => question.id),
    exemptCriterionIds: hasAgents ? [] : criteria.filter((one) => one.appliesWhen === 'agents').map((one) => one.id),
  };
}
