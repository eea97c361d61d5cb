import type { Thing } from './diff-fields.js';
import type { Collection } from './fields.js';
import { likeness, sameWords } from './word-diff.js';

export interface Matched {
  readonly pairs: readonly { readonly before: Thing; readonly after: Thing }[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
  /** The pairs do not stand in one order before and after. */
  readonly isReordered: boolean;
}

/** Two texts that have less than this in common are two things, not one that was reworded. */
const LEAST_LIKENESS = 0.5;

/** Finds each thing again: by its key, and things that are named by a text also by what their texts have in common. */
export function matchThings(before: readonly Thing[], after: readonly Thing[], collection: Collection): Matched {
  const found = new Map<Thing, Thing>();
  const take = (isMatch: (from: Thing, to: Thing) => boolean): void => {
    for (const from of before.filter((one) => !found.has(one))) {
      const taken = new Set(found.values());
      const to = after.find((one) => !taken.has(one) && isMatch(from, one));
      if (to) found.set(from, to);
    }
  };
  const keyOf = (thing: Thing): string => String(thing[collection.key]);
  take((from, to) => sameWords(keyOf(from), keyOf(to)));
  if (collection.isTextKey) take((from, to) => likeness(keyOf(from), keyOf(to)) >= LEAST_LIKENESS);
  const pairs = before.flatMap((from) => (found.has(from) ? [{ before: from, after: found.get(from)! }] : []));
  const places = pairs.map((pair) => after.indexOf(pair.after));
  return {
    pairs,
    removed: before.filter((one) => !found.has(one)),
    added: after.filter((one) => !new Set(found.values()).has(one)),
    isReordered: places.some((place, index) => index > 0 && place < places[index - 1]!),
  };
}
