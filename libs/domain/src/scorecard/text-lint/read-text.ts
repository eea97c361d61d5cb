/** Counts the steps of a reading, so that a test can measure growth without a clock. */
export interface Tally {
  steps: number;
}

export interface Word {
  /** Lower case, one kind of apostrophe, without a possessive ending. */
  readonly key: string;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Inside quotation marks: the candidate's words, not the interviewer's. */
  readonly quoted: boolean;
}

export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  /** A pair of quotation marks stands in the text. */
  readonly hasQuotation: boolean;
  /**
   * Said to be the candidate's words, without a mark that shows which. 'Verbatim quote' is what a new piece is before anybody
   * chose, so the interviewer's own words stand here too.
   */
  readonly isUnmarkedQuote: boolean;
}

const WORD_CHAR = /[\p{L}\p{M}\p{N}]/u;
const APOSTROPHES = "'’";
const SPACE = /\s/;
/** Contractions that are two words to a phrase: 'she's pregnant', 'they're young'. Elsewhere 's is a possessive and goes. */
const IS_AFTER = new Set(['he', 'she', 'it', 'who', 'that']);

function wordsOf(raw: string, start: number, sentence: number, quoted: boolean): readonly Word[] {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  const at = lower.lastIndexOf("'");
  // One spelling of 'é', whatever the keyboard sends.
  const plain = { key: lower.normalize('NFC'), start, end: start + raw.length, sentence, quoted };
  // A letter whose lower case is longer (İ) would shift the place of the apostrophe.
  if (at <= 0 || lower.length !== raw.length) return [plain];
  const [head, tail] = [lower.slice(0, at), lower.slice(at + 1)];
  const second = tail === 're' ? 'are' : tail === 's' && IS_AFTER.has(head) ? 'is' : null;
  if (second === null) return [tail === 's' ? { ...plain, key: head } : plain];
  return [
    { ...plain, key: head, end: start + at },
    { ...plain, key: second, start: start + at },
  ];
}

/** The end of the run of word characters that begins at `from`; an apostrophe belongs to it between two of them. */
function endOfWord(chars: readonly string[], from: number): number {
  let end = from;
  for (; end < chars.length; end += 1) {
    const char = chars[end] ?? '';
    const isInner = APOSTROPHES.includes(char) && WORD_CHAR.test(chars[end + 1] ?? '');
    if (!WORD_CHAR.test(char) && !isInner) break;
  }
  return end;
}

/** A stop ends a sentence before white space or the end: '4.2' and 'example.org' go on. */
const endsSentence = (char: string, next: string): boolean =>
  char === '\n' || ('.!?;'.includes(char) && (next === '' || SPACE.test(next) || '”"'.includes(next)));

/**
 * The words of a text with their places, in one pass.
 * @param isQuote the text is said to be the candidate's words (a piece of the kind 'verbatim quote')
 */
export function readText(text: string, isQuote: boolean, tally: Tally): ReadText {
  const chars = Array.from(text);
  const words: Word[] = [];
  const seen = { sentence: 0, open: false, closed: false };
  let offset = 0;
  for (let index = 0; index < chars.length;) {
    const char = chars[index] ?? '';
    const end = WORD_CHAR.test(char) ? endOfWord(chars, index) : index + 1;
    const raw = chars.slice(index, end).join('');
    tally.steps += end - index;
    if (WORD_CHAR.test(char)) words.push(...wordsOf(raw, offset, seen.sentence, seen.open));
    else if (char === '“' || (char === '"' && !seen.open)) seen.open = true;
    else if (char === '”' || char === '"') Object.assign(seen, { open: false, closed: seen.closed || seen.open });
    else if (endsSentence(char, chars[end] ?? '')) seen.sentence += 1;
    offset += raw.length;
    index = end;
  }
  return { text, words, hasQuotation: seen.closed, isUnmarkedQuote: isQuote && !seen.closed };
}
