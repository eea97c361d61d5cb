import type { RoleEvidence, RoleIndicatorEvidence } from './role-evidence.js';

export interface RoleAgreement {
  /** Indicators that at least two raters saw: only these can agree. */
  readonly indicators: number;
  readonly agreed: number;
  readonly contested: number;
  /** Of two raters who saw the same indicator: how often they answered alike, and how many such pairs there are. */
  readonly alike: number;
  readonly pairs: number;
}

/** One answer for a coefficient of agreement: 1 = yes, 0 = no. */
export interface RoleUnitRating {
  readonly unit: string;
  readonly rater: string;
  readonly rating: 0 | 1;
}

/** Agreement beyond chance, computed outside (libs/calibration: Gwet's AC1). */
export interface RoleChance {
  readonly value: number;
  /** 95 %; null when every indicator shows the same agreement. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Fewer than these, and a coefficient of yes and no moves by more than a tenth when one rater changes one answer. */
export const ROLE_CHANCE_NEEDS = { raters: 3, indicators: 10 } as const;

const seenByTwo = ({ profiles }: RoleEvidence): RoleIndicatorEvidence[] =>
  profiles.flatMap(({ indicators }) => indicators).filter(({ yes, no }) => yes + no >= 2);

const pairsOf = (n: number): number => (n * (n - 1)) / 2;

/**
 * How far raters agree on what they saw. 'Not seen' is no answer: it neither agrees nor contests.
 * @returns counts; all 0 when no indicator was seen by two
 */
export function roleAgreement(evidence: RoleEvidence): RoleAgreement {
  const seen = seenByTwo(evidence);
  const contested = seen.filter(({ standing }) => standing === 'contested').length;
  const sum = (of: (one: RoleIndicatorEvidence) => number): number => seen.reduce((total, one) => total + of(one), 0);
  return {
    ...{ indicators: seen.length, agreed: seen.length - contested, contested },
    alike: sum(({ yes, no }) => pairsOf(yes) + pairsOf(no)),
    pairs: sum(({ yes, no }) => pairsOf(yes + no)),
  };
}

/**
 * The answers that a chance-corrected coefficient may be computed from: the indicators seen by two.
 * @returns null where raters or indicators are too few for one; say the counts then
 */
export function roleUnitRatings(evidence: RoleEvidence): readonly RoleUnitRating[] | null {
  const seen = seenByTwo(evidence);
  const ratings = seen.flatMap(({ id, answers }) =>
    answers.flatMap(({ raterId, answer }): RoleUnitRating[] =>
      answer === 'not_seen' ? [] : [{ unit: id, rater: raterId, rating: answer === 'yes' ? 1 : 0 }],
    ),
  );
  const raters = new Set(ratings.map(({ rater }) => rater)).size;
  return raters < ROLE_CHANCE_NEEDS.raters || seen.length < ROLE_CHANCE_NEEDS.indicators ? null : ratings;
}
