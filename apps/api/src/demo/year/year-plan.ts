import type { DemoRoundId } from '../content/index.js';

// The design of the simulated year: who rates whom, and the variances that the ratings are drawn with. Data only.

export const YEAR_SEED = 20_260_901;

/**
 * Variances on the scale of the levels, in about the shares that Roberts et al. (2014, BMC Medical Education 14:169, Table 2) found in
 * interviews: candidate 28 %, interviewer 9 %, candidate x interviewer 40 %, rest 23 %.
 */
export const YEAR_VARIANCES = { candidate: 0.16, rater: 0.055, cell: 0.22, residual: 0.14 } as const;

export const YEAR_INTERCEPT = 2.55;

/** How much easier than the average each criterion is; they sum to zero. */
export const YEAR_CRITERIA: Readonly<Record<string, number>> = {
  ...{ C1: -0.2, C2: -0.1, C3: 0.05, C4: -0.15, C5: 0, C6: -0.25, C7: 0.1 },
  ...{ C8: 0.05, C9: 0, C10: 0.15, C11: 0.2, C12: 0.15, C13: 0 },
};

/** As the rubric pack has them; a test compares. */
export const YEAR_ROUNDS: readonly { readonly id: DemoRoundId; readonly criteria: readonly string[] }[] = [
  { id: 'R1', criteria: ['C1', 'C2', 'C3', 'C11'] },
  { id: 'R2', criteria: ['C5', 'C9', 'C2', 'C6'] },
  { id: 'R3', criteria: ['C3', 'C4', 'C8', 'C6'] },
  { id: 'R4', criteria: ['C10', 'C7', 'C1'] },
  { id: 'R5', criteria: ['C12', 'C8', 'C13'] },
];
export const AGENT_CRITERION = 'C4';

/** A loop ends after the round in which the mean of all its levels is below; whoever gets through all five is offered the post. */
export const YEAR_BARS: Readonly<Record<DemoRoundId, number>> = { R1: 2.4, R2: 2.65, R3: 2.7, R4: 2.75, R5: 3.15 };

/** One rating in fifty is 'not assessed'. */
export const NOT_ASSESSED_SHARE = 0.02;

export type YearTeam = 'core' | 'platform' | 'design';

/** Interviewers of each team, the busiest first. */
export const YEAR_TEAMS: Readonly<Record<YearTeam, readonly string[]>> = {
  core: ['mo', 'sa', 'jp', 'rb', 'dv', 'gt', 'y01', 'cw', 'y03', 'y02', 'ah', 'y04', 'y05', 'y07', 'y06'],
  platform: ['im', 'y08', 'y10', 'y13', 'y09', 'y12', 'y16', 'y11', 'y14', 'y15'],
  design: ['lk', 'y17', 'y20', 'y23', 'y19', 'y18', 'y24', 'y22', 'y25', 'y21'],
};

/** Somebody of another team, or somebody just trained, in the suite review of these candidates (by their number in the requisition). */
export interface YearGuest {
  readonly rater: string;
  readonly candidates: readonly number[];
}

export interface YearRequisitionPlan {
  readonly key: string;
  readonly team: YearTeam;
  readonly candidates: number;
  readonly hasAgents: boolean;
  /** Days of the content, before its first day. */
  readonly from: number;
  readonly to: number;
  readonly guests: readonly YearGuest[];
}

// The teams hardly share candidates: design hangs on one person and three loops, the platform on two people and nine. That is what the
// check of the design is to find.
export const YEAR_REQUISITION_PLANS: readonly YearRequisitionPlan[] = [
  { key: 'year-refunds', team: 'core', candidates: 34, hasAgents: false, from: -385, to: -310, guests: [] },
  { key: 'year-runtime', team: 'platform', candidates: 34, hasAgents: true, from: -372, to: -290, guests: [] },
  { key: 'year-voice', team: 'design', candidates: 30, hasAgents: false, from: -350, to: -265, guests: [] },
  {
    ...{ key: 'year-search', team: 'core', candidates: 34, hasAgents: false, from: -300, to: -225 },
    guests: [{ rater: 'im', candidates: [4, 11, 17, 23] }],
  },
  { key: 'year-invoices', team: 'core', candidates: 34, hasAgents: false, from: -240, to: -160 },
  {
    ...{ key: 'year-tools', team: 'platform', candidates: 34, hasAgents: true, from: -230, to: -140 },
    guests: [{ rater: 'jp', candidates: [3, 9, 16, 22, 28] }],
  },
  { key: 'year-dialogue', team: 'design', candidates: 28, hasAgents: false, from: -200, to: -120 },
  {
    ...{ key: 'year-deflection', team: 'core', candidates: 34, hasAgents: true, from: -150, to: -85 },
    guests: [{ rater: 'lk', candidates: [6, 15, 24] }],
  },
  {
    ...{ key: 'year-quality', team: 'core', candidates: 30, hasAgents: false, from: -100, to: -42 },
    guests: [
      { rater: 'y26', candidates: [5, 19] },
      { rater: 'y27', candidates: [8, 14, 26] },
      { rater: 'y28', candidates: [3, 10, 21, 28] },
    ],
  },
].map((plan): YearRequisitionPlan => ({ guests: [], ...plan, team: plan.team as YearTeam }));

/** Who became stricter in the course of the year: from this day on by so much. */
export const YEAR_DRIFT = { rater: 'y08', fromDay: -210, change: -0.6 } as const;

/**
 * Interviewers of whom the demo's own cards tell that they are strict or generous get the lowest and the highest of the drawn leniencies:
 * the draws stay as they fell, only who has which is arranged.
 */
export const YEAR_STRICT = ['jp', 'dv'] as const;
export const YEAR_GENEROUS = ['lk', 'cw'] as const;
