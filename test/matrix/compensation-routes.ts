import type { RouteEntry } from './routes.js';

const OFFER = {
  ...{ name: 'Another', note: '' },
  terms: { currency: 'EUR', base: 1, bonusTargetPercent: 0, bonusTiedTo: '', signOn: 0, equity: null },
};
const COUNTS = { below: 1, lower: 1, middle: 1, upper: 1, above: 1 };
/** What whoever handles pay sees of one candidate. */
const PAY = ['loop', 'identity', 'band_fit', 'expectation'] as const;

/** Bands, market, offers, and what was told of pay ranges. */
export const COMPENSATION_ROUTES: readonly RouteEntry[] = [
  ...(['references', 'rates', 'assumptions'] as const).map((what): RouteEntry => {
    const path = `/api/compensation/${what}`;
    return { method: 'GET', path, permission: 'compensation:market', answersWith: [], samples: () => [{ path }] };
  }),
  ...(['references/imports/preview', 'references/imports', 'rates'] as const).map((what): RouteEntry => {
    const path = `/api/compensation/${what}`;
    const samples = () => [{ path }, { path, body: { csv: 'id,source,as_of,role,component\nX,,,,' } }];
    return { method: 'POST', path, permission: 'compensation:market', answersWith: [], samples };
  }),
  {
    method: 'PUT',
    path: '/api/compensation/assumptions',
    permission: 'compensation:market',
    answersWith: [],
    samples: () => [{ path: '/api/compensation/assumptions' }],
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/compensation',
    permission: 'compensation:manage',
    answersWith: ['band_fit'],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/compensation` }],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/band/:bandId/approval',
    permission: 'compensation:manage',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.band, 'nobody'].map((band) => ({
        path: `/api/requisitions/${ids.requisition}/band/${band}/approval`,
        body: { note: '' },
      })),
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/headcounts',
    permission: 'compensation:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/headcounts`,
        body: { component: 'base', counts: COUNTS, asOf: '2026-10-01', source: 'x' },
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/pay-disclosure',
    permission: 'requisition:read',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/pay-disclosure` }],
  },
  {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/pay-disclosure/evidence',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/pay-disclosure/evidence`,
        body: { disclosedOn: '2999-01-01', channel: 'call', proof: '' },
      },
    ],
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/pay-disclosure/policy',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/requisitions/${ids.requisition}/pay-disclosure/policy`,
        body: { packIds: [], reason: 'Nobody is hired there.' },
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/compensation',
    permission: 'compensation:manage',
    answersWith: PAY,
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/compensation` }],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/compensation/report',
    permission: 'compensation:manage',
    answersWith: PAY,
    samples: ({ ids }) =>
      ['json', 'csv'].map((format) => ({
        path: `/api/applications/${ids.application}/compensation/report?format=${format}`,
      })),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/offers/:scenarioId',
    permission: 'compensation:manage',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.scenario, 'another'].map((scenario) => ({
        path: `/api/applications/${ids.application}/offers/${scenario}`,
        body: OFFER,
      })),
  },
];
