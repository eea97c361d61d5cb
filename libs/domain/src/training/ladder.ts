/** What an organisation asks for before somebody interviews a round alone. */
export interface LadderPolicy {
  /** Interviews watched, own card written, >= 0. */
  readonly shadows: number;
  /** Interviews led with a certified interviewer beside one, >= 0. */
  readonly reverseShadows: number;
  /** Calibration cases answered, >= 0; never more than there are. */
  readonly cases: number;
}

export const DEFAULT_LADDER: LadderPolicy = { shadows: 1, reverseShadows: 1, cases: 2 };

/** Most of each that a policy may ask for. */
export const LADDER_MAX = 9;

/** What one person has done for one round of a pack. */
export interface LadderFacts {
  /** Practice whose card is in and whose loop is revealed. */
  readonly shadows: number;
  readonly reverseShadows: number;
  /** Null: not open to the reader, who is blind on a case. */
  readonly cases: number | null;
  /** How many cases there are. */
  readonly casesOf: number;
  /** Somebody said that this person interviews the round alone. */
  readonly certified: boolean;
}

export const LADDER_STEPS = ['not_begun', 'shadow', 'reverse_shadow', 'solo'] as const;
/** Where somebody stands: what they do next, or 'solo'. 'not_begun' has done nothing for this round. */
export type LadderStep = (typeof LADDER_STEPS)[number];

export const LADDER_NEEDS = ['shadow', 'reverse_shadow', 'case'] as const;
export interface LadderNeed {
  readonly kind: (typeof LADDER_NEEDS)[number];
  /** >= 1 */
  readonly count: number;
  /** All that there are to do of it: 'both calibration cases'. */
  readonly all: boolean;
}

export interface LadderStanding {
  readonly step: LadderStep;
  /** In the order in which they are done; empty when solo. */
  readonly missing: readonly LadderNeed[];
}

function missingOf(facts: LadderFacts, policy: LadderPolicy): LadderNeed[] {
  const need = (kind: LadderNeed['kind'], wanted: number, done: number): LadderNeed[] =>
    done < wanted ? [{ kind, count: wanted - done, all: done === 0 }] : [];
  const cases = Math.min(policy.cases, facts.casesOf);
  return [
    ...need('shadow', policy.shadows, facts.shadows),
    ...need('reverse_shadow', policy.reverseShadows, facts.reverseShadows),
    // Whoever is blind on a case is told nothing of who has answered it.
    ...(facts.cases === null ? [] : need('case', cases, facts.cases)),
  ];
}

/**
 * Where somebody stands on the ladder of one round. Solo when nothing is missing, or by somebody's word. It warns and plans; it
 * never keeps anybody from a panel.
 * @example ladderStanding({ shadows: 1, reverseShadows: 0, cases: 0, casesOf: 2, certified: false }, DEFAULT_LADDER)
 *   // { step: 'reverse_shadow', missing: [{ kind: 'reverse_shadow', count: 1, all: true }, { kind: 'case', count: 2, all: true }] }
 */
export function ladderStanding(facts: LadderFacts, policy: LadderPolicy): LadderStanding {
  if (facts.certified) return { step: 'solo', missing: [] };
  const missing = missingOf(facts, policy);
  // What can not be known to be done is not taken for done.
  if (missing.length === 0 && (facts.cases !== null || policy.cases === 0)) return { step: 'solo', missing };
  if (missing.some(({ kind }) => kind === 'shadow'))
    return { step: facts.shadows + facts.reverseShadows === 0 ? 'not_begun' : 'shadow', missing };
  return { step: 'reverse_shadow', missing };
}
