import { createHmac } from 'node:crypto';

/**
 * Pseudonyms of raters: 'Rater 01', 'Rater 02' ... in the order of a keyed hash of their ids, so that neither a name nor the
 * order of joining shows through, and nobody without the key can work the order out from known ids.
 *
 * @param raterIds in any order, repeated or not
 * @param key      secret of the requisition; the same key and raters give the same labels
 * @param names    by id, for a reader with a grant: then names are the labels; who has none keeps the pseudonym
 */
export function raterLabels(
  raterIds: Iterable<string>,
  key: string,
  names: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const hashed = [...new Set(raterIds)].map((id) => ({ id, hash: createHmac('sha256', key).update(id).digest('hex') }));
  const width = Math.max(2, String(hashed.length).length);
  const taken = new Map<string, number>();
  return new Map(
    hashed
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ id }, index) => {
        const label = names[id] ?? `Rater ${String(index + 1).padStart(width, '0')}`;
        const times = (taken.get(label) ?? 0) + 1;
        taken.set(label, times);
        // A label is a key: two of one name are two raters.
        return [id, times === 1 ? label : `${label} (${times})`];
      }),
  );
}
