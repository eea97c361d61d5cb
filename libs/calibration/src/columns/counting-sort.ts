/** Stable: `order` by the keys of its entries, 0 to levels - 1. O(entries + levels). */
export function countingSort(order: Int32Array, keys: Int32Array, levels: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(levels + 1);
  for (const key of keys) next[key + 1]! += 1;
  for (let level = 0; level < levels; level += 1) next[level + 1]! += next[level]!;
  const sorted = new Int32Array(order.length);
  for (const index of order) {
    const key = keys[index]!;
    sorted[next[key]!] = index;
    next[key]! += 1;
  }
  return sorted;
}
