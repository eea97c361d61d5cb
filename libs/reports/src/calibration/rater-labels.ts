import { createHmac } from 'node:crypto';

/**
 * Pseudonyms of raters: 'Rater 01', 'Rater 02' ... in the order of a keyed hash of their ids, so that neither a name nor the
 * order of joining shows through, and nobody without the key can work the order out from known ids.
 *
 * @param raterIds in any order, repeated or not
 * @param key      secret of the requisition; the same key and raters give the same labels
 */
export function raterLabels(raterIds: Iterable<string>, key: string): ReadonlyMap<string, string> {
  const hashed = [...new Set(raterIds)].map((id) => ({ id, hash: createHmac('sha256', key).update(id).digest('hex') }));
  const width = Math.max(2, String(hashed.length).length);
  return new Map(
    hashed
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ id }, index) => [id, `Rater ${String(index + 1).padStart(width, '0')}`]),
  );
}
