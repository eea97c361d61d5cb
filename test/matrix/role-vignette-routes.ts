import type { RouteEntry } from './routes.js';

const SET = '/api/role-vignettes/ai-pm';

/** Moments to classify by role: training, which knows nothing of any loop. */
export const ROLE_VIGNETTE_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/role-vignettes',
    permission: 'case:answer',
    answersWith: [],
    samples: () => [{ path: '/api/role-vignettes' }],
  },
  {
    method: 'GET',
    path: '/api/role-vignettes/:packId',
    permission: 'case:answer',
    // One's own answers with their references, which are no part of any loop.
    answersWith: ['own_cards'],
    samples: () => [{ path: SET }, { path: '/api/role-vignettes/nothing' }],
  },
  {
    method: 'POST',
    path: '/api/role-vignettes/:packId/answers',
    permission: 'case:answer',
    answersWith: [],
    samples: () => [{ path: `${SET}/answers`, body: { setId: 'older', vignetteId: 'RV-1', choice: 'tpm' } }],
  },
];
