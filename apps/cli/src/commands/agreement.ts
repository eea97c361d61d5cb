import { InvalidArgumentError, Option } from 'commander';
import type { RegisterCommand } from '../cli-command.js';

const ABOUT = `
Columns by name, in any order, quoted or not: unit, rater, rating. Other columns are ignored; an empty rating is a missing one. At most
one rating per unit and rater. A unit is whatever is rated once by each: a candidate on one criterion, a case, a document.

Prints percent agreement, Gwet's AC1 or AC2, Fleiss' pi, Conger's kappa, Brennan-Prediger and Krippendorff's alpha under the weights,
each with a t interval over units; Krippendorff's alpha by his own metrics with bootstrap intervals; intraclass correlations with
F intervals; Kendall's W. 'ordinal' weights are Gwet's: Krippendorff's ordinal alpha is another number and stands among his metrics.

Example:
  plumbline agreement units.csv --weights quadratic
  plumbline agreement units.csv --weights linear --confidence 0.9 --json > agreement.json
  plumbline agreement docs/examples/krippendorff-2011.csv

Published ratings to try it on, with what it prints: docs/examples/README.md.

Exit codes: 0 done (what the data do not allow has its reason), 1 the ratings can not be used, 2 wrong usage or unreadable file.`;

/** The names stand here so that help needs no statistics; summariseAgreement checks them again. */
const WEIGHTS = ['unweighted', 'linear', 'ordinal', 'quadratic', 'radical'] as const;

export interface AgreementCommandOptions {
  readonly weights: (typeof WEIGHTS)[number];
  readonly confidence: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `plumbline agreement FILE`: how far raters agree, with intervals, from a CSV of units. */
export const registerAgreement: RegisterCommand = (program, output, finish) => {
  program
    .command('agreement')
    .description('measure how far raters agree, with intervals')
    .argument('<units>', 'a CSV with the columns unit, rater, rating')
    .addOption(new Option('--weights <weights>', 'how much two levels agree').choices(WEIGHTS).default('unweighted'))
    .option('--confidence <share>', 'confidence of the intervals, between 0 and 1', confidenceOf, 0.95)
    .option('--seed <number>', 'seed of the bootstrap', seedOf, 1)
    .option('--json', 'print everything as JSON')
    .addHelpText('after', ABOUT)
    .action(async (file: string, options: AgreementCommandOptions) => {
      // The statistics are loaded by this command alone.
      const { agreementOfFile } = await import('./agreement-file.js');
      finish(await agreementOfFile(file, options, output));
    });
};

function confidenceOf(text: string): number {
  const confidence = Number(text);
  if (/^0?\.\d+$/.test(text) && confidence > 0 && confidence < 1) return confidence;
  throw new InvalidArgumentError('A number between 0 and 1, such as 0.95.');
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/.test(text) && seed < 2 ** 31) return seed;
  throw new InvalidArgumentError('A whole number from 0 to 2147483647.');
}
