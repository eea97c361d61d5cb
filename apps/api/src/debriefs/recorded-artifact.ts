import type { EvalArtifactView, RecordedArtifact } from '@app/contracts';
import type { LoopArtifactRow } from '@app/persistence';
import { viewEvalArtifact } from '../platform/evidence/index.js';

/** What the record keeps of an eval artefact: its figures, and the hash that tells the file again. Never a text out of the file's cases. */
export function recordArtifact(view: EvalArtifactView, sha256: string): RecordedArtifact {
  const { fileName, cases, passed, failed, errors, format, overall, threshold, more } = view;
  return {
    ...{ fileName, sha256, cases, passed, failed, errors, format },
    ...(more ? { suite: more.suite, models: more.models, partial: more.partial, unscored: more.unscored } : {}),
    ...{ passRate: overall.rate, passRateInterval: overall.interval, threshold, verdict: overall.verdict },
  };
}

export const recordLoopArtifacts = (rows: readonly LoopArtifactRow[]) =>
  rows.map((row) => ({
    ...recordArtifact(viewEvalArtifact(row), row.sha256),
    ...{ roundId: row.roundId, criterionId: row.criterionId },
  }));
