import type { RouteEntry } from './routes.js';

const ROOM = '/api/applications/:applicationId/room';
const IF_MATCH = { 'If-Match': '"999"' };
const SETTINGS = { pace: 'together', dueAt: {}, speakingOrder: [], scribeId: null, shownWhatIf: '' };

// Every write is refused before anything is kept: by the version, or by a field that is wrong. That somebody opened the packet may be kept.
export const ROOM_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: ROOM,
    permission: 'debrief:read',
    answersWith: ['loop', 'progress', 'room', 'read_count', 'final_votes', 'decision'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/room` }],
  },
  {
    method: 'PUT',
    path: ROOM,
    permission: 'debrief:run',
    answersWith: ['progress', 'room'],
    samples: ({ ids }) =>
      [SETTINGS, { ...SETTINGS, scribeId: 'nobody' }].map((body) => ({
        ...{ path: `/api/applications/${ids.application}/room`, body, headers: IF_MATCH },
      })),
  },
  {
    method: 'POST',
    path: `${ROOM}/clock`,
    permission: 'debrief:run',
    answersWith: ['progress', 'room'],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/room/clock`, body: { act: 'item', item: 'no-such-criterion' } },
    ],
  },
  {
    method: 'POST',
    path: `${ROOM}/packet-openings`,
    permission: 'debrief:vote',
    answersWith: [],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/room/packet-openings` }],
  },
  {
    method: 'PUT',
    path: `${ROOM}/notes/:key`,
    permission: 'debrief:read',
    answersWith: ['room'],
    samples: ({ ids }) =>
      ['C1', 'general', 'no-such-criterion'].map((key) => ({
        path: `/api/applications/${ids.application}/room/notes/${key}`,
        body: { text: 'Sent by the matrix.' },
        headers: IF_MATCH,
      })),
  },
  {
    method: 'POST',
    path: `${ROOM}/parked`,
    permission: 'debrief:read',
    answersWith: ['room'],
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/room/parked`, body: { text: ' ' } }],
  },
  {
    method: 'PUT',
    path: `${ROOM}/parked/:itemId`,
    permission: 'debrief:read',
    answersWith: ['room'],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/room/parked/${ids.parkedItem}`,
        body: { outcome: 'Sent by the matrix.' },
        headers: IF_MATCH,
      },
    ],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/feedback/:scorecardId',
    permission: 'debrief:read',
    answersWith: [],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/feedback/${ids.scorecard}`,
        body: { helped: 'Sent by the matrix.', more: '' },
        headers: IF_MATCH,
      },
    ],
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/veto',
    permission: 'debrief:read',
    answersWith: [],
    samples: ({ ids }) =>
      ['Sent by the matrix.', 'short'].map((reason) => ({
        path: `/api/applications/${ids.application}/veto`,
        body: { standing: true, reason },
        headers: IF_MATCH,
      })),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/dissent',
    permission: 'debrief:vote',
    answersWith: ['decision'],
    samples: ({ ids }) => [
      {
        path: `/api/applications/${ids.application}/dissent`,
        body: { text: 'Sent by the matrix.' },
        headers: IF_MATCH,
      },
    ],
  },
  {
    method: 'GET',
    path: '/api/my-work/feedback',
    permission: 'work:own',
    answersWith: ['loop', 'identity', 'feedback'],
    samples: () => [{ path: '/api/my-work/feedback' }],
  },
];
