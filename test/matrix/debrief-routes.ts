import type { RouteEntry } from './routes.js';

export const DEBRIEF_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief',
    permission: 'debrief:read',
    answersWith: ['loop', 'progress', 'own_cards', 'cards', 'aggregates', 'own_vote', 'votes', 'decision', 'band_fit'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief` }],
  },
];
