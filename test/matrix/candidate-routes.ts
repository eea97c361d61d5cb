import type { RouteEntry } from './routes.js';

const at = (...paths: readonly string[]) => paths.map((path) => ({ path }));

/** What one reads of a loop on its own page, beside the cards. */
const PLAN = ['loop', 'identity', 'documents', 'safe_documents', 'progress', 'card_status'] as const;

/** Requisitions, the board, loops and what one does with them. */
export const CANDIDATE_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/requisitions',
    permission: 'requisition:list',
    answersWith: ['loop'],
    samples: () => at('/api/requisitions'),
  },
  {
    method: 'POST',
    path: '/api/requisitions',
    permission: 'requisition:create',
    answersWith: [],
    samples: () => at('/api/requisitions'),
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId',
    permission: 'requisition:read',
    answersWith: ['band_fit'],
    samples: ({ ids }) => at(`/api/requisitions/${ids.requisition}`),
  },
  {
    method: 'PATCH',
    path: '/api/requisitions/:requisitionId',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/requisitions/${ids.requisition}` },
      { path: `/api/requisitions/${ids.requisition}`, body: { title: 'Stale', seniority: 'mid' } },
    ],
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/people',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids, people }) => [
      { path: `/api/requisitions/${ids.requisition}/people` },
      {
        path: `/api/requisitions/${ids.requisition}/people`,
        body: {
          members: [
            { role: 'chair', personId: people.raterDone.id },
            { role: 'chair', personId: 'nobody' },
          ],
          panel: [],
        },
      },
    ],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/bar',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/bar`, body: { bar: {}, note: 'x' } }],
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/status',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/status`, body: { status: 'closed' } }],
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/board',
    permission: 'loop:read',
    answersWith: ['loop', 'identity', 'progress', 'card_status', 'aggregates'],
    samples: ({ ids }) =>
      at(`/api/requisitions/${ids.requisition}/board`, `/api/requisitions/${ids.requisition}/board?q=canary&limit=1`),
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/candidates',
    permission: 'loop:read',
    answersWith: ['loop', 'identity', 'progress', 'aggregates'],
    samples: ({ ids }) => at(`/api/requisitions/${ids.requisition}/candidates`),
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/candidates',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => at(`/api/requisitions/${ids.requisition}/candidates`),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId',
    permission: 'loop:read',
    answersWith: PLAN,
    samples: ({ ids }) => at(`/api/applications/${ids.application}`),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/interviews/:roundId',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/interviews/${ids.round}`,
        body: { startsAt: '2026-11-05T10:00Z', endsAt: '2026-11-05T11:00Z', location: '' },
      },
    ],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/rounds/:roundId/panel',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/rounds/${ids.round}/panel`, body: { personIds: ['nobody'] } },
      { path: `/api/applications/${ids.application}/rounds/${ids.round}/panel`, body: { personIds: [] } },
    ],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/moves',
    permission: 'loop:read',
    answersWith: [],
    samples: ({ ids }) =>
      ['withdraw', 'complete_packet', 'collect_more', 'reopen'].map((move) => ({
        path: `/api/applications/${ids.application}/moves`,
        body: { move },
      })),
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/recusals',
    permission: 'loop:read',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/recusals`, body: { personId: 'nobody', reason: 'x' } },
    ],
  },
  {
    method: 'POST',
    path: '/api/assignments/:assignmentId/excuse',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/assignments/${ids.assignment}/excuse`, body: { reason: 'x' } },
      { path: `/api/assignments/${ids.draftAssignment}/excuse`, body: { reason: ' ' } },
    ],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/candidates/imports/preview',
    permission: 'requisition:manage',
    answersWith: ['loop', 'identity'],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/candidates/imports/preview`,
        body: { csv: 'name,email,round,starts_at\nSomebody,catalina@example.org,R1,2026-11-12 10:00Z' },
      },
    ],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/candidates/imports',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/candidates/imports`,
        body: { csv: 'name,email\nSomebody,no address' },
      },
    ],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/documents/links',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => at(`/api/applications/${ids.application}/documents/links`),
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/documents/files',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => at(`/api/applications/${ids.application}/documents/files`),
  },
  {
    method: 'GET',
    path: '/api/documents/:documentId/file',
    permission: 'document:read',
    answersWith: ['documents', 'safe_documents'],
    samples: ({ ids }) =>
      [ids.linkDocument, ids.fileDocument, ids.safeDocument].map((id) => ({ path: `/api/documents/${id}/file` })),
  },
  {
    method: 'PUT',
    path: '/api/documents/:documentId/mark',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.linkDocument, ids.safeDocument].map((id) => ({
        path: `/api/documents/${id}/mark`,
        body: { safeForPanel: 1 },
      })),
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/band',
    permission: 'compensation:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/band`,
        body: { component: 'base', currency: 'EUR', low: 1, high: 2, level: '', location: '', validFrom: '2026-01-01' },
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/screen-card',
    permission: 'loop:read',
    answersWith: ['band_fit', 'expectation'],
    samples: ({ ids }) => at(`/api/applications/${ids.application}/screen-card`),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/screen-card',
    permission: 'compensation:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/screen-card`,
        body: {
          component: 'base',
          currency: 'EUR',
          expectationLow: 1,
          expectationHigh: 2,
          attested: true,
          level: '',
          note: '',
        },
      },
    ],
  },
];
