// A small decision record with everything that a record can hold: an amended card, a recused author, a card taken back, an early reveal.
import type { DecisionRecordFile, DecisionRecordPayload } from '@app/contracts';
import { EMPTY_CONTENT, type Level, type ScorecardContent } from '@app/domain';

const content = (level: Level, text: string, direction: 'for' | 'against' = 'for'): ScorecardContent => ({
  ...EMPTY_CONTENT,
  ratings: {
    C1: { level, notAssessed: null, confidence: 'high' },
    C2: { level: null, notAssessed: 'no_time', confidence: null },
  },
  evidence: [
    {
      ...{ id: `e-${text}`, kind: 'quote', direction, text, timeMarkSeconds: 754 },
      ...{ criterionIds: ['C1'], artifactId: null, suite: null },
    },
  ],
  recommendation: 'yes',
  summary: 'One sentence.',
});

const card = (
  name: string,
  now: ScorecardContent,
  change: Partial<DecisionRecordPayload['cards'][number]> = {},
): DecisionRecordPayload['cards'][number] => ({
  ...{
    scorecardId: `card of ${name}`,
    author: { id: name, name },
    roundId: 'R1',
    submittedAt: '2026-11-20T10:00:00.000Z',
  },
  ...{ independent: true, excluded: false, content: now, artifacts: [] },
  ...change,
});

const original = content(3, 'We shipped when the forty cases passed.');
const amended = content(2, 'We shipped when the forty cases passed.');

export const SAMPLE_RECORD: DecisionRecordPayload = {
  organisation: 'Northwind Labs',
  requisition: { id: 'req-1', title: 'AI product manager, support', seniority: 'senior' },
  candidate: { id: 'cand-1', name: 'Zoë Søndergård' },
  decisionVersion: 1,
  rubric: { packId: 'ai-pm', version: '1.2.0', contentHash: 'b'.repeat(64) },
  bar: { seniority: 'senior' } as unknown as DecisionRecordPayload['bar'],
  cards: [
    card('Marit Olsen', amended, {
      revised: {
        ...{ original, counted: 0 },
        revisions: [
          {
            ...{ number: 1, reason: 'Read the failing cases later.', revisedAt: '2026-11-21T10:00:00.000Z' },
            ...{ independent: false, content: amended },
          },
        ],
      },
    }),
    card('Yuki Tanaka', content(4, 'Showed the release it blocked.', 'against'), {
      excluded: true,
      independent: false,
    }),
  ],
  withdrawnCards: [
    {
      ...{
        scorecardId: 'w',
        author: { id: 's', name: 'Seun Adeyemi' },
        roundId: 'R1',
        reason: 'Of another candidate.',
      },
      ...{ withdrawnAt: '2026-11-20T12:00:00.000Z', submittedAt: '2026-11-20T11:00:00.000Z', content: EMPTY_CONTENT },
    },
  ],
  ratings: [],
  scores: ['C1', 'C2'].map((criterionId, index) => ({
    ...{ criterionId, n: 1 - index, counts: [0, 0, 1 - index, 0] as const, notAssessed: index, mean: 3, median: 3 },
    ...{ range: null, standardDeviation: null, split: false, gate: null, must: true, statement: 'One rater' },
  })),
  barResult: {
    ...{ verdict: 'not_enough_evidence', seniority: 'senior', weightedMean: null, criteriaUsed: 0 },
    conditions: [{ text: 'C1 at 3 or more', outcome: 'unknown', detail: 'one rater' }],
    reasons: ['One rater is no panel.'],
  },
  votes: { pre: { hire: 1, noHire: 0, hold: 1 }, final: { hire: 2, noHire: 0, hold: 0 } },
  decision: {
    ...{ outcome: 'hire', level: 'senior', roleFinding: 'ai-pm', roleReason: 'Owns the suite.', decisionVersion: 1 },
    rationale: [{ criterionId: 'C1', text: 'The suite is the spec.' }],
    dissent: [{ person: { id: 'd', name: 'Thandiwe Nkosi' }, text: 'One launch is thin.' }],
    ...{ conditions: 'Two references.', overrideReason: 'One rater fell ill.' },
    ...{ decidedBy: { id: 'f', name: 'Lukas Brandt' }, decidedAt: '2026-11-22T11:00:00.000Z' },
  },
  history: [
    {
      ...{ from: 'packet_ready', to: 'revealed', by: { id: 'f', name: 'Lukas Brandt' } },
      ...{ reason: 'The room was there.', at: '2026-11-22T09:00:00.000Z' },
    },
    { from: 'final_vote', to: 'final_vote', by: null, reason: 'Every vote is in.', at: '2026-11-22T10:00:00.000Z' },
  ],
  sealedAt: '2026-11-22T12:00:00.000Z',
  sealedBy: { id: 'f', name: 'Lukas Brandt' },
  names: {
    pack: 'AI product manager',
    criteria: [
      { id: 'C1', name: 'Owns the eval suite as the spec' },
      { id: 'C2', name: 'Chooses the right metric' },
    ],
    rounds: [{ id: 'R1', name: 'Suite review' }],
  },
  recused: [{ id: 'y', name: 'Yuki Tanaka' }],
  roleProfile: [
    { profile: 'ai-pm', label: 'AI PM', yes: 2, asked: 3, contested: ['names what it misses'], quotes: [] },
  ],
};

export const sampleRecordFile = (record: DecisionRecordPayload = SAMPLE_RECORD): DecisionRecordFile => ({
  format: 'plumbline.decision-record/1',
  record,
  proof: { salt: '1'.repeat(64), commitment: '2'.repeat(64), previousHash: null, hash: 'a'.repeat(64) },
});
