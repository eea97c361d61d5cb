const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * Two letters for a person, the same on the screen, in a chart and on paper: 'Maren Osei' -> 'MO'; one word gives its first two letters.
 *
 * @returns '?' for an empty name
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = lettersOf(words[0] ?? '?');
  const last = words.length > 1 ? lettersOf(words.at(-1) ?? '') : first.slice(1);
  return `${first[0] ?? ''}${last[0] ?? ''}`.toUpperCase();
}
