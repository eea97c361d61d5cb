import type { Rubric } from '@app/domain';

/**
 * The text of a rubric that is content-hashed: keys sorted by UTF-16 code unit at every depth, no white space, absent
 * and undefined alike. Comments, order of keys and layout of the YAML do not change it; every word of content does, and
 * so does the order of lists, because interviewers read in that order.
 *
 * Hash its UTF-8 bytes; the hash function is the caller's, so that this library stays free of node:*.
 * @example canonicalRubricJson({ version: '1.0.0', packId: 'a' }) // {"packId":"a","version":"1.0.0"}
 */
export function canonicalRubricJson(rubric: Rubric): string {
  return JSON.stringify(sorted(rubric));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  // Object.fromEntries, not assignment: a key named __proto__ must stay a key. (JSON puts integer keys first either way.)
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, sorted(record[key])]),
  );
}
