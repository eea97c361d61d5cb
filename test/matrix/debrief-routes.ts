import type { RouteEntry } from './routes.js';

const IF_MATCH = { 'If-Match': '"999"' };
const BALLOT = { choice: 'hire', level: 'senior', confidence: 'high', note: 'Sent by the matrix.' };
const APPOINTMENT = {
  ...{ startsAt: '2026-11-02T09:00:00Z', endsAt: '2026-11-02T09:45:00Z', location: 'Sent by the matrix.' },
  cancelled: false,
};
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
        // A piece of evidence may point at a file of the candidate.
        'documents',
        'safe_documents',
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
      ...(['final_votes', 'decision', 'record', 'earlier_decisions', 'band_fit'] as const),
    ],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief` }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/packet/print',
    permission: 'debrief:read',
    // Less than the page: no vote, no decision, nothing of pay.
    answersWith: ['documents', 'safe_documents', 'loop', 'identity', 'progress', 'own_cards', 'cards', 'aggregates'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/packet/print` }],
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
    answersWith: ['record', 'earlier_decisions'],
    samples: ({ ids }) =>
      ['', '?decisionVersion=1', '?decisionVersion=2', '?decisionVersion=3', '?decisionVersion=last'].map((query) => ({
        path: `/api/applications/${ids.application}/record${query}`,
      })),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief-appointment',
    permission: 'debrief:read',
    answersWith: ['progress'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief-appointment` }],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/debrief-appointment',
    permission: 'loop:manage',
    answersWith: ['progress'],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/debrief-appointment`, body: APPOINTMENT, headers: IF_MATCH },
      {
        path: `/api/applications/${ids.application}/debrief-appointment`,
        body: { ...APPOINTMENT, endsAt: '2026-11-02T08:00:00Z' },
        headers: IF_MATCH,
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief-appointment/calendar',
    permission: 'debrief:read',
    answersWith: ['progress'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief-appointment/calendar` }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/interviews/:roundId/calendar',
    permission: 'loop:read',
    answersWith: ['loop'],
    samples: ({ ids }) =>
      [ids.round, ids.screenRound].map((round) => ({
        path: `/api/applications/${ids.application}/interviews/${round}/calendar`,
      })),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/record/print',
    permission: 'debrief:read',
    answersWith: ['record', 'earlier_decisions'],
    samples: ({ ids }) =>
      ['', '?decisionVersion=1', '?decisionVersion=3'].map((query) => ({
        path: `/api/applications/${ids.application}/record/print${query}`,
      })),
  },
];
