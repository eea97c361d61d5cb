import { InvalidArgumentError, Option } from 'commander';
import type { RegisterCommand } from '../cli-command.js';

const ABOUT = `
Columns by name, in any order, quoted or not: candidate, rater, rating, and if there are any criterion, weight, submitted_at. Other
columns are ignored; an empty rating is one that was not given. At most one rating per candidate, rater and criterion.

Adjusts every candidate for who rated them: rating ~ criterion + (1|candidate) + (1|rater) + (1|candidate:rater), the last where raters give
several ratings to the same candidate; --no-cell leaves it out, and --prior none has it only with --cell. By default the variance components are held by what is known
of interviews (Roberts et al. 2014), so that 90 % intervals cover on small data; --prior none is plain restricted maximum likelihood.
A prior of your own is a JSON file:
  { "name": "ours", "source": "2025, 412 candidates",
    "components": { "candidate": 0.3, "rater": 0.1, "cell": 0.3, "residual": 0.3 }, "logSd": 1 }

Example:
  plumbline calibrate ratings.csv
  plumbline calibrate ratings.csv --cell --prior none --json > calibration.json
  plumbline calibrate docs/examples/shrout-fleiss-1979.csv --prior none

Published ratings to try it on, with what it prints: docs/examples/README.md.

Exit codes: 0 done (what the data do not allow stands in the warnings), 1 the ratings can not be used, 2 wrong usage or unreadable file.`;

/** `plumbline calibrate FILE`: candidates and raters on one scale, from a CSV of ratings. */
export const registerCalibrate: RegisterCommand = (program, output, finish) => {
  program
    .command('calibrate')
    .description('adjust ratings for who gave them, with intervals')
    .argument('<ratings>', 'a CSV with the columns candidate, rater, rating')
    .addOption(new Option('--model <model>', 'the model').choices(['lmm', 'mfrm', 'ordinal']).default('lmm'))
    .option('--cell', 'with the candidate x rater term: the default unless --prior none')
    .option('--no-cell', 'without it')
    .option('--prior <prior>', 'none, literature, or a JSON file', 'literature')
    .option('--seed <number>', 'seed of everything simulated', seedOf, 1)
    .option('--json', 'print the whole result as JSON')
    .addHelpText('after', ABOUT)
    .action(async (file: string, options: CalibrateCommandOptions) => {
      // The models are loaded by this command alone.
      const { calibrateFile } = await import('./calibrate-file.js');
      finish(await calibrateFile(file, options, output));
    });
};

export interface CalibrateCommandOptions {
  readonly model: 'lmm' | 'mfrm' | 'ordinal';
  readonly cell?: boolean;
  readonly prior: string;
  readonly seed: number;
  readonly json?: boolean;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed < 2 ** 31) return seed;
  throw new InvalidArgumentError('A whole number from 0 to 2147483647.');
}
