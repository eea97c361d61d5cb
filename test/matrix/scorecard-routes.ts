import { EMPTY_CONTENT } from '@app/domain';
import type { MatrixIds } from './matrix-world.js';
import type { RouteEntry } from './routes.js';

/** A key of its own per call would make every sample a new request; these are all refused before anything is written. */
const SUBMIT = { 'If-Match': '"999"', 'Idempotency-Key': 'matrix-sample' };

/** A sealed card, a draft, a draft that is no longer asked for, a card that its author took back, and cards of practice. */
const cardsOf = ({ scorecard, draftScorecard, keptScorecard, withdrawnScorecard, practiceScorecards }: MatrixIds) => [
  scorecard,
  draftScorecard,
  keptScorecard,
  withdrawnScorecard,
  ...Array.from(practiceScorecards ?? []),
];

const REASON = 'Sent by the matrix.';

export const SCORECARD_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/my-work',
    permission: 'work:own',
    answersWith: ['loop', 'identity', 'own_cards'],
    samples: () => [{ path: '/api/my-work' }],
  },
  {
    method: 'POST',
    path: '/api/assignments/:assignmentId/answer',
    permission: 'assignment:own',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.assignment, ids.draftAssignment].flatMap((id) => [
        { path: `/api/assignments/${id}/answer`, body: { answer: 'perhaps' } },
        { path: `/api/assignments/${id}/answer`, body: { answer: 'conflict', reason: ' ' } },
      ]),
  },
  {
    method: 'GET',
    path: '/api/scorecards/:scorecardId',
    permission: 'scorecard:own',
    answersWith: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
    samples: ({ ids }) => cardsOf(ids).map((id) => ({ path: `/api/scorecards/${id}` })),
  },
  {
    method: 'PUT',
    path: '/api/scorecards/:scorecardId/draft',
    permission: 'scorecard:own',
    answersWith: ['own_cards'],
    samples: ({ ids }) =>
      cardsOf(ids).map((id) => ({
        path: `/api/scorecards/${id}/draft`,
        body: { content: {} },
        headers: { 'If-Match': '"999"' },
      })),
  },
  {
    method: 'POST',
    path: '/api/scorecards/:scorecardId/submission',
    permission: 'scorecard:own',
    answersWith: ['own_cards'],
    samples: ({ ids }) => cardsOf(ids).map((id) => ({ path: `/api/scorecards/${id}/submission`, headers: SUBMIT })),
  },
  {
    method: 'POST',
    path: '/api/scorecards/:scorecardId/revisions',
    permission: 'scorecard:own',
    answersWith: ['own_cards'],
    samples: ({ ids }) =>
      cardsOf(ids).flatMap((id) => [
        {
          path: `/api/scorecards/${id}/revisions`,
          body: { content: EMPTY_CONTENT, reason: REASON },
          headers: { ...SUBMIT, 'Idempotency-Key': `matrix-revise-${id}` },
        },
        {
          path: `/api/scorecards/${id}/revisions`,
          body: { content: {}, reason: '' },
          headers: { ...SUBMIT, 'Idempotency-Key': `matrix-empty-${id}` },
        },
      ]),
  },
  {
    method: 'POST',
    path: '/api/scorecards/:scorecardId/withdrawal',
    permission: 'scorecard:own',
    answersWith: ['own_cards'],
    samples: ({ ids }) =>
      cardsOf(ids).map((id) => ({
        path: `/api/scorecards/${id}/withdrawal`,
        body: { reason: REASON },
        headers: { ...SUBMIT, 'Idempotency-Key': `matrix-withdraw-${id}` },
      })),
  },
  {
    method: 'POST',
    path: '/api/scorecards/:scorecardId/artifacts',
    permission: 'scorecard:own',
    answersWith: [],
    samples: ({ ids }) => cardsOf(ids).map((id) => ({ path: `/api/scorecards/${id}/artifacts` })),
  },
  {
    method: 'DELETE',
    path: '/api/scorecards/:scorecardId/artifacts/:artifactId',
    permission: 'scorecard:own',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/scorecards/${ids.scorecard}/artifacts/${ids.artifact}` },
      { path: `/api/scorecards/${ids.draftScorecard}/artifacts/${ids.artifact}` },
      { path: `/api/scorecards/${ids.keptScorecard}/artifacts/${ids.artifact}` },
    ],
  },
];
