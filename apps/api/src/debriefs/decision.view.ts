import type { DecisionView, PersonRef } from '@app/contracts';
import type { DecisionRecordHead, DecisionRow } from '@app/persistence';

/** Everybody a decision names. */
export const peopleOfDecision = (decision: DecisionRow): string[] => [
  decision.decidedBy,
  ...decision.dissent.map((one) => one.personId),
  ...(decision.missing ?? []).map((one) => one.personId),
];

export function viewDecision(
  decision: DecisionRow,
  record: DecisionRecordHead | undefined,
  names: ReadonlyMap<string, string>,
): DecisionView {
  const ref = (id: string): PersonRef => ({ id, name: names.get(id) ?? '' });
  const {
    outcome,
    level,
    roleFinding,
    roleReason,
    rationale,
    conditions,
    missing = [],
    overrideReason,
    decidedAt,
    decisionVersion,
    version,
  } = decision;
  return {
    ...{ outcome, level, roleFinding, roleReason },
    rationale: rationale.map(({ criterionId, text }) => ({ criterionId, text })),
    dissent: decision.dissent.map(({ personId, text, own }) => ({
      person: ref(personId),
      text,
      ...(own ? { own } : {}),
    })),
    ...(missing.length > 0
      ? { missing: missing.map(({ personId, ...one }) => ({ ...one, person: ref(personId) })) }
      : {}),
    ...{ conditions, overrideReason, decidedAt, decisionVersion },
    decidedBy: ref(decision.decidedBy),
    sealed: record ? { at: record.sealedAt, hash: record.hash } : null,
    version,
  };
}
