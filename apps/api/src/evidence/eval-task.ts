import {
  EvalArtifactError,
  type EvalArtifactErrorCode,
  evalInputOf,
  type EvalSummary,
  readEvalArtifact,
  summarizeEvalArtifact,
} from '@app/evidence';

export interface EvalTask {
  readonly bytes: Uint8Array;
  /** Share of cases that had to pass, 0 to 1. */
  readonly threshold: number | undefined;
}

/** Plain data: it crosses to another thread. */
export type EvalAnswer =
  | { readonly summary: EvalSummary }
  | { readonly refusal: { readonly code: EvalArtifactErrorCode; readonly message: string; readonly path: string } };

/** Far above what an upload can hold; a file that needs more is refused rather than waited for. */
const LIMITS = { maxUnpackedBytes: 500_000_000, maxCases: 100_000, maxEntries: 100_000 };

/** Reads one file. What is wrong with the file is an answer; anything else throws. */
export async function runEvalTask({ bytes, threshold }: EvalTask): Promise<EvalAnswer> {
  try {
    const artifact = await readEvalArtifact(evalInputOf(bytes), { limits: LIMITS });
    return { summary: summarizeEvalArtifact(artifact, { threshold }) };
  } catch (error) {
    if (!(error instanceof EvalArtifactError)) throw error;
    return { refusal: { code: error.code, message: error.message, path: error.path } };
  }
}
