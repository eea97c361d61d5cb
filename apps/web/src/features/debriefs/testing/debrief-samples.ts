// A debrief small enough to read: three criteria, two rounds, three raters. Figures come from the domain's own rules.
import type { DebriefView, PanelCardView, VoteView } from '@app/contracts';
import {
  contestedRoles,
  debriefFigures,
  type EvidenceItem,
  type Level,
  panelScoreOf,
  type Rating,
  roleAgreementWords,
  roleChanceWords,
  roleStatement,
  type Rubric,
  type RubricBar,
  type RubricCriterion,
  tallyVotes,
} from '@app/domain';

const criterion = (id: string, shortName: string, more: Partial<RubricCriterion> = {}): RubricCriterion => ({
  ...{ id, name: `${shortName} in full`, shortName, weight: 2, gate: false, notAssessedWhen: [], sources: [] },
  anchors: ([1, 2, 3, 4] as const).map((level) => ({ level, text: `${id} anchor ${level}` })),
  jobRelatedness: 'Needed.',
  ...more,
});

const bar: RubricBar = {
  ...{ seniority: 'senior', must: ['C1', 'C2'], mustLevel: 3, oneOf: [], atLeast: [], noneAtOrBelow: 1 },
  weightedMean: 2.75,
};

/** What the page asks beside the debrief: no time is set, and this person sets none. */
export const NO_APPOINTMENT = {
  'GET /applications/ap1/debrief-appointment': () => ({ appointment: null, version: 0, mayArrange: false }),
};

export const rubric: Rubric = {
  ...{ packId: 'ai-pm', name: 'AI product manager', version: '1.0.0', summary: '' },
  criteria: [
    criterion('C1', 'Eval suite', { gate: true }),
    criterion('C2', 'Right metric'),
    criterion('C3', 'Domain', { weight: 0 }),
  ],
  gates: [{ criterionId: 'C1', metMedian: 3, minRaters: 2, contestedSplit: 2, contestedMedians: [2.5] }],
  bars: [bar],
  rounds: [
    {
      ...{ id: 'R1', name: 'Suite review', shortName: 'Suite', kind: 'panel', minutes: 60, purpose: '', raters: 2 },
      ...{ criterionIds: ['C1', 'C2'], indicatorIds: ['AI-1'] },
    },
    {
      ...{ id: 'R2', name: 'Strategy', shortName: 'Strategy', kind: 'panel', minutes: 60, purpose: '', raters: 1 },
      ...{ criterionIds: ['C3'], indicatorIds: [] },
    },
  ],
  ...{ questions: [], redFlags: [{ id: 'RF-1', severity: 'hard', text: 'No suite at all' }] },
  roleIndicators: [{ id: 'AI-1', profile: 'ai-pm', text: 'Names the cases' }],
  ...{ contrasts: [], bandFit: { components: [], verdicts: [], guidance: '' }, evalEvidenceFields: [], intake: [] },
  sources: [],
};

const rated = (level: Level): Rating => ({ level, notAssessed: null, confidence: 'high' });

const piece = (id: string, criterionId: string, direction: EvidenceItem['direction'], text: string): EvidenceItem => ({
  ...{ id, kind: 'quote', direction, text, timeMarkSeconds: 754, criterionIds: [criterionId] },
  ...{ artifactId: null, suite: null },
});

interface CardSample {
  readonly id: string;
  readonly name: string;
  readonly seniority: number;
  readonly roundId: string;
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly evidence: readonly EvidenceItem[];
}

const card = ({ id, name, seniority, roundId, ratings, evidence }: CardSample): PanelCardView => ({
  scorecardId: `s-${id}`,
  author: { id, name, seniority },
  ...{ roundId, submittedAt: '2026-11-20T10:00:00Z', independent: true, excluded: false, artifacts: [] },
  content: {
    ...{ ratings, evidence, redFlags: [], recommendation: 'yes', summary: `${name} in one sentence.` },
    indicators: roundId === 'R1' ? { 'AI-1': { answer: 'yes', quote: `${name} heard it` } } : {},
    supportedSeniority: 'senior',
  },
});

export const cards: readonly PanelCardView[] = [
  card({
    ...{ id: 'maren', name: 'Maren Osei', seniority: 4, roundId: 'R1' },
    ratings: { C1: rated(2), C2: rated(3) },
    evidence: [
      piece('e1', 'C1', 'against', 'No failing example was shown.'),
      piece('e2', 'C2', 'for', 'Named the cost of a wrong answer.'),
    ],
  }),
  card({
    ...{ id: 'jonas', name: 'Jonas Prill', seniority: 2, roundId: 'R1' },
    ratings: { C1: rated(4), C2: { level: null, notAssessed: 'no_time', confidence: null } },
    evidence: [piece('e3', 'C1', 'for', 'We held 4.2 for two days.')],
  }),
  card({
    ...{ id: 'aya', name: 'Aya Hoshino', seniority: 3, roundId: 'R2' },
    ratings: { C3: rated(3) },
    evidence: [piece('e4', 'C3', 'for', 'Knows the refund rules.')],
  }),
];

const committee = [
  { id: 'gus', name: 'Gustav Thorne' },
  { id: 'linn', name: 'Linn Korhonen' },
];

const vote = (index: number, phase: VoteView['phase'], choice: VoteView['choice']): VoteView => ({
  person: committee[index] ?? { id: '', name: '' },
  ...{ phase, choice, level: 'senior', confidence: 'medium', note: '', excluded: false },
});

const ratings = cards.flatMap(({ author, content }) =>
  Object.entries(content.ratings).map(([criterionId, { level }]) => ({
    ...{ raterId: author.id, criterionId, level, independent: true, excluded: false },
  })),
);

const answers = cards.map(({ author, roundId, content }) => ({
  ...{ raterId: author.id, roundId, indicators: content.indicators, independent: true, excluded: false },
}));

const figures = debriefFigures({ rubric, bar, panelScores: panelScoreOf(ratings), ratings, answers });

const named = (raterId: string) => {
  const { id, name } = cards.find(({ author }) => author.id === raterId)?.author ?? { id: raterId, name: raterId };
  return { id, name };
};

/** Nothing open: what somebody gets who may know the progress and no card. */
export const closedDebrief: DebriefView = {
  applicationId: 'ap1',
  candidate: { name: 'Noor Halvorsen', headline: 'Product manager' },
  requisition: {
    ...{ id: 'r1', title: 'Senior AI Product Manager', seniority: 'senior', debriefMode: 'committee', quorum: 2 },
    decisionRule: 'majority',
  },
  ...{ state: 'pre_read', decisionVersion: 1, rubric, bar, committee, moves: [], mayVote: null },
  can: { run: false, decide: false, exportRecord: false, dissent: false },
};

const { roleEvidence: roles } = figures;
const roleDistinction: NonNullable<DebriefView['roleDistinction']> = {
  none: roles.none,
  raters: roles.raterIds.map(named),
  profiles: roles.profiles,
  agreement: { words: roleAgreementWords(roles), chance: null, chanceWords: roleChanceWords(roles, null) },
  contested: contestedRoles(roles),
  sentences: roleStatement(roles, null),
};

const figureParts: Partial<DebriefView> = {
  roleDistinction,
  scores: figures.scores,
  barResult: { ...figures.bar, seniority: 'senior' },
  agenda: figures.agenda,
  roleProfile: figures.roleProfile.map((profile) => ({
    ...profile,
    quotes: profile.quotes.map(({ raterId, ...quote }) => ({ ...quote, person: named(raterId) })),
  })),
};

/** The committee's pre-read: all cards, no vote of anybody. */
export const preReadDebrief: DebriefView = { ...closedDebrief, ...figureParts, cards, mayVote: 'pre', myVotes: [] };

const votes = [vote(0, 'pre', 'hold'), vote(1, 'pre', 'hire'), vote(0, 'final', 'hire')];

/** The final vote under way, to whoever runs the room: one of two has voted. */
export const votingDebrief: DebriefView = {
  ...{ ...preReadDebrief, state: 'final_vote', mayVote: null, voters: committee },
  votes: votes.filter(({ phase }) => phase === 'pre'),
  voteCount: { eligible: 2, cast: 1, quorum: 2 },
  can: { run: true, decide: false, exportRecord: false, dissent: false },
};

/** The final vote closed with one of two votes, to whoever runs the room. */
export const finalVoteDebrief: DebriefView = {
  ...{ ...preReadDebrief, state: 'final_vote', mayVote: null, voters: committee, votes },
  tally: tallyVotes([{ personId: 'gus', choice: 'hire' }], ['gus', 'linn'], {
    ...{ quorum: 2, rule: 'majority', chairId: 'gus', hiringManagerIds: [] },
  }),
  can: { run: true, decide: true, exportRecord: false, dissent: false },
};

/** Both have voted, and the majority has reached nothing. */
export const votedDebrief: DebriefView = {
  ...finalVoteDebrief,
  votes: [...votes, vote(1, 'final', 'hold')],
  tally: tallyVotes(
    [
      { personId: 'gus', choice: 'hire' },
      { personId: 'linn', choice: 'hold' },
    ],
    ['gus', 'linn'],
    { quorum: 2, rule: 'majority', chairId: 'gus', hiringManagerIds: [] },
  ),
};
