/**
 * Shortens a label to a width. A server has no way to measure text, so the width is estimated from the average advance of
 * the fonts used, on the safe side; the whole label is in the data table.
 */
export function fitText(text: string, width: number, fontSize: number): string {
  const capacity = Math.max(1, Math.floor(width / (fontSize * AVERAGE_ADVANCE)));
  const characters = Array.from(text);
  return characters.length <= capacity
    ? text
    : `${characters
        .slice(0, capacity - 1)
        .join('')
        .trimEnd()}…`;
}

/** In em: Inter 0.55, DejaVu Sans 0.6 on English text. */
const AVERAGE_ADVANCE = 0.58;
