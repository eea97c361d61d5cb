import { RUBRIC_ROUTES } from './rubric-routes.js';
import type { RouteEntry } from './routes.js';

const at = (...paths: readonly string[]) => paths.map((path) => ({ path }));

/** Session, set-up, people, rubrics, health: they know nothing of any loop. */
export const PLATFORM_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/health/live',
    permission: 'public',
    answersWith: [],
    samples: () => at('/api/health/live'),
  },
  {
    method: 'GET',
    path: '/api/health/ready',
    permission: 'public',
    answersWith: [],
    samples: () => at('/api/health/ready'),
  },
  { method: 'GET', path: '/api/session', permission: 'public', answersWith: [], samples: () => at('/api/session') },
  { method: 'POST', path: '/api/session', permission: 'public', answersWith: [], samples: () => at('/api/session') },
  {
    method: 'POST',
    path: '/api/session/demo',
    permission: 'public',
    answersWith: [],
    samples: () => at('/api/session/demo'),
  },
  // The sample comes with a cookie of its own, so that the actor of the other samples stays signed in.
  {
    method: 'DELETE',
    path: '/api/session',
    permission: 'public',
    answersWith: [],
    samples: () => [{ path: '/api/session', headers: { Cookie: 'plumbline=somebody-else' } }],
  },
  { method: 'POST', path: '/api/setup', permission: 'public', answersWith: [], samples: () => at('/api/setup') },
  {
    method: 'POST',
    path: '/api/setup/demo',
    permission: 'public',
    answersWith: [],
    samples: () => at('/api/setup/demo'),
  },
  {
    method: 'GET',
    path: '/api/audit/chains',
    permission: 'audit:check',
    answersWith: [],
    samples: () => at('/api/audit/chains'),
  },
  {
    method: 'GET',
    path: '/api/audit/decision-chain',
    permission: 'audit:check',
    answersWith: [],
    samples: () => at('/api/audit/decision-chain'),
  },
  { method: 'GET', path: '/api/people', permission: 'people:read', answersWith: [], samples: () => at('/api/people') },
  {
    method: 'POST',
    path: '/api/people',
    permission: 'people:manage',
    answersWith: [],
    samples: () => at('/api/people'),
  },
  {
    method: 'PATCH',
    path: '/api/people/:personId',
    permission: 'people:manage',
    answersWith: [],
    samples: ({ people }) => at(`/api/people/${people.raterDone.id}`),
  },
  {
    method: 'POST',
    path: '/api/people/:personId/invitation',
    permission: 'people:manage',
    answersWith: [],
    samples: () => at('/api/people/nobody/invitation'),
  },
  {
    method: 'POST',
    path: '/api/people/imports',
    permission: 'people:manage',
    answersWith: [],
    samples: () => at('/api/people/imports'),
  },
  {
    method: 'POST',
    path: '/api/people/imports/preview',
    permission: 'people:manage',
    answersWith: [],
    samples: () => [{ path: '/api/people/imports/preview', body: { csv: 'name,email\nAnn,ann@example.org' } }],
  },
  {
    method: 'GET',
    path: '/api/invitations/:token',
    permission: 'public',
    answersWith: [],
    samples: () => at('/api/invitations/guess'),
  },
  {
    method: 'POST',
    path: '/api/invitations/:token/acceptance',
    permission: 'public',
    answersWith: [],
    samples: () => [{ path: '/api/invitations/guess/acceptance', body: { password: 'seven quiet llamas' } }],
  },
  {
    method: 'GET',
    path: '/api/rubrics',
    permission: 'rubric:read',
    answersWith: [],
    samples: () => at('/api/rubrics'),
  },
  {
    method: 'GET',
    path: '/api/rubrics/:rubricVersionId',
    permission: 'rubric:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/rubrics/${ids.rubricVersion}`),
  },
  ...RUBRIC_ROUTES,
];
