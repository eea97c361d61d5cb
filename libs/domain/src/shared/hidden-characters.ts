/** Line breaks of any sort, other control characters, and what turns the direction of the text that follows it. */
const NOT_IN_A_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
/** The same without tab and line breaks, which a longer text may hold. */
const NOT_IN_A_TEXT = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
const SHOWN_BEFORE = 20;

function firstOf(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [character] = found;
  const before = Array.from(text.slice(0, found.index).replaceAll(/\s+/g, ' ').trim()).slice(-SHOWN_BEFORE).join('');
  const where = before === '' ? 'at its beginning' : `after '${before}'`;
  if (character === '\t') return `holds a tab ${where}; use a space.`;
  if (pattern === NOT_IN_A_LINE && LINE_BREAK.test(character))
    return `holds a line break ${where}; write it on one line.`;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the invisible character U+${code} ${where}; remove it.`;
}

/**
 * What a name, a title or another line must not hold. An override of the writing direction (U+202A to U+202E, U+2066 to
 * U+2069) makes a name read as another one, and spreads over what stands beside it on the screen (Unicode TR 36, 3.3).
 * @returns the rest of a sentence whose subject is the field, or undefined when the line is fine
 */
export const lineProblem = (text: string): string | undefined => firstOf(text, NOT_IN_A_LINE);

/** The same for a text of several lines: tabs and line breaks are fine. */
export const textProblem = (text: string): string | undefined => firstOf(text, NOT_IN_A_TEXT);

/** A line of somebody else with everything invisible marked, so that an answer about it can show it. */
export const visibleLine = (text: string): string => text.replaceAll(new RegExp(NOT_IN_A_LINE, 'gu'), '\uFFFD');
