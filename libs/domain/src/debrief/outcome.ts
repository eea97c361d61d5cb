export const OUTCOMES = ['hire', 'hire_other_level', 'redirect', 'hold', 'no_hire'] as const;
/** What a debrief can decide. */
export type Outcome = (typeof OUTCOMES)[number];
