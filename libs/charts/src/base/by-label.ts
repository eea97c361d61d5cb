/**
 * Sorts by label with numbers in their order: 'Rater 2' before 'Rater 10'. Charts about people list by name and never by
 * value, whatever order the rows come in. No locale: the same on every machine.
 */
export function byLabel<T extends { readonly label: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => compareLabels(a.label, b.label));
}

function compareLabels(a: string, b: string): number {
  const [left, right] = [a.match(PARTS) ?? [], b.match(PARTS) ?? []];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one, other] = [left[index]!, right[index]!];
    const bothNumbers = /^\d/.test(one) && /^\d/.test(other);
    const order = bothNumbers ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const PARTS = /\d+|\D+/g;
