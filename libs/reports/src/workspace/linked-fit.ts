import {
  calibrate,
  type CalibratedCandidate,
  type CalibratedRater,
  type CalibrateOptions,
  type CalibrationResult,
  type ScoredRating,
  statementFor,
} from '@app/calibration';
import { isCaseCandidate } from '@app/domain';

export interface LinkedCalibration {
  readonly result: CalibrationResult;
  /** Of the candidates alone. */
  readonly alone: CalibrationResult;
  /** The ratings of candidates. */
  readonly own: readonly ScoredRating[];
}

const STATEMENTS = ['none', 'interval', 'flag'] as const;

/**
 * Calibrates ratings of candidates with answers to shared cases (candidate 'case:...') that connect their raters. Two fits: one of the
 * candidates alone, from which come every count, the components, criteria, agreement, halo, use of the scale and the decision study; and
 * one with the cases, from which come what cases are there for: leniencies, and candidates on one scale across groups of raters that share
 * nobody. No case is in the result, as a candidate or in a number of candidates. What may be said of a rater rests on candidates alone.
 *
 * @returns without a case, exactly `calibrate`, as both `result` and `alone`
 * @throws as `calibrate`
 * @source linking by common items: Kolen & Brennan (2014), Test Equating, Scaling, and Linking, chapter 4
 */
export function calibrateLinked(ratings: readonly ScoredRating[], options: CalibrateOptions): LinkedCalibration {
  const own = ratings.filter(({ candidate }) => !isCaseCandidate(candidate));
  if (own.length === ratings.length) {
    const result = calibrate(ratings, options);
    return { result, alone: result, own };
  }
  const alone = calibrate(own, halfOf(options, 0));
  // One answer per case and rater on several criteria is a cell of its own, also where candidates have none.
  const cell = options.cell === true || repeatsCells(ratings);
  const linked = calibrate(ratings, { ...halfOf(options, 1), cell });
  return { result: merge(alone, linked, own), alone, own };
}

const halfOf = ({ onProgress, ...options }: CalibrateOptions, half: 0 | 1): CalibrateOptions =>
  onProgress ? { ...options, onProgress: (share) => onProgress((half + share) / 2) } : options;

const cellKey = ({ candidate, rater }: ScoredRating): string => JSON.stringify([candidate, rater]);
const repeatsCells = (ratings: readonly ScoredRating[]): boolean => new Set(ratings.map(cellKey)).size < ratings.length;

function merge(alone: CalibrationResult, linked: CalibrationResult, own: readonly ScoredRating[]): CalibrationResult {
  const candidates = linked.candidates.filter(({ id }) => !isCaseCandidate(id));
  const raters = new Map(linked.raters.map((row) => [row.id, row]));
  const ranks = new Map(alone.candidates.map((row) => [row.id, row.expectedRank]));
  const shared = sharedByRater(own);
  const componentSizes = Array.from(
    { length: linked.design.components },
    (_, component) => candidates.filter((row) => row.component === component).length,
  );
  return {
    ...alone,
    design: { ...linked.design, componentSizes },
    candidates: candidates.map((row): CalibratedCandidate => ({ ...row, expectedRank: ranks.get(row.id) ?? null })),
    raters: alone.raters.map((row) => linkedRater(row, raters.get(row.id), shared.get(row.id) ?? 0)),
  };
}

/** How far the rater differs is told by everything; how much of it may be said, by the candidates others rated as well. */
function linkedRater(alone: CalibratedRater, linked: CalibratedRater | undefined, shared: number): CalibratedRater {
  if (!linked) return alone;
  const { leniency, pevSd, interval } = linked;
  const least = Math.min(STATEMENTS.indexOf(linked.statement), STATEMENTS.indexOf(statementFor(shared)));
  const statement = STATEMENTS[least]!;
  return { ...alone, leniency, pevSd, interval, statement, flags: statement === 'flag' ? linked.flags : [] };
}

/** By rater: candidates whom somebody else rated as well. */
function sharedByRater(ratings: readonly ScoredRating[]): ReadonlyMap<string, number> {
  const panels = new Map<string, Set<string>>();
  for (const { candidate, rater } of ratings) panels.set(candidate, (panels.get(candidate) ?? new Set()).add(rater));
  const shared = new Map<string, number>();
  for (const panel of panels.values()) {
    if (panel.size < 2) continue;
    for (const rater of panel) shared.set(rater, (shared.get(rater) ?? 0) + 1);
  }
  return shared;
}
