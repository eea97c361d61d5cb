import type { RouteEntry } from './routes.js';

const CASE = '/api/calibration-cases/answers-with-sources';
const NEVER = { 'If-Match': '"99"' };

/** Shared worked examples, which know nothing of any loop, and the own mirror. */
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
    answersWith: [],
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
    samples: () => [{ path: `${CASE}/assignments`, body: { personIds: ['nobody'], dueOn: null } }],
  },
  {
    method: 'GET',
    path: '/api/my-calibration',
    permission: 'calibration:own',
    answersWith: ['own_cards', 'aggregates'],
    samples: () => [{ path: '/api/my-calibration' }],
  },
];
