import type { MatrixIds } from './matrix-world.js';
import type { RouteEntry } from './routes.js';

/** What the candidate sent, one's own card, and cards that are open: nothing of how the loop stands. */
const SHELF = ['loop', 'documents', 'safe_documents', 'own_cards', 'cards'] as const;

/** Every pair, either way round: of the candidate, of a card, and one that does not exist. */
function pairs({ loopArtifact, safeLoopArtifact, artifact }: MatrixIds): string[] {
  const ids = [loopArtifact, safeLoopArtifact, artifact, 'nothing'];
  return ids.flatMap((before) => ids.filter((id) => id !== before).map((after) => `before=${before}&after=${after}`));
}

/** Eval artefacts of a candidate. */
export const ARTIFACT_ROUTES: readonly RouteEntry[] = [
  {
    method: 'GET',
    path: '/api/applications/:applicationId/artifacts',
    permission: 'document:read',
    answersWith: SHELF,
    samples: ({ ids }) => [{ path: `/api/applications/${ids.application}/artifacts` }],
  },
  {
    method: 'POST',
    path: '/api/applications/:applicationId/artifacts',
    permission: 'evidence:attach',
    answersWith: [],
    samples: ({ ids }) => [
      { path: `/api/applications/${ids.application}/artifacts` },
      { path: `/api/applications/${ids.application}/artifacts`, body: { roundId: ids.round } },
    ],
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/artifacts/comparison',
    permission: 'document:read',
    answersWith: SHELF,
    samples: ({ ids }) =>
      pairs(ids).map((pair) => ({ path: `/api/applications/${ids.application}/artifacts/comparison?${pair}` })),
  },
  {
    method: 'GET',
    path: '/api/applications/:applicationId/artifacts/comparison/file',
    permission: 'document:read',
    answersWith: SHELF,
    samples: ({ ids }) =>
      [
        `before=${ids.loopArtifact}&after=${ids.artifact}`,
        `before=${ids.safeLoopArtifact}&after=${ids.artifact}`,
      ].flatMap((pair) =>
        ['csv', 'json'].map((format) => ({
          path: `/api/applications/${ids.application}/artifacts/comparison/file?${pair}&format=${format}`,
        })),
      ),
  },
  {
    method: 'PUT',
    path: '/api/applications/:applicationId/artifacts/:artifactId/mark',
    permission: 'evidence:attach',
    answersWith: [],
    samples: ({ ids }) =>
      [ids.loopArtifact, ids.artifact].map((id) => ({
        path: `/api/applications/${ids.application}/artifacts/${id}/mark`,
        body: { safeForPanel: 1 },
      })),
  },
  {
    method: 'DELETE',
    path: '/api/applications/:applicationId/artifacts/:artifactId',
    permission: 'evidence:attach',
    answersWith: [],
    // Ids of other things: a delete that is allowed would change the world that all samples share.
    samples: ({ ids }) =>
      [ids.artifact, ids.fileDocument].map((id) => ({
        path: `/api/applications/${ids.application}/artifacts/${id}`,
      })),
  },
];
