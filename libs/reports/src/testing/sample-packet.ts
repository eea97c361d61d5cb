// A small packet with all that one can hold: two files, one that can tell little; a role that is contested; an amended card.
import type { DebriefView, EvalArtifactView, PanelCardView } from '@app/contracts';
import type { PacketInput } from '../pdf/packet/packet-input.js';
import { SAMPLE_RECORD } from './sample-record.js';

const half = { passed: 6, cases: 8, rate: 0.75, interval: [0.409, 0.929], verdict: 'too_few' } as const;

export const SAMPLE_ARTIFACT: EvalArtifactView = {
  ...{ id: 'a', fileName: 'refunds.eval', format: 'inspect-eval', toolVersion: null, evaluatedAt: null },
  ...{ cases: 10, passed: 6, failed: 1, errors: 1, duplicates: 2, sources: [], threshold: 0.9, overall: half },
  slices: [
    { name: 'cross-border', ...half, passed: 1, cases: 3, rate: 1 / 3, interval: [0.061, 0.792], verdict: null },
  ],
  metrics: [{ name: 'accuracy', ...half, verdict: null }],
  judges: [{ kind: 'model-graded', assertions: 8 }],
  warnings: ['The run did not finish.'],
  uploadedAt: '2026-11-20T10:00:00.000Z',
  more: {
    ...{ suite: 'refund agent', models: ['openai/m'], status: 'error', partial: 1, unscored: 1, epochs: 2 },
    ...{ isClustered: true, margin: -0.15, casesNeeded: 16, judgeModels: [], nearDuplicates: 0, worstSlices: [] },
    ...{ cost: null, tokens: 640, medianLatencyMs: null, failing: [], unknown: ['caseSources', 'judgeModel'] },
  },
};

const cards: readonly PanelCardView[] = SAMPLE_RECORD.cards.map((card, index) => ({
  ...card,
  author: { ...card.author, seniority: 3 },
  artifacts: index === 0 ? [{ ...SAMPLE_ARTIFACT, id: 'b', fileName: 'shown-in-the-room.json' }] : [],
}));

export const SAMPLE_DEBRIEF = {
  ...{ applicationId: 'app-1', state: 'revealed', candidate: { name: 'Zoë Søndergård', headline: '' } },
  requisition: { ...SAMPLE_RECORD.requisition, debriefMode: 'committee', quorum: 2, decisionRule: 'majority' },
  rubric: {
    ...{ name: 'AI product manager', version: '1.2.0' },
    criteria: SAMPLE_RECORD.names!.criteria,
    rounds: SAMPLE_RECORD.names!.rounds,
  },
  ...{ committee: [], moves: [], mayVote: null, cards, scores: SAMPLE_RECORD.scores },
  barResult: SAMPLE_RECORD.barResult,
  withdrawnCards: SAMPLE_RECORD.withdrawnCards,
  roleDistinction: {
    ...{ none: null, raters: [{ id: 'r', name: 'Marit Olsen' }], contested: ['AI PM: contested'] },
    agreement: { words: '', chance: null, chanceWords: '' },
    sentences: ['2 raters answered 3 role indicators.', 'Advisory: it scores nothing.'],
    profiles: [
      {
        ...{ profile: 'ai-pm', label: 'AI PM', yes: 1, asked: 2, leftOut: 4 },
        indicators: [
          {
            ...{ id: 'AI-1', text: 'Owns the suite.', standing: 'contested', yes: 1, no: 1 },
            answers: [{ raterId: 'r', answer: 'yes', quote: 'I wrote the cases.' }],
          },
        ],
      },
    ],
  },
  // What a packet never prints, whatever the page shows this viewer.
  votes: [{ person: { id: 'v', name: 'Canary Voter' }, phase: 'pre', choice: 'hire', note: 'Canary ballot.' }],
  bandFit: { verdict: 'above', component: 'base', currency: 'EUR', low: 98_761, high: 98_763 },
} as unknown as DebriefView;

export const samplePacket = (change: Partial<PacketInput> = {}): PacketInput => ({
  ...{ debrief: SAMPLE_DEBRIEF, candidateArtifacts: [SAMPLE_ARTIFACT] },
  ...{ printedBy: 'Rafael Ortega', printedAt: '2026-11-22T09:00:00.000Z' },
  ...change,
});
