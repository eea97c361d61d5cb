import { createHash } from 'node:crypto';
import { type CalibrateOptions, crossCheck, type ScoredRating } from '@app/calibration';
import { type ConnectingRating, instantMs, isCaseCandidate } from '@app/domain';
import { calibrateLinked } from './linked-fit.js';
import { criterionKey } from './select-workspace-ratings.js';
import type { WorkspaceRating } from './workspace-input.js';

/** Grows whenever the same ratings and parameters may give other bytes than before. */
export const FIT_MODEL_VERSION = 'lmm/5';
export const FIT_SEED = 1;
/** Of the progress: the models for levels take longer. */
const LINEAR_SHARE = 0.3;
const FORMAT = 'plumbline-ratings/1';

/** What is fitted, and how: together with the model version and the seed it decides every byte of the result. */
export interface FitRequest {
  readonly input: string;
  readonly inputHash: string;
  /** Canonical JSON. */
  readonly parameters: string;
  readonly modelVersion: string;
  readonly seed: number;
  readonly cacheKey: string;
}

export interface FitHooks {
  readonly onProgress?: (share: number) => void;
  readonly shouldStop?: () => boolean;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What to fit for these ratings: one canonical text of them, whatever order they come in.
 *
 * @param scope what the fit stands for: the same ratings fitted for one requisition are no fit of the organisation
 * @param links answers to shared cases that connect its raters, as `linkingRatings` gives them; in the text, and in no count
 * @returns undefined when no level was given: there is nothing to fit
 */
export function fitRequest(
  ratings: readonly WorkspaceRating[],
  scope = '',
  links: readonly ConnectingRating[] = [],
): FitRequest | undefined {
  const rows = rowsOf(ratings);
  if (rows.length === 0) return undefined;
  const given = ratings.filter((row) => row.level !== null);
  const cells = new Set(given.map((row) => JSON.stringify([row.candidateId, row.raterId])));
  const input = [FORMAT, ...[...rows, ...rowsOf(links)].sort(), ''].join('\n');
  // With one rating per candidate and rater the cell can not be told from the residual.
  const parameters = JSON.stringify({ cell: cells.size < rows.length, model: 'lmm', prior: 'literature' });
  const inputHash = sha256(input);
  const cacheKey = sha256(JSON.stringify([inputHash, FIT_MODEL_VERSION, parameters, FIT_SEED, scope]));
  return { input, inputHash, parameters, modelVersion: FIT_MODEL_VERSION, seed: FIT_SEED, cacheKey };
}

type Row = Pick<
  WorkspaceRating,
  'candidateId' | 'raterId' | 'rubricVersionId' | 'criterionId' | 'level' | 'submittedAt'
>;

const rowsOf = (ratings: readonly Row[]): string[] =>
  ratings.flatMap((row) =>
    row.level === null
      ? []
      : [JSON.stringify([row.candidateId, row.raterId, criterionKey(row), row.level, instantMs(row.submittedAt)])],
  );

/**
 * Whether every rating in a stored fit is among those that count now. A recusal, a withdrawn card and a loop that was sent back take
 * some away; new ones do not matter.
 *
 * @param input   the canonical text of the fit
 * @param ratings all that count now, not narrowed by a filter
 * @param answers answers to shared cases that the reader may be told of
 */
export function countsStill(
  input: string,
  ratings: readonly WorkspaceRating[],
  answers: readonly ConnectingRating[] = [],
): boolean {
  const now = new Set(rowsOf([...ratings, ...answers]));
  return linesOf(input).every((line) => now.has(line));
}

/** Ids of the shared cases that connect the raters of a stored fit, as its candidates. */
export const casesIn = (input: string): readonly string[] => [
  ...new Set(
    readRatings(input)
      .map(({ candidate }) => candidate)
      .filter(isCaseCandidate),
  ),
];

/**
 * Computes a fit and, beside it, the cross-check by the models for levels.
 *
 * @returns the CalibrationResult with `crossCheck` as JSON: the same bytes for the same request
 */
export function runFit(
  { input, parameters, seed }: Pick<FitRequest, 'input' | 'parameters' | 'seed'>,
  hooks: FitHooks = {},
): string {
  const options = JSON.parse(parameters) as CalibrateOptions;
  const ratings = readRatings(input);
  const part = (from: number, share: number): FitHooks => ({
    ...hooks,
    onProgress: (done) => hooks.onProgress?.(from + share * done),
  });
  const { result, alone, own } = calibrateLinked(ratings, { ...options, ...part(0, LINEAR_SHARE), seed });
  // Of candidates alone, as every count: an answer to a shared case is in none of its figures.
  const checked = crossCheck(own, alone, { ...options, ...part(LINEAR_SHARE, 1 - LINEAR_SHARE), seed });
  return JSON.stringify({ ...result, crossCheck: checked });
}

export const hashOf = (bytes: string): string => sha256(bytes);

/** @throws Error when the text is not one of ours */
function linesOf(input: string): string[] {
  const [head, ...lines] = input.trimEnd().split('\n');
  if (head !== FORMAT) throw new Error(`not ${FORMAT}`);
  return lines;
}

function readRatings(input: string): ScoredRating[] {
  return linesOf(input).map((line) => {
    const [candidate, rater, criterion, value, submittedAt] = JSON.parse(line) as [
      string,
      string,
      string,
      number,
      number,
    ];
    return { candidate, rater, criterion, value, submittedAt };
  });
}
