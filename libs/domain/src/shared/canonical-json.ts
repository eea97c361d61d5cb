/**
 * JSON of a value in one form only: keys sorted by UTF-16 code unit at every depth, no white space, absent and undefined members
 * alike. Equal values have equal text whatever the order of their keys; the order of lists counts. A text read back with
 * JSON.parse gives the same canonical text.
 * @throws TypeError for what JSON can not hold (a function, NaN, an infinite number): it must not become null silently
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`)
      .join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a finite number');
  if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
    throw new TypeError(`no JSON: ${typeof value}`);
  return JSON.stringify(value);
}
