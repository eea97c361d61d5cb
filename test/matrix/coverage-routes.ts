import type { RouteEntry } from './routes.js';

const NOBODY = { additions: [{ roundId: 'R1', personId: 'nobody' }] };

/** Who is asked for which round, for whoever sets the panel: nothing of any card, and no field of any loop. */
export const COVERAGE_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/coverage',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/coverage` }],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/coverage/additions',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/coverage/additions`, body: NOBODY }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/coverage',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/coverage` }],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/coverage/additions',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/coverage/additions`, body: NOBODY }],
  },
  {
    method: 'POST',
    path: '/api/assignments/:assignmentId/replacement',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.assignment, ids.draftAssignment].flatMap((id) => [
        { path: `/api/assignments/${id}/replacement`, body: { personId: 'nobody', reason: 'x' } },
        { path: `/api/assignments/${id}/replacement`, body: { personId: 'nobody', reason: ' ' } },
      ]),
  },
];
