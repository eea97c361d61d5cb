import type { FoundPhrase } from './phrases.js';
import type { ReadText } from './read-text.js';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** In quotation marks. */
  readonly quoted: boolean;
}

const LONGEST_SHOWN = 60;

/** Where a run of words stands in the text, and whether the candidate said it. */
export function spanOf({ text, words }: ReadText, { first, last }: Pick<FoundPhrase, 'first' | 'last'>): Span {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { start, end, words: text.slice(start, end), quoted: words[first]?.quoted === true };
}

/** What a hint adds where the candidate may have said it and no mark shows so. */
export const ifTheySaidIt = ({ isUnmarkedQuote }: ReadText): string =>
  isUnmarkedQuote ? ' If they said it, put it in quotation marks.' : '';

/** The words in quotation marks, as a hint begins. */
export const shown = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ');
  return `“${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}”`;
};
