import type { RouteEntry } from './routes.js';

const CASE = '/api/calibration-cases/answers-with-sources';
const NEVER = { 'If-Match': '"99"' };

/** Shared worked examples, which know nothing of any loop, the own mirror, and the ladder of interviewers. */
export const CALIBRATION_CASE_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/calibration-cases',
    permission: 'case:answer',
    answersWith: [],
    samples: () => [{ path: '/api/calibration-cases' }],
  },
  {
    method: 'GET',
    path: '/api/calibration-cases/:caseId',
    permission: 'case:answer',
    // One's own answer, which is no part of any loop.
    answersWith: ['own_cards'],
    samples: () => [{ path: CASE }, { path: '/api/calibration-cases/nothing' }],
  },
  {
    method: 'PUT',
    path: '/api/calibration-cases/:caseId/answer',
    permission: 'case:answer',
    answersWith: [],
    samples: () => [{ path: `${CASE}/answer`, headers: NEVER, body: { answer: { nobody: 1 } } }],
  },
  {
    method: 'POST',
    path: '/api/calibration-cases/:caseId/answer/submission',
    permission: 'case:answer',
    answersWith: [],
    samples: () => [{ path: `${CASE}/answer/submission`, headers: NEVER }],
  },
  {
    method: 'GET',
    path: '/api/calibration-cases/:caseId/completion',
    permission: 'case:assign',
    answersWith: [],
    samples: () => [{ path: `${CASE}/completion` }],
  },
  {
    method: 'PUT',
    path: '/api/calibration-cases/:caseId/assignments',
    permission: 'case:assign',
    answersWith: [],
    samples: () => [{ path: `${CASE}/assignments`, headers: NEVER, body: { personIds: ['nobody'], dueOn: null } }],
  },
  {
    method: 'GET',
    path: '/api/my-calibration',
    permission: 'calibration:own',
    answersWith: ['own_cards', 'aggregates'],
    samples: () => [{ path: '/api/my-calibration' }],
  },
  {
    method: 'GET',
    path: '/api/training',
    permission: 'training:read',
    answersWith: [],
    samples: () => [{ path: '/api/training' }],
  },
  {
    method: 'GET',
    path: '/api/my-training',
    permission: 'training:own',
    answersWith: [],
    samples: () => [{ path: '/api/my-training' }],
  },
  {
    method: 'PUT',
    path: '/api/training/policy',
    permission: 'training:manage',
    answersWith: [],
    samples: () => [
      { path: '/api/training/policy', headers: NEVER, body: { shadows: 1, reverseShadows: 1, cases: 1 } },
    ],
  },
  {
    method: 'PUT',
    path: '/api/training/certifications',
    permission: 'training:manage',
    answersWith: [],
    samples: () => [
      {
        path: '/api/training/certifications',
        headers: NEVER,
        body: { personId: 'nobody', packId: 'ai-pm', roundId: 'R1', certified: false, reason: '' },
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/rounds/:roundId/readiness',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/rounds/${ids.round}/readiness` }],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/rounds/:roundId/practice',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/rounds/${ids.round}/practice`,
        body: { personId: 'nobody', seat: 'shadow' },
      },
    ],
  },
  {
    method: 'DELETE',
    path: '/api/assignments/:assignmentId/practice',
    permission: 'loop:manage',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/assignments/${ids.assignment}/practice` }],
  },
];
