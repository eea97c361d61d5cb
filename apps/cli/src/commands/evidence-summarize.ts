import { summarizeEvalArtifact } from '@app/evidence';
import type { CliOutput, ExitCode } from '../cli-command.js';
import type { SummarizeFlags } from './evidence.js';
import { readEvidence, sayRefusals } from './evidence-reading.js';
import { summaryLines } from './evidence-summary-text.js';

/** Prints the figures of one file. */
export function summarizeEvidence(file: string, flags: SummarizeFlags, output: CliOutput): Promise<ExitCode> {
  return sayRefusals(output, async () => {
    const artifact = await readEvidence(file, flags.map, output);
    const summary = summarizeEvalArtifact(artifact, { slice: flags.slice, threshold: flags.threshold });
    if (flags.json) output.print(JSON.stringify(summary, null, 2));
    else for (const line of summaryLines(summary)) output.print(line);
  });
}
