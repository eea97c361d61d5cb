import type { LintRule } from '../lint-rule.js';
import { type ReadText, readText, type Tally, type Word } from '../read-text.js';

/** Words in a row that are compared. Three, since one changed word in ten still leaves five of eight runs whole. */
const RUN = 3;
/** Share of a sentence's runs that stand in one anchor, from which on it is a copy. */
const COPIED_SHARE = 0.6;
/** Fewer shared runs (six words) may be chance: 'where the cases came from'. */
const LEAST_SHARED = 4;

const runsOf = (words: readonly Word[]): readonly string[] =>
  words.slice(RUN - 1).map((_, at) =>
    words
      .slice(at, at + RUN)
      .map((word) => word.key)
      .join(' '),
  );

function bySentence(read: ReadText): readonly (readonly Word[])[] {
  const sentences = new Map<number, Word[]>();
  for (const word of read.words) {
    const sentence = sentences.get(word.sentence);
    if (sentence) sentence.push(word);
    else sentences.set(word.sentence, [word]);
  }
  return [...sentences.values()];
}

function isCopy(runs: readonly string[], anchor: ReadonlySet<string>, tally: Tally): boolean {
  tally.steps += runs.length;
  const shared = new Set(runs.filter((run) => anchor.has(run))).size;
  return shared >= LEAST_SHARED && shared / new Set(runs).size >= COPIED_SHARE;
}

/**
 * Catches a sentence that is nearly an anchor's: at least 60 % of its distinct runs of three words stand in one anchor of the
 * criteria that the piece serves, and at least four of them (containment of word 3-grams, case and punctuation aside).
 * Why: the anchor is what one rates by; repeating it gives the committee the level twice and the behaviour not at all.
 * Lets pass: the terms of an anchor in a sentence of one's own, short echoes of under six words, anchors of other criteria.
 */
export const anchorCopy: LintRule = {
  id: 'anchor-copy',
  title: 'A copy of the anchor',
  catches:
    'A sentence that repeats an anchor of its criterion nearly word for word: at least 60 % of its runs of three words, and at least four of them, stand in one anchor.',
  reason:
    'The anchor says what a level looks like in general. Repeated as evidence it tells the committee your level twice and what happened not at all. Say which suite, which release, which words.',
  letsPass:
    'The anchor’s terms in a sentence of your own, short echoes under six words, and anchors of other criteria.',
  examples: {
    fires: ['Names evals and one headline metric; cannot say where cases came from.'],
    silent: ['Named two evals; the cases came from tickets of March.'],
  },
  find: (read, { anchors }, tally) => {
    if (anchors.length === 0) return [];
    const known = anchors.map((anchor) => new Set(runsOf(readText(anchor, false, tally).words)));
    return bySentence(read).flatMap((words) => {
      const [first, last] = [words[0], words.at(-1)];
      const runs = runsOf(words);
      if (!first || !last || !known.some((anchor) => isCopy(runs, anchor, tally))) return [];
      const message = 'This sentence repeats the anchor nearly word for word. What did they do or say that shows it?';
      return [{ start: first.start, end: last.end, message }];
    });
  },
};
