import type { RouteEntry } from './routes.js';

const NO_CODE = { code: 'AAAA BBBB' };

// A stream is read up to its first event; what it tells later is test/e2e/live-worlds.
export const LIVE_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief/events',
    permission: 'debrief:read',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/debrief/events` },
      { path: `/api/applications/${ids.application}/debrief/events?after=000000000000-0` },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/debrief/presence',
    permission: 'debrief:read',
    answersWith: ['presence'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/debrief/presence` }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/projector',
    permission: 'debrief:run',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/projector` }],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/projector',
    permission: 'debrief:run',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/projector`, body: NO_CODE }],
  },
  {
    method: 'DELETE',
    path: '/api/applications/:applicationId/projector',
    permission: 'debrief:run',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/projector` }],
  },
  // Whoever is signed in is nobody to these: they know the cookie of a screen alone.
  {
    method: 'POST',
    path: '/api/projector/code',
    permission: 'public',
    answersWith: [],
    samples: () => [{ path: '/api/projector/code' }],
  },
  {
    method: 'GET',
    path: '/api/projector/debrief',
    permission: 'public',
    answersWith: [],
    projects: ['loop', 'identity', 'progress', 'cards', 'aggregates', 'presence'],
    samples: () => [{ path: '/api/projector/debrief' }],
  },
  {
    method: 'GET',
    path: '/api/projector/events',
    permission: 'public',
    answersWith: [],
    samples: () => [{ path: '/api/projector/events' }],
  },
];
