// Eval artefacts with a canary in whatever a parsed file may tell: names of suite, model, slice, metric and source, figures, failing
// cases. And the file itself, since a comparison reads the cases anew.
import { LoopArtifactEntity } from '@app/persistence';
import type { StoredEvalSummary } from '../../apps/api/src/platform/evidence/index.js';
import { ArtifactFiles } from '../../apps/api/src/platform/evidence/index.js';
import type { World } from '../support/world.js';
import type { Canaries } from './canaries.js';
import type { Canary, MatrixIds } from './matrix-world.js';

type Policy = Omit<Canary, 'text' | 'field'>;

/** @param of what the canaries are called after @param figure a number that no other artefact has */
export function plantedSummary(of: string, canaries: Canaries, policy: Policy, figure = 8_143): StoredEvalSummary {
  const text = (field: string): string => canaries.text(`${of}.${field}`, policy);
  const rate = { passed: 2, cases: 3, rate: 2 / 3, interval: [0.2, 0.9], verdict: null } as const;
  return {
    ...{
      toolVersion: text('toolVersion'),
      evaluatedAt: null,
      cases: 3,
      passed: 2,
      failed: 1,
      errors: 0,
      duplicates: 0,
    },
    ...{ overall: rate, threshold: null },
    slices: [{ name: text('slice'), ...rate }],
    metrics: [{ name: text('metric'), ...rate }],
    judges: [{ kind: 'model-graded', assertions: canaries.number(`${of}.assertions`, figure, policy) }],
    sources: [{ name: text('source'), cases: 3 }],
    warnings: [text('warning')],
    more: {
      ...{ suite: text('suite'), models: [text('model')], status: 'success', partial: 0, unscored: 0, epochs: 1 },
      ...{ isClustered: false, margin: null, casesNeeded: null, judgeModels: [text('judgeModel')], nearDuplicates: 0 },
      worstSlices: [text('worstSlice')],
      cost: canaries.number(`${of}.cost`, figure + 0.617, policy),
      tokens: canaries.number(`${of}.tokens`, figure * 1_000 + 391, policy),
      medianLatencyMs: canaries.number(`${of}.latency`, figure + 20_000, policy),
      failing: [
        {
          label: text('failing.label'),
          outcome: 'failed',
          input: text('failing.input'),
          reason: text('failing.reason'),
        },
      ],
      unknown: ['judgeCheck'],
    },
  };
}

/** A file that the product reads: the same case in each of them, so that two always compare, and it fails in one, so that something changed. */
export function plantedFile(of: string, canaries: Canaries, policy: Policy): Buffer {
  const text = (field: string): string => canaries.text(`${of}.file.${field}`, policy);
  const result = {
    ...{
      success: of !== 'loopArtifact',
      failureReason: of === 'loopArtifact' ? 1 : 0,
      vars: { q: 'the same question' },
      provider: { id: text('model') },
    },
    testCase: { description: text('case'), metadata: { slice: text('slice') } },
  };
  return Buffer.from(JSON.stringify({ results: { version: 3, results: [result] } }));
}

export async function addLoopArtifacts(
  world: World,
  applicationId: string,
  canaries: Canaries,
  hiddenName: string,
): Promise<Pick<MatrixIds, 'loopArtifact' | 'safeLoopArtifact'>> {
  const add = async (of: string, policy: Policy, safeForPanel: boolean, figure: number): Promise<string> => {
    const id = await world.insert(LoopArtifactEntity, {
      ...{ applicationId, roundId: null, criterionId: null, safeForPanel },
      // People name files after themselves: the name is hidden where the candidate is.
      fileName: `${hiddenName}${canaries.text(`${of}.fileName`, { objects: ['documents'] })}.json`,
      ...{ sha256: figure.toString(16).padStart(64, '0'), size: 2, format: 'promptfoo-json' },
      summary: plantedSummary(of, canaries, policy, figure),
      ...{ uploadedBy: world.admin.id, uploadedAt: world.app.clock.now() },
    });
    await world.app.get(ArtifactFiles).write(id, plantedFile(of, canaries, policy));
    return id;
  };
  return {
    loopArtifact: await add('loopArtifact', { objects: ['documents'] }, false, 9_157),
    safeLoopArtifact: await add('safeLoopArtifact', { objects: ['documents', 'safe_documents'] }, true, 7_369),
  };
}
