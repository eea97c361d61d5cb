export interface EvalLimits {
  /** Of the file as it lies on the disk. */
  readonly maxBytes: number;
  /** Of everything that an archive unpacks to while it is read. */
  readonly maxUnpackedBytes: number;
  /** Unpacked to packed, for an entry of more than 4 MB. Text packs 5 to 50 times; a bomb a thousand times. */
  readonly maxRatio: number;
  readonly maxEntries: number;
  /** Nesting of arrays and objects. */
  readonly maxDepth: number;
  /** Of one value that has to be held whole: a case, a header, a line, a cell. */
  readonly maxValueBytes: number;
  readonly maxCases: number;
  /**
   * Scores and assertions of all cases together, and their tags and metadata. Each is small and within the limit of its case; a file
   * made of nothing else would fill the memory that the whole reader may take.
   */
  readonly maxFigures: number;
  readonly maxSlicePlaces: number;
  /** Reduced scores of an Inspect log, over all of its scorers. */
  readonly maxReductions: number;
}

/** Of what is collected case by case. */
export type CaseLimits = Pick<EvalLimits, 'maxCases' | 'maxFigures' | 'maxSlicePlaces' | 'maxReductions'>;

/** Assertions, or named scores, of one case: an honest case has a handful. */
export const MAX_CHECKS_PER_CASE = 1_000;

/** Aggregates that a log states of itself: an honest one has a few dozen. */
export const MAX_STATED = 10_000;

const MB = 1_000_000;

export const DEFAULT_EVAL_LIMITS: EvalLimits = {
  maxBytes: 2_000 * MB,
  maxUnpackedBytes: 8_000 * MB,
  maxRatio: 250,
  maxEntries: 200_000,
  maxDepth: 100,
  maxValueBytes: 16 * MB,
  maxCases: 200_000,
  maxFigures: 2_000_000,
  maxSlicePlaces: 5_000_000,
  maxReductions: 500_000,
};
