import type { LintRule } from '../lint-rule.js';
import { findPhrases, findUnlessInnocent } from '../phrases.js';
import { sentencesAboutProduct } from '../product-talk.js';
import type { ReadText, Tally } from '../read-text.js';
import { shown, spanOf } from '../spans.js';
import { ABOUT_A_PERSON, INNOCENT, TOPICS } from './protected-terms.js';

/** Phrases about a person, and bare topics in sentences that are not about the product; a topic inside a phrase counts once. */
function findProtected(read: ReadText, tally: Tally) {
  const persons = findUnlessInnocent(read, ABOUT_A_PERSON, INNOCENT, tally);
  const taken = new Set(persons.flatMap(({ first, last }) => range(first, last)));
  const about = sentencesAboutProduct(read, tally);
  const innocent = new Set(findPhrases(read, INNOCENT, tally).flatMap(({ first, last }) => range(first, last)));
  const topics = findPhrases(read, TOPICS, tally).filter(
    ({ first, last }) =>
      !range(first, last).some((at) => taken.has(at) || innocent.has(at)) &&
      !about.has(read.words[first]?.sentence ?? -1),
  );
  return [...persons, ...topics];
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

/**
 * Catches words about what the law protects: age, race or origin (accent, mother tongue), religion, sex, pregnancy and family,
 * disability and health, orientation, military service (EEOC and EU lists, see protected-terms.ts).
 * Why: a decision may not rest on them; written on a card they look as if it did, and they colour the next reader.
 * Lets pass: product talk in the same words ('race condition', 'native app', 'age of the data', 'gender bias test set'); a bare
 * topic ('disabled') in a sentence about users, slices, tests or data. In quotation marks it is still a hint, with other words.
 */
export const protectedClass: LintRule = {
  id: 'protected-class',
  title: 'Age, origin, religion, sex and family, health, orientation, military service',
  catches:
    'Words that describe the person by what the law protects: “too young”, “strong accent”, “her husband”, “pregnant”, “wheelchair”, “devout”, “gay”, “veteran”.',
  reason:
    'A hiring decision may not rest on any of this (US EEOC and EU equal-treatment law), and a card that mentions it reads as if it did. It also colours the next reader. If the candidate brought it up, it is still not evidence for a criterion.',
  letsPass:
    '“Race condition”, “native app”, “age of the data”, “blind spot”, “model family”, and sentences about users, slices, test sets and bias. In quotation marks it is a hint with softer words.',
  examples: {
    fires: ['Strong accent, hard to follow.', '“I moved here for my husband.”'],
    silent: ['Fixed a race condition in the native app.', 'Added a gender bias test set with 200 cases.'],
  },
  find: (read, _, tally) =>
    findProtected(read, tally).map((found) => {
      const { start, end, words, quoted } = spanOf(read, found);
      const message =
        quoted || read.isUnmarkedQuote
          ? `${shown(words)}: quoted words, fine if they said it unasked; do not use it as evidence.`
          : `${shown(words)} speaks of ${found.about}, which may not count. What did they do or say?`;
      return { start, end, message };
    }),
};
