import { type CaseAnswer, caseRatingOf, type Level } from '@app/domain';

/** A level taken, or null: the case does not tell. What was written about it stays. */
export const withLevel = (answer: CaseAnswer, criterionId: string, level: Level | null): CaseAnswer => ({
  ...answer,
  [criterionId]: { ...caseRatingOf(answer, criterionId), level, cannotTell: level === null },
});

export const withWhy = (answer: CaseAnswer, criterionId: string, why: string): CaseAnswer => ({
  ...answer,
  [criterionId]: { ...caseRatingOf(answer, criterionId), why },
});
