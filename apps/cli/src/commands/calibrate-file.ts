import {
  calibrateColumns,
  CalibrationInputError,
  duplicateRatings,
  type CalibrateOptions,
  type CalibrationResult,
  type RatingColumns,
} from '@app/calibration';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { UnreadableFile } from '../read-head.js';
import { describeCalibration } from '../ratings/describe-calibration.js';
import { PriorFileError, readPrior } from '../ratings/read-prior.js';
import { readRatings } from '../ratings/read-ratings.js';
import type { RatingRows } from '../ratings/rating-rows.js';
import type { CalibrateCommandOptions } from './calibrate.js';

/** Reads, calibrates, prints. One line per problem on the error channel when the ratings can not be used. */
export async function calibrateFile(
  file: string,
  options: CalibrateCommandOptions,
  output: CliOutput,
): Promise<ExitCode> {
  try {
    const prior = await readPrior(options.prior);
    const rows = await readRatings(file);
    const problems = rows.problems();
    // Both at once: who mends the unreadable row must not meet the duplicate only then.
    if (problems.length > 0) return refuse([...problems, ...duplicateLines(rows, rows.columns())], output);
    return calibrateRows(rows, { ...options, prior }, options.json === true, output);
  } catch (error) {
    if (error instanceof PriorFileError) return refuse([error.message], output);
    if (!(error instanceof UnreadableFile)) throw error;
    output.say(error.message);
    return EXIT.usage;
  }
}

function calibrateRows(rows: RatingRows, options: CalibrateOptions, json: boolean, output: CliOutput): ExitCode {
  const columns = rows.columns();
  let result: CalibrationResult;
  try {
    result = calibrateColumns(columns, options);
  } catch (error) {
    if (!(error instanceof CalibrationInputError)) throw error;
    return refuse(error.code === 'DUPLICATE_RATING' ? duplicateLines(rows, columns) : [error.message], output);
  }
  if (json) output.print(JSON.stringify(result));
  else for (const line of describeCalibration(result)) output.print(line);
  return EXIT.ok;
}

const MAX_DUPLICATES = 20;

function duplicateLines(rows: RatingRows, columns: RatingColumns): string[] {
  const pairs = duplicateRatings(columns);
  const lines = pairs.slice(0, MAX_DUPLICATES).map(([first, later]) => {
    const where = `lines ${rows.lineOf(first)} and ${rows.lineOf(later)}`;
    return `${where}: the same candidate, rater and criterion twice`;
  });
  return pairs.length > MAX_DUPLICATES ? [...lines, `and ${pairs.length - MAX_DUPLICATES} more duplicates`] : lines;
}

function refuse(problems: readonly string[], output: CliOutput): ExitCode {
  for (const problem of problems) output.say(problem);
  return EXIT.problems;
}
