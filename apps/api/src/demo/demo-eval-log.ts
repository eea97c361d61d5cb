import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { evalInputOf, readEvalArtifact, summarizeEvalArtifact } from '@app/evidence';
import { sha256 } from '@app/persistence';
import { findRoot } from '../config/find-root.js';
import { toStoredSummary, type StoredEvalSummary } from '../platform/evidence/index.js';

/** A real promptfoo result (version 0.123.1, 120 cases), packed; where it comes from stands in test/fixtures/evals/README.md. */
const PACKED = 'apps/api/src/demo/content/support-agent-release-gate.json.gz';
const THRESHOLD = 0.8;

export interface DemoEvalLog {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
  readonly summary: StoredEvalSummary;
}

/** The log that three demo cards attach: read by the product's own parser, never typed in. */
export async function readDemoEvalLog(thisFile: string): Promise<DemoEvalLog> {
  const bytes = gunzipSync(readFileSync(join(findRoot(thisFile), PACKED)));
  const summary = summarizeEvalArtifact(await readEvalArtifact(evalInputOf(bytes)), { threshold: THRESHOLD });
  return {
    fileName: 'support-agent-release-gate.json',
    sha256: sha256(bytes.toString('utf8')),
    size: bytes.length,
    format: summary.format,
    summary: toStoredSummary(summary),
  };
}
