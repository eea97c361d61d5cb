import type { RouteEntry } from './routes.js';

const IF_MATCH = { 'If-Match': '"999"' };
const BALLOT = { choice: 'hire', level: 'senior', confidence: 'high', note: 'Sent by the matrix.' };
const DECISION = {
  ...{ outcome: 'no_hire', level: null, roleFinding: 'ai-pm', roleReason: 'Sent by the matrix.' },
  ...{ rationale: [{ criterionId: 'C1', text: 'Sent by the matrix.' }], dissent: [] },
  ...{ conditions: '', overrideReason: 'Sent by the matrix.' },
};

// Every write is refused before anything is kept: by the version, or by a field that is wrong.
export const DEBRIEF_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief',
    permission: 'debrief:read',
    answersWith: [
      ...([
        'loop',
        'identity',
        'progress',
        'own_cards',
        'cards',
        'aggregates',
        'own_vote',
        'votes',
        'vote_count',
      ] as const),
      ...(['final_votes', 'decision', 'band_fit'] as const),
    ],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief` }],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/votes/:phase',
    permission: 'debrief:vote',
    answersWith: ['own_vote'],
    samples: ({ ids }) =>
      ['pre', 'final', 'middle'].flatMap((phase) => [
        { path: `/api/applications/${ids.application}/votes/${phase}`, body: BALLOT, headers: IF_MATCH },
        {
          path: `/api/applications/${ids.application}/votes/${phase}`,
          body: { ...BALLOT, level: null },
          headers: IF_MATCH,
        },
      ]),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/decision',
    permission: 'debrief:run',
    answersWith: ['decision'],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/decision`, body: DECISION, headers: IF_MATCH },
      {
        path: `/api/applications/${ids.application}/decision`,
        body: { ...DECISION, roleReason: '' },
        headers: IF_MATCH,
      },
    ],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/seal',
    permission: 'debrief:run',
    answersWith: ['decision'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/seal`, headers: IF_MATCH }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/record',
    permission: 'debrief:read',
    answersWith: ['record'],
    samples: ({ ids }) =>
      ['', '?decisionVersion=1', '?decisionVersion=2', '?decisionVersion=last'].map((query) => ({
        path: `/api/applications/${ids.application}/record${query}`,
      })),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/record/print',
    permission: 'debrief:read',
    answersWith: ['record'],
    samples: ({ ids }) =>
      ['', '?decisionVersion=2'].map((query) => ({
        path: `/api/applications/${ids.application}/record/print${query}`,
      })),
  },
];
