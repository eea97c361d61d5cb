import type { ReadText, Tally } from './read-text.js';

/** One place of a phrase: the words that may stand there, or any number. */
type Slot = ReadonlySet<string> | 'number';

interface Phrase {
  readonly slots: readonly Slot[];
  readonly about: string;
}

/** Phrases by each word they may begin with. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export interface FoundPhrase {
  /** Places in `words`, last inclusive. */
  readonly first: number;
  readonly last: number;
  readonly about: string;
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand dozen'.split(
    ' ',
  ),
);
export const isNumber = (key: string): boolean => /^\d/.test(key) || NUMBER_WORDS.has(key);

const slotOf = (word: string): Slot => (word === '#' ? 'number' : new Set(word.split('|')));

/** 'had a? baby' is 'had a baby' and 'had baby'. */
function expand(words: readonly string[]): readonly (readonly string[])[] {
  const at = words.findIndex((word) => word.endsWith('?'));
  if (at < 0) return [words];
  const word = (words[at] ?? '').slice(0, -1);
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  return [...expand([...before, word, ...after]), ...expand([...before, ...after])];
}

/**
 * @param patterns phrases by what they are about; words are separated by blanks, `a|b` is either, `a?` may be missing, `#` is any
 *   number (not at the beginning). A hyphen in the text separates words, so 'well spoken' is 'well-spoken' too.
 */
export function phraseIndex(patterns: Readonly<Record<string, readonly string[]>>): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const [about, lines] of Object.entries(patterns)) {
    for (const words of lines.flatMap((line) => expand(line.split(' ')))) {
      const slots = words.map(slotOf);
      for (const begin of (words[0] ?? '').split('|')) {
        index.set(begin, [...(index.get(begin) ?? []), { slots, about }]);
      }
    }
  }
  return index;
}

/** How many words of `read` from `at` on the phrase covers; 0 = it does not stand there. Never across the end of a sentence. */
function lengthAt({ words }: ReadText, at: number, { slots }: Phrase, tally: Tally): number {
  const sentence = words[at]?.sentence;
  for (const [step, slot] of slots.entries()) {
    tally.steps += 1;
    const word = words[at + step];
    if (!word || word.sentence !== sentence) return 0;
    if (slot === 'number' ? !isNumber(word.key) : !slot.has(word.key)) return 0;
  }
  return slots.length;
}

/**
 * The phrases in the text from left to right, the longest at each place, none over another. Work per word is bounded by the
 * phrases that begin with it, whatever the text.
 */
export function findPhrases(read: ReadText, index: PhraseIndex, tally: Tally): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < read.words.length;) {
    tally.steps += 1;
    let length = 0;
    let about = '';
    for (const phrase of index.get(read.words[at]?.key ?? '') ?? []) {
      const covered = lengthAt(read, at, phrase, tally);
      if (covered > length) [length, about] = [covered, phrase.about];
    }
    if (length > 0) found.push({ first: at, last: at + length - 1, about });
    at += Math.max(1, length);
  }
  return found;
}

/** Phrases of `fires` that no phrase of `innocent` touches: 'race condition' takes the word 'race' out of the question. */
export function findUnlessInnocent(
  read: ReadText,
  fires: PhraseIndex,
  innocent: PhraseIndex,
  tally: Tally,
): readonly FoundPhrase[] {
  const covered = new Set<number>();
  for (const { first, last } of findPhrases(read, innocent, tally)) {
    for (let at = first; at <= last; at += 1) covered.add(at);
  }
  return findPhrases(read, fires, tally).filter(({ first, last }) => {
    for (let at = first; at <= last; at += 1) if (covered.has(at)) return false;
    return true;
  });
}
