/**
 * The CHECK expression of an enumeration kept as text. The text of the expression decides the constraint's name, so the
 * entity and the migration must build it here; never change it once released.
 */
export function oneOf(column: string, values: readonly string[]): string {
  return `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;
}
