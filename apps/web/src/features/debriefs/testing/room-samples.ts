import type { RoomView } from '@app/contracts';

const [gus, linn] = [
  { id: 'gus', name: 'Gustav Thorne' },
  { id: 'linn', name: 'Linn Korhonen' },
];

/** The room under discussion, to whoever runs it and takes its notes. */
export const openRoom: RoomView = {
  ...{ applicationId: 'ap1', state: 'discussing', pace: 'together', dueAt: {} },
  clock: {
    ...{ phase: 'discussing', span: null, together: null, dueAt: null, extraMinutes: 0, heldBy: null },
    now: '2026-11-24T14:00:00.000Z',
  },
  order: {
    basis: 'facilitator',
    speakers: [gus, linn].map((person) => ({ person, as: 'committee', seniority: 3 })),
  },
  ...{ present: [gus, linn], scribe: gus, item: null, shownWhatIf: '', notes: [], parked: [], myFeedback: [] },
  can: { run: true, write: true, park: true, veto: false, giveFeedback: true },
  version: 1,
};

/** The same once its record is sealed: the server takes nothing more. */
export const sealedRoom: RoomView = {
  ...openRoom,
  ...{ state: 'sealed', scribe: null, can: { ...openRoom.can, write: false, park: false } },
};
