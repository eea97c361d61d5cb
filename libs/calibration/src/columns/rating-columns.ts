import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';

/**
 * Ratings as columns: what every model reads, and what a stream of a million rows is gathered into. Levels are indexes into their
 * ids, which stand in code-unit order, so that neither the order of the rows nor the order of first appearance matters.
 */
export interface RatingColumns {
  readonly size: number;
  readonly candidate: Int32Array;
  readonly rater: Int32Array;
  /** Null when the data have no criteria. */
  readonly criterion: Int32Array | null;
  readonly value: Float64Array;
  /** Null when every weight is 1. */
  readonly weight: Float64Array | null;
  /** Milliseconds since the epoch, NaN where unknown; null when no rating has one. */
  readonly submittedAt: Float64Array | null;
  readonly candidateIds: readonly string[];
  readonly raterIds: readonly string[];
  readonly criterionIds: readonly string[];
}

/** Gathers ratings one by one without keeping an object per row. */
export class RatingColumnsBuilder {
  private readonly candidates = new Levels();
  private readonly raters = new Levels();
  private readonly criteria = new Levels();
  private candidate = new Int32Array(FIRST_CAPACITY);
  private rater = new Int32Array(FIRST_CAPACITY);
  private criterion = new Int32Array(FIRST_CAPACITY);
  private value = new Float64Array(FIRST_CAPACITY);
  private weight: Float64Array | null = null;
  private submittedAt: Float64Array | null = null;
  private withoutCriterion = 0;
  size = 0;

  /**
   * @throws CalibrationInputError NOT_A_NUMBER for a value or weight that is not finite or out of range, or a date that is none
   */
  add(
    candidate: string,
    rater: string,
    criterion: string | undefined,
    value: number,
    weight = 1,
    submittedAt = Number.NaN,
  ): void {
    assertNumbers(value, weight);
    if (this.size === this.value.length) this.grow();
    const row = this.size;
    this.candidate[row] = this.candidates.indexOf(candidate);
    this.rater[row] = this.raters.indexOf(rater);
    if (criterion === undefined) this.withoutCriterion += 1;
    else this.criterion[row] = this.criteria.indexOf(criterion);
    this.value[row] = value;
    if (weight !== 1) this.weight ??= new Float64Array(this.value.length).fill(1);
    if (this.weight) this.weight[row] = weight;
    if (!Number.isNaN(submittedAt)) this.submittedAt ??= new Float64Array(this.value.length).fill(Number.NaN);
    if (this.submittedAt) this.submittedAt[row] = submittedAt;
    this.size += 1;
  }

  /** @throws CalibrationInputError MISSING_CRITERION when some ratings name a criterion and others do not */
  build(): RatingColumns {
    const { size } = this;
    if (this.withoutCriterion > 0 && this.withoutCriterion < size) {
      throw new CalibrationInputError(
        'MISSING_CRITERION',
        `${this.withoutCriterion} of ${size} ratings have no criterion.`,
      );
    }
    const hasCriteria = size > 0 && this.withoutCriterion === 0;
    return {
      size,
      candidate: this.candidates.sorted(this.candidate.subarray(0, size)),
      rater: this.raters.sorted(this.rater.subarray(0, size)),
      criterion: hasCriteria ? this.criteria.sorted(this.criterion.subarray(0, size)) : null,
      value: this.value.slice(0, size),
      weight: this.weight?.slice(0, size) ?? null,
      submittedAt: this.submittedAt?.slice(0, size) ?? null,
      candidateIds: this.candidates.ids(),
      raterIds: this.raters.ids(),
      criterionIds: this.criteria.ids(),
    };
  }

  private grow(): void {
    const capacity = this.value.length * 2;
    this.candidate = copyInto(new Int32Array(capacity), this.candidate);
    this.rater = copyInto(new Int32Array(capacity), this.rater);
    this.criterion = copyInto(new Int32Array(capacity), this.criterion);
    this.value = copyInto(new Float64Array(capacity), this.value);
    if (this.weight) this.weight = copyInto(new Float64Array(capacity).fill(1), this.weight);
    if (this.submittedAt) this.submittedAt = copyInto(new Float64Array(capacity).fill(Number.NaN), this.submittedAt);
  }
}

/** @throws CalibrationInputError NOT_A_NUMBER, MISSING_CRITERION */
export function columnsOf(ratings: Iterable<ScoredRating>): RatingColumns {
  const builder = new RatingColumnsBuilder();
  for (const { candidate, rater, criterion, value, weight, submittedAt } of ratings) {
    builder.add(candidate, rater, criterion, value, weight, submittedAt);
  }
  return builder.build();
}

const FIRST_CAPACITY = 1024;
/** Sums of squares of more than this, over a million ratings, leave the digits of a double. */
const MAX_MAGNITUDE = 1e100;

class Levels {
  private readonly indexes = new Map<string, number>();

  indexOf(id: string): number {
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    this.indexes.set(id, this.indexes.size);
    return this.indexes.size - 1;
  }

  ids(): string[] {
    return [...this.indexes.keys()].sort();
  }

  sorted(column: Int32Array): Int32Array {
    const position = new Int32Array(this.indexes.size);
    this.ids().forEach((id, index) => {
      position[this.indexes.get(id)!] = index;
    });
    return column.map((level) => position[level]!);
  }
}

function assertNumbers(value: number, weight: number): void {
  if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
    throw new CalibrationInputError('NOT_A_NUMBER', `A rating of ${String(value)} is not a number below 1e100.`);
  }
  if (!(weight > 0 && weight <= MAX_MAGNITUDE)) {
    throw new CalibrationInputError('NOT_A_NUMBER', `A weight of ${String(weight)} is not a number above 0.`);
  }
}

function copyInto<T extends Int32Array | Float64Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
