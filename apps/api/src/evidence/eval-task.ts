import {
  compareArtifacts,
  EvalArtifactError,
  type EvalArtifactErrorCode,
  type EvalComparison,
  evalInputOf,
  type EvalSummary,
  readEvalArtifact,
  summarizeEvalArtifact,
} from '@app/evidence';

export interface SummaryTask {
  readonly bytes: Uint8Array;
  /** Share of cases that had to pass, 0 to 1. */
  readonly threshold: number | undefined;
}

export interface ComparisonTask {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** What to slice by; chosen when nothing is said. */
  readonly slice: string | undefined;
}

/** Plain data: it crosses to another thread. */
export type EvalTask = SummaryTask | ComparisonTask;
export interface EvalRefusal {
  readonly refusal: { readonly code: EvalArtifactErrorCode; readonly message: string; readonly path: string };
}
export type EvalAnswer = { readonly summary: EvalSummary } | { readonly comparison: EvalComparison } | EvalRefusal;

/** Far above what an upload can hold; a file that needs more is refused rather than waited for. */
const LIMITS = { maxUnpackedBytes: 500_000_000, maxCases: 100_000, maxEntries: 100_000 };

const read = (bytes: Uint8Array) => readEvalArtifact(evalInputOf(bytes), { limits: LIMITS });

/** Reads one file, or two. What is wrong with a file is an answer; anything else throws. */
export async function runEvalTask(task: EvalTask): Promise<EvalAnswer> {
  try {
    if ('bytes' in task) {
      return { summary: summarizeEvalArtifact(await read(task.bytes), { threshold: task.threshold }) };
    }
    const before = await read(task.before);
    return { comparison: compareArtifacts(before, await read(task.after), task.slice) };
  } catch (error) {
    if (!(error instanceof EvalArtifactError)) throw error;
    return { refusal: { code: error.code, message: error.message, path: error.path } };
  }
}
