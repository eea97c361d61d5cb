import type { LintRule } from '../lint-rule.js';
import { findUnlessInnocent, isNumber } from '../phrases.js';
import { sentencesAboutProduct } from '../product-talk.js';
import { readText, type ReadText, type Tally } from '../read-text.js';
import { shown, type Span, spanOf } from '../spans.js';
import { AFTER_A_SUM, HISTORY, INNOCENT, PAID, SUM_UNITS } from './salary-terms.js';

const CURRENCY_BEFORE = /[€$£]\s?$/;
const CURRENCY_AFTER = /^\s?[€$£]/;

/** Whether the word at `at` is an amount of money; a bare number ('made 40 changes') is not. */
function isSum({ text, words }: ReadText, at: number): boolean {
  const word = words[at];
  if (!word || !isNumber(word.key)) return false;
  // A sum such as 90,000 or 1.5 is several words.
  let last = at;
  while (last < at + 3 && isNumber(words[last + 1]?.key ?? '')) last += 1;
  const next = words[last + 1];
  const isEnd = !next || next.sentence !== word.sentence || AFTER_A_SUM.has(next.key);
  return (
    (/^\d+k$/.test(words[last]?.key ?? '') && isEnd) ||
    SUM_UNITS.has(words[last + 1]?.key ?? '') ||
    CURRENCY_BEFORE.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    CURRENCY_AFTER.test(text.slice(words[last]?.end, (words[last]?.end ?? 0) + 2))
  );
}

function findSums(read: ReadText, tally: Tally): readonly Span[] {
  return findUnlessInnocent(read, PAID, INNOCENT, tally).flatMap(({ first, last }) =>
    isSum(read, last + 1) ? [spanOf(read, { first, last: last + 1 })] : [],
  );
}

/** The places that tell pay; those in a sentence about the product are let pass unless they give a sum. */
function findHistory(read: ReadText, tally: Tally): readonly Span[] {
  const about = sentencesAboutProduct(read, tally);
  const named = findUnlessInnocent(read, HISTORY, INNOCENT, tally)
    .filter(({ first }) => !about.has(read.words[first]?.sentence ?? -1))
    .map((found) => spanOf(read, found));
  return [...named, ...findSums(read, tally)];
}

/** Whether a text tells what somebody earns or earned, in the words that the hint of a scorecard knows. */
export const tellsSalaryHistory = (text: string): boolean => {
  const tally = { steps: 0 };
  return findHistory(readText(text, false, tally), tally).length > 0;
};

/**
 * Catches what somebody earns or earned: 'currently making', 'current salary', 'salary history', 'earns 140k', 'verdient
 * derzeit 85k', 'salaire actuel', 'último salario'. In English, German, French and Spanish.
 * Why: the product records the expectation only (security.md, compensation rules); in many places asking for history is unlawful,
 * and it carries an old pay gap into the next job.
 * Lets pass: pay as the subject of a product ('checks applicants' current income'), pay ranges, bands and expectations, and bare
 * numbers after 'made'. Quotation marks do not let it pass: a figure said unasked must not be kept either.
 */
export const salaryHistory: LintRule = {
  id: 'salary-history',
  title: 'Salary history',
  catches:
    '“Currently making”, “current salary”, “earned 140k at their last job”, “salary history”; in German, French and Spanish too.',
  reason:
    'What somebody earned says nothing about the work, carries an old pay gap into the next job, and may not be asked for in many places. Plumbline records the expectation only, with compensation, never on a scorecard.',
  letsPass: 'Pay as the subject of a product, pay ranges and bands, and what the candidate expects.',
  examples: {
    fires: ['Currently making 140k, so we can afford them.', 'Told me their current salary.'],
    silent: [
      'Asked about the pay range before the case.',
      'The loan assistant checks the current income of applicants.',
    ],
  },
  find: (read, _, tally) =>
    findHistory(read, tally).map(({ start, end, words, quoted }) => ({
      ...{ start, end },
      message:
        quoted || read.isUnmarkedQuote
          ? `${shown(words)} tells salary history. It must not be asked and, even said unasked, is not kept: leave it out.`
          : `${shown(words)} reads as salary history. It must not be asked and may not count: leave it out. Only the expectation is recorded, and not here.`,
    })),
};
