import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { evalInputOf, readEvalArtifact, summarizeEvalArtifact } from '@app/evidence';
import { sha256 } from '@app/persistence';
import { findRoot } from '../config/find-root.js';
import { toStoredSummary, type StoredEvalSummary } from '../platform/evidence/index.js';
import { nextModelRun } from './demo-next-model.js';

/** A real promptfoo result (version 0.123.1, 120 cases), packed; where it comes from stands in test/fixtures/evals/README.md. */
const PACKED = 'apps/api/src/demo/content/support-agent-release-gate.json.gz';
const THRESHOLD = 0.8;

export interface DemoEvalLog {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
  readonly summary: StoredEvalSummary;
  readonly bytes: Uint8Array;
}

export interface DemoEvalLogs {
  /** The real run, which three demo cards attach too. */
  readonly gate: DemoEvalLog;
  /** The same suite after a change of the base model. */
  readonly nextModel: DemoEvalLog;
}

/** The logs of the demo: read by the product's own parser, never typed in. */
export async function readDemoEvalLogs(thisFile: string): Promise<DemoEvalLogs> {
  const bytes = gunzipSync(readFileSync(join(findRoot(thisFile), PACKED)));
  return {
    gate: await readLog('support-agent-release-gate.json', bytes),
    nextModel: await readLog(
      'support-agent-release-gate-next-model.json',
      Buffer.from(nextModelRun(bytes.toString('utf8'))),
    ),
  };
}

async function readLog(fileName: string, bytes: Buffer): Promise<DemoEvalLog> {
  const summary = summarizeEvalArtifact(await readEvalArtifact(evalInputOf(bytes)), { threshold: THRESHOLD });
  return {
    fileName,
    sha256: sha256(bytes.toString('utf8')),
    size: bytes.length,
    format: summary.format,
    summary: toStoredSummary(summary),
    bytes,
  };
}
