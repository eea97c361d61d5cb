import { type ColumnMapping, type EvalArtifact, EvalArtifactError, readEvalArtifact } from '@app/evidence';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { printable, UnreadableFile } from '../read-head.js';
import { withEvalInput } from '../with-eval-input.js';

/** From here on a reader waits long enough to wonder. */
const PROGRESS_FROM_BYTES = 50_000_000;

/** Reads one file, telling its progress when it is large. @throws EvalArtifactError, UnreadableFile */
export function readEvidence(file: string, columns: ColumnMapping, output: CliOutput): Promise<EvalArtifact> {
  let told = 0;
  const onProgress = (done: number, total: number): void => {
    const tenth = Math.floor((done / total) * 10);
    if (total < PROGRESS_FROM_BYTES || tenth <= told) return;
    told = tenth;
    output.say(`read ${tenth * 10} % of ${printable(file)}`);
  };
  return withEvalInput(file, (input) => readEvalArtifact(input, { columns, onProgress }));
}

/** A refused file is an answer in words, not a crash. */
export async function sayRefusals(output: CliOutput, work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work();
    return EXIT.ok;
  } catch (error) {
    if (error instanceof UnreadableFile) output.say(`plumbline: ${error.message}`);
    else if (error instanceof EvalArtifactError) output.say(`plumbline: ${error.code}: ${printable(error.message)}`);
    else throw error;
    return EXIT.usage;
  }
}

/** A share as a reader of figures expects it. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const interval = (pair: readonly [number, number] | null): string =>
  pair === null ? '' : ` (95 % interval ${percent(pair[0])} to ${percent(pair[1])})`;
