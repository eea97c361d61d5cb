import type { RouteEntry } from './routes.js';

const PLAN = { variantId: null, startDay: '2026-11-02', days: null, roundDays: {} };

/** Plans of loops, what is late, who is chased, reminders, exposure of questions. */
export const LOOP_PLAN_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/applications/:applicationId/plan',
    permission: 'loop:read',
    answersWith: ['loop', 'progress', 'card_status'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/plan` }],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/plan',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/plan`, body: PLAN },
      { path: `/api/applications/${ids.application}/plan`, body: { ...PLAN, variantId: 'nobody' } },
    ],
  },
  {
    method: 'GET',
    path: '/api/requisitions/:requisitionId/plan',
    permission: 'requisition:read',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/plan` }],
  },
  {
    method: 'PUT',
    path: '/api/requisitions/:requisitionId/plan',
    permission: 'requisition:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/requisitions/${ids.requisition}/plan`, body: { loopDays: 30 } }],
  },
  {
    method: 'GET',
    path: '/api/follow-up',
    permission: 'loop:manage',
    answersWith: ['loop', 'identity', 'progress', 'card_status'],
    samples: ({ ids }) => [{ path: '/api/follow-up' }, { path: `/api/follow-up?requisitionId=${ids.requisition}` }],
  },
  {
    method: 'PUT',
    path: '/api/work-calendar',
    permission: 'calendar:manage',
    answersWith: [],
    samples: () => [{ path: '/api/work-calendar', body: { timeZone: 'Europe/Lisbon' } }],
  },
  {
    method: 'GET',
    path: '/api/my-work/reminders',
    permission: 'work:own',
    answersWith: ['loop', 'identity', 'own_cards'],
    samples: () => [{ path: '/api/my-work/reminders' }],
  },
  {
    method: 'POST',
    path: '/api/my-work/reminders/pauses',
    permission: 'work:own',
    answersWith: ['loop', 'identity', 'own_cards'],
    samples: ({ ids }) => [
      { path: '/api/my-work/reminders/pauses', body: { key: `card_due:${ids.draftAssignment}`, timeZone: 'Nowhere' } },
      { path: '/api/my-work/reminders/pauses', body: { key: 'card_due:nobody', timeZone: 'UTC' } },
    ],
  },
  {
    method: 'GET',
    path: '/api/rubrics/:rubricVersionId/exposure',
    permission: 'rubric:exposure',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/rubrics/${ids.rubricVersion}/exposure` }],
  },
];
