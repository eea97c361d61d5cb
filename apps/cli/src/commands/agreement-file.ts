import { ratingTable, summariseAgreement } from '@app/calibration';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { UnreadableFile } from '../read-head.js';
import { describeAgreement } from '../ratings/describe-agreement.js';
import { readUnits } from '../ratings/read-units.js';
import type { AgreementCommandOptions } from './agreement.js';

/** Reads, measures, prints. One line per problem on the error channel when the ratings can not be used. */
export async function agreementOfFile(
  file: string,
  options: AgreementCommandOptions,
  output: CliOutput,
): Promise<ExitCode> {
  try {
    const rows = await readUnits(file);
    const problems = rows.problems();
    for (const problem of problems) output.say(problem);
    if (problems.length > 0) return EXIT.problems;
    const summary = summariseAgreement(ratingTable(rows.ratings), options);
    if (options.json === true) output.print(JSON.stringify(summary));
    else for (const line of describeAgreement(summary)) output.print(line);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    output.say(error.message);
    return EXIT.usage;
  }
}
