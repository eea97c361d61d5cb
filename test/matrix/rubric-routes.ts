import type { RouteEntry } from './routes.js';

const at = (path: string) => [{ path }];
const PACK = '/api/rubric-packs/ai-pm';
const NOBODYS = { reason: 'Because.', baseHash: '0'.repeat(64), moveRequisitionIds: [] };

/** Versions of a pack. What a new one would meet is said in counts, never with anything of a loop. */
export const RUBRIC_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/rubrics/:rubricVersionId/changes',
    permission: 'rubric:read',
    answersWith: [],
    samples: ({ ids }) => at(`/api/rubrics/${ids.rubricVersion}/changes?since=${ids.rubricVersion}`),
  },
  {
    method: 'GET',
    path: '/api/rubrics/:rubricVersionId/source',
    permission: 'rubric:publish',
    answersWith: [],
    samples: ({ ids }) => at(`/api/rubrics/${ids.rubricVersion}/source`),
  },
  {
    method: 'GET',
    path: '/api/rubric-packs/:packId',
    permission: 'rubric:read',
    answersWith: [],
    samples: () => at(PACK),
  },
  {
    method: 'GET',
    path: '/api/rubric-packs/:packId/impact',
    permission: 'rubric:publish',
    answersWith: [],
    samples: () => at(`${PACK}/impact`),
  },
  {
    method: 'POST',
    path: '/api/rubric-packs/:packId/checks',
    permission: 'rubric:publish',
    answersWith: [],
    samples: () => [{ path: `${PACK}/checks` }, { path: `${PACK}/checks`, body: { sourceText: 'pack: ai-pm' } }],
  },
  {
    method: 'POST',
    path: '/api/rubric-packs/:packId/versions',
    permission: 'rubric:publish',
    answersWith: [],
    samples: ({ ids }) =>
      [[], [ids.requisition]].map((moveRequisitionIds) => ({
        path: `${PACK}/versions`,
        body: { ...NOBODYS, sourceText: 'pack: ai-pm', moveRequisitionIds },
        headers: { 'Idempotency-Key': 'matrix-rubric' },
      })),
  },
];
