/**
 * A name from the file made safe to show and to store: one line, at most `maxLength` characters, without control
 * characters (PostgreSQL refuses NUL), half surrogate pairs, or marks that turn the reading direction and so disguise a
 * name. Numbers and booleans count as names; anything else, and an empty one, is undefined.
 */
export function cleanLabel(value: unknown, maxLength = 120): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value)
    .slice(0, maxLength * 4)
    .replace(DIRECTION_MARKS, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A new string: a piece of a long one would keep the whole of it in memory.
  const short = text.length > maxLength ? Array.from(`${text.slice(0, maxLength - 1)}…`).join('') : text;
  return short.replace(HALF_PAIR, '\uFFFD') || undefined;
}

// eslint-disable-next-line no-control-regex -- removing control characters is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
