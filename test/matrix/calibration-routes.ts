import type { RouteEntry } from './routes.js';

const at = (path: string) => [{ path }];

/** The calibration report answers with figures over loops: no field of any loop, whoever asks. */
export const CALIBRATION_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/calibration',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/requisitions/${ids.requisition}/calibration`),
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/calibration/exports',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/requisitions/${ids.requisition}/calibration/exports`),
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/calibration/exports',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/requisitions/${ids.requisition}/calibration/exports` },
      {
        path: `/api/requisitions/${ids.requisition}/calibration/exports`,
        body: { format: 'xlsx' },
        headers: { 'Idempotency-Key': 'matrix-export' },
      },
      {
        path: `/api/requisitions/${ids.requisition}/calibration/exports`,
        body: { format: 'pdf', names: 'yes' },
        headers: { 'Idempotency-Key': 'matrix-named-export' },
      },
    ],
  },
  // Only the demo organisation has a truth to compare with; its answer: demo.e2e-spec.
  {
    method: 'GET',
    path: '/api/calibration/truth',
    permission: 'calibration:read',
    answersWith: [],
    samples: () => at('/api/calibration/truth'),
  },
  // An export and a job are found by ids that only their own answers give; what they hold and who gets it: calibration.e2e-spec.
  {
    method: 'GET',
    path: '/api/report-exports/:exportId/file',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/report-exports/${ids.requisition}/file`),
  },
  {
    method: 'GET',
    path: '/api/jobs/:jobId',
    permission: 'work:own',
    answersWith: [],
    samples: ({ ids }) => at(`/api/jobs/${ids.requisition}`),
  },
  {
    method: 'POST',
    path: '/api/jobs/:jobId/cancellation',
    permission: 'work:own',
    answersWith: [],
    samples: ({ ids }) => at(`/api/jobs/${ids.requisition}/cancellation`),
  },
  // The workspace and its fits: figures over loops, under labels. A fit is found by an id that only its own workspace gives.
  {
    method: 'GET',
    path: '/api/calibration',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => [
      { path: '/api/calibration' },
      { path: '/api/calibration?names=true' },
      { path: `/api/calibration?requisition=${ids.requisition}&round=${ids.round}` },
    ],
  },
  {
    method: 'POST',
    path: '/api/calibration/fits',
    permission: 'calibration:read',
    answersWith: [],
    samples: () => [
      { path: '/api/calibration/fits' },
      { path: '/api/calibration/fits', body: { from: 'once' }, headers: { 'Idempotency-Key': 'matrix-fit' } },
    ],
  },
  {
    method: 'GET',
    path: '/api/calibration/fits/:fitId/candidates',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/calibration/fits/${ids.requisition}/candidates`),
  },
  {
    method: 'POST',
    path: '/api/calibration/fits/:fitId/checks',
    permission: 'calibration:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/calibration/fits/${ids.requisition}/checks`),
  },
  {
    method: 'GET',
    path: '/api/calibration/grants',
    permission: 'calibration:grant',
    answersWith: [],
    samples: () => at('/api/calibration/grants'),
  },
  {
    method: 'POST',
    path: '/api/calibration/grants',
    permission: 'calibration:grant',
    answersWith: [],
    samples: () => [
      {
        path: '/api/calibration/grants',
        body: { personId: 'nobody', reason: 'Coaching.', endsOn: '2020-01-01' },
        headers: { 'Idempotency-Key': 'matrix-grant' },
      },
    ],
  },
  {
    method: 'POST',
    path: '/api/calibration/grants/:grantId/revocation',
    permission: 'calibration:grant',
    answersWith: [],
    samples: () => [
      {
        path: '/api/calibration/grants/nothing/revocation',
        body: { reason: 'No longer.' },
        headers: { 'If-Match': '"99"' },
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/calibration/settings',
    permission: 'calibration:switch',
    answersWith: [],
    samples: () => at('/api/calibration/settings'),
  },
  {
    method: 'PUT',
    path: '/api/calibration/settings',
    permission: 'calibration:switch',
    answersWith: [],
    samples: () => at('/api/calibration/settings'),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/calibration',
    permission: 'debrief:read',
    answersWith: ['aggregates'],
    samples: ({ ids }) => at(`/api/applications/${ids.application}/calibration`),
  },
];
