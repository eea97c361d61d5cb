import type { EvalArtifact } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { evalInputOf } from '../input/eval-input.js';
import { readEvalArtifact, type ReadArtifactOptions } from '../read-eval-artifact.js';
import type { EvalSummary } from '../summary/eval-summary.js';
import { summarizeEvalArtifact, type SummarizeOptions } from '../summary/summarize-eval-artifact.js';

type Content = string | Uint8Array;

export const read = (content: Content, options?: ReadArtifactOptions): Promise<EvalArtifact> =>
  readEvalArtifact(evalInputOf(typeof content === 'string' ? Buffer.from(content) : content), options);

export const summarize = async (content: Content, options?: SummarizeOptions): Promise<EvalSummary> =>
  summarizeEvalArtifact(await read(content), options);

export const codesOf = ({ warnings }: Pick<EvalArtifact, 'warnings'>): string[] => warnings.map((one) => one.code);

export async function refusal(work: Promise<unknown>): Promise<Pick<EvalArtifactError, 'code' | 'path' | 'message'>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof EvalArtifactError) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
  throw new Error('was accepted');
}
