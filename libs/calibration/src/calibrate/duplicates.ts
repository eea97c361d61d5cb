import type { RatingColumns } from '../columns/rating-columns.js';
import { layoutOf, type LmmLayout } from '../lmm/layout.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** Pairs of ratings of one candidate by one rater on one criterion, as rows of the columns: the first, and each later one. */
export const duplicateRatings = (columns: RatingColumns): [number, number][] => duplicateRows(layoutOf(columns));

/** Pairs of rows (indexes of the columns, first and later) with the same candidate, rater and criterion, in the order of the later. */
function duplicateRows({ cellStart, x, row, nCells }: LmmLayout): [number, number][] {
  const pairs: [number, number][] = [];
  for (let j = 0; j < nCells; j += 1) {
    // Within a cell the ratings stand by criterion, and equal ones in the order of the rows.
    let first = cellStart[j]!;
    for (let i = first + 1; i < cellStart[j + 1]!; i += 1) {
      if (x[i] === x[first]) pairs.push([row[first]!, row[i]!]);
      else first = i;
    }
  }
  return pairs.sort((one, other) => one[1] - other[1]);
}

/** @throws CalibrationInputError DUPLICATE_RATING naming the first pair */
export function assertNoDuplicates(columns: RatingColumns, layout: LmmLayout): void {
  const [pair] = duplicateRows(layout);
  if (!pair) return;
  const [, later] = pair;
  const place = [
    columns.candidateIds[columns.candidate[later]!],
    columns.raterIds[columns.rater[later]!],
    ...(columns.criterion ? [columns.criterionIds[columns.criterion[later]!]] : []),
  ];
  throw new CalibrationInputError(
    'DUPLICATE_RATING',
    `${JSON.stringify(place)} (candidate, rater, criterion) is rated twice.`,
  );
}
