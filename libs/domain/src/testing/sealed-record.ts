import { recordFileText, type SealedText, sealRecord } from '../debrief/decision-record.js';
import type { Sha256 } from '../shared/hash-chain.js';

/** Small, with everything that is hard to keep in JSON: quotes, escapes, other scripts, fractions, empty lists, a lone surrogate. */
export const RECORD = {
  organisation: 'Northwind Labs',
  requisition: { id: 'req-1', title: 'AI product manager, "support"', seniority: 'senior' },
  candidate: { id: 'cand-1', name: 'Zoë Søndergård-李' },
  decisionVersion: 1,
  cards: [
    {
      author: { id: 'p-1', name: 'Marit' },
      content: { summary: 'Line one\nline two \\ "quoted" \u001f \ud800', evidence: [] },
    },
    {
      author: { id: 'p-2', name: 'Seun' },
      content: { summary: '', evidence: [{ text: '“Forty” cases – 👍 \ufffd' }] },
    },
  ],
  scores: [
    { criterionId: 'C1', n: 2, counts: [0, 1, 1, 0], mean: 2.5, standardDeviation: 0.7071067811865476, range: null },
  ],
  tiny: [1e-7, 1.5e21, -3, 0],
  ok: true,
  sealedAt: '2026-11-22T12:00:00.000Z',
} as const;

export const sealed = (sha256: Sha256, previousHash: string | null = null): SealedText =>
  sealRecord(sha256, RECORD, { salt: sha256('salt'), previousHash });

export const sealedFile = (sha256: Sha256, previousHash: string | null = null): string =>
  recordFileText(RECORD, sealed(sha256, previousHash).proof);
