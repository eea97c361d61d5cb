import type { EvalCase } from '../artifact/eval-artifact.js';

export interface DuplicateCounts {
  /** Cases whose input (under the same prompt and model) another case before them has. */
  readonly exact: number;
  /** Further cases whose input differs from one before only in case, punctuation, spacing or numbers. */
  readonly near: number;
  /** Cases whose input the file holds: the ones that could be compared. */
  readonly compared: number;
}

/** Every case is a duplicate of one kind at most. */
export function countDuplicates(cases: readonly EvalCase[]): DuplicateCounts {
  const exact = new Set<string>();
  const near = new Set<string>();
  const counts = { exact: 0, near: 0, compared: 0 };
  for (const { variant, inputKey, nearKey } of cases) {
    if (inputKey === undefined) continue;
    counts.compared += 1;
    const [whole, rough] = [`${variant}\n${inputKey}`, `${variant}\n${nearKey}`];
    if (exact.has(whole)) counts.exact += 1;
    else if (nearKey !== undefined && near.has(rough)) counts.near += 1;
    exact.add(whole);
    if (nearKey !== undefined) near.add(rough);
  }
  return counts;
}
