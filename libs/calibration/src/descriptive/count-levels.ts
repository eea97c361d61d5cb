import type { Level } from '../ratings/rating.js';

/** How often each level was given. All four keys are always present. */
export type LevelCounts = Readonly<Record<Level, number>>;

/**
 * Counts levels; 'not assessed' is in none of them.
 *
 * @example countLevels([2, 3, null, 3]) // { 1: 0, 2: 1, 3: 2, 4: 0 }
 */
export function countLevels(levels: readonly (Level | null)[]): LevelCounts {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const level of levels) if (level !== null) counts[level] += 1;
  return counts;
}
