import { compareArtifacts, type EvalComparison } from '@app/evidence';
import type { CliOutput, ExitCode } from '../cli-command.js';
import type { CompareFlags } from './evidence.js';
import { percent, readEvidence, sayRefusals } from './evidence-reading.js';

/** Prints what changed between two files. */
export function compareEvidence(
  before: string,
  after: string,
  flags: CompareFlags,
  output: CliOutput,
): Promise<ExitCode> {
  return sayRefusals(output, async () => {
    const first = await readEvidence(before, flags.map, output);
    const second = await readEvidence(after, flags.map, output);
    const comparison = compareArtifacts(first, second, flags.slice);
    if (flags.json) output.print(JSON.stringify(comparison, null, 2));
    else for (const line of lines(comparison)) output.print(line);
  });
}

const rate = (share: number | null): string => (share === null ? 'unknown' : percent(share));
const names = (models: readonly string[]): string => models.join(', ') || 'unknown';

function lines(of: EvalComparison): string[] {
  const change = of.isModelChange ? ' (the models differ: this is a base-model change)' : '';
  return [
    `models         ${names(of.modelsBefore)} -> ${names(of.modelsAfter)}${change}`,
    `same cases     ${of.compared} judged in both files, told by their whole input`,
    `pass rate      ${rate(of.passRateBefore)} -> ${rate(of.passRateAfter)} of these`,
    `changed        ${of.better} better, ${of.worse} worse; ${of.samePassed} still pass, ${of.sameFailed} still fail`,
    `McNemar        exact p = ${of.p.toPrecision(3)}, two-sided, over the ${of.better + of.worse} cases that changed`,
    `left out       ${of.notJudged} not judged in both, ${of.onlyBefore} only before, ${of.onlyAfter} only after, ${of.notMatched} not matched`,
    ...of.slices.map(
      (slice) => `${slice.key} = ${slice.value}: ${slice.better} better, ${slice.worse} worse of ${slice.compared}`,
    ),
    of.unforgivable === null
      ? 'never to fail  unknown: the second file marks no case as unforgivable, critical or P0'
      : `never to fail  ${of.unforgivable.better} better, ${of.unforgivable.worse} worse of ${of.unforgivable.compared} so marked`,
    ...of.gotWorse.map((label) => `worse: ${label}`),
    ...of.gotBetter.map((label) => `better: ${label}`),
  ];
}
