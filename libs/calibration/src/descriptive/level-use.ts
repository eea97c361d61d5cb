import { groupBy } from '../ratings/group-by.js';
import { assertRatings, type Rating } from '../ratings/rating.js';
import { countLevels, type LevelCounts } from './count-levels.js';

/** How one rater (or the raters of one criterion) used the scale. `n` counts levels given, without 'not assessed'. */
export interface LevelUse {
  readonly key: string;
  readonly counts: LevelCounts;
  readonly notAssessed: number;
  readonly n: number;
  readonly candidates: number;
}

/**
 * Use of the four levels per rater or per criterion, sorted by key: a list, never a ranking.
 *
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING
 * @example levelUse([{ candidate: 'a', rater: 'r1', criterion: 'c1', level: 4 }], 'rater')
 *   // [{ key: 'r1', counts: { 1: 0, 2: 0, 3: 0, 4: 1 }, notAssessed: 0, n: 1, candidates: 1 }]
 */
export function levelUse(ratings: readonly Rating[], by: 'rater' | 'criterion'): LevelUse[] {
  assertRatings(ratings);
  return [...groupBy(ratings, (rating) => rating[by])]
    .map(([key, group]) => {
      const levels = group.map((rating) => rating.level);
      const notAssessed = levels.filter((level) => level === null).length;
      return {
        key,
        counts: countLevels(levels),
        notAssessed,
        n: levels.length - notAssessed,
        candidates: new Set(group.map((rating) => rating.candidate)).size,
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
