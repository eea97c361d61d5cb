import type { LintRule } from '../lint-rule.js';
import { findUnlessInnocent, isNumber, phraseIndex } from '../phrases.js';
import { sentencesAboutProduct } from '../product-talk.js';
import type { ReadText, Tally } from '../read-text.js';
import { shown, type Span, spanOf } from '../spans.js';

const FIRES = phraseIndex({
  history: [
    'currently|presently|previously|formerly makes|making|earns|earning|earned|paid',
    'now|presently makes|earns|earning',
    'is|are making|earning now|currently',
    'makes|earns|earning|making now|currently|today',
    'current|present|previous|prior|last|former|existing|past base|total|annual|gross? salary|compensation|comp|pay|wage|wages|earnings|income|remuneration',
    'current|present|previous|prior|last|former|existing base|pay|comp|compensation|salary|bonus|equity package|bonus|level?',
    'salary|pay|compensation|comp|wage history',
    'he|she|they|candidate makes|earns|made|earned less|more',
    'on less|more money? than our band',
    'last payslip|paycheck',
    'take home pay',
    'salary at|in their|his|her|the last|current|previous|old|present job|employer|company|role',
  ],
});

/** A verb of being paid, before a sum: 'earns 140k', 'was on €90,000'. */
const PAID = phraseIndex({
  paid: [
    'makes|making|earns|earning|earned about|around|roughly|nearly|over?',
    'make|made about|around|roughly|nearly|over?',
    'is|was|were|are on|paid about|around|roughly|nearly|over?',
    'currently|now at|on',
  ],
});

const INNOCENT = phraseIndex({
  product: [
    'current|previous|last|prior base model|models',
    'current pay per',
    'making now the',
    'pay by|per|later|range|band',
  ],
});

const SUM_UNITS = new Set([
  'k',
  'eur',
  'usd',
  'gbp',
  'chf',
  'euro',
  'euros',
  'dollars',
  'pounds',
  'francs',
  'base',
  'grand',
]);
/** What follows '140k' where it is a sum and not '40k requests'. */
const AFTER_A_SUM = new Set(
  'a per so and now in at plus with gross net before last which but today total yearly annually'.split(' '),
);
const CURRENCY = /[€$£]\s?$/;

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
    CURRENCY.test(text.slice(Math.max(0, word.start - 2), word.start))
  );
}

function findSums(read: ReadText, tally: Tally): readonly Span[] {
  return findUnlessInnocent(read, PAID, INNOCENT, tally).flatMap(({ first, last }) =>
    isSum(read, last + 1) ? [spanOf(read, { first, last: last + 1 })] : [],
  );
}

/**
 * Catches what somebody earns or earned: 'currently making', 'current salary', 'salary history', 'earns 140k'.
 * Why: the product records the expectation only (security.md, compensation rules); in many places asking for history is unlawful,
 * and it carries an old pay gap into the next job.
 * Lets pass: pay as the subject of a product ('checks applicants' current income'), pay ranges, bands and expectations, and bare
 * numbers after 'made'. Quotation marks do not let it pass: a figure said unasked must not be kept either.
 */
export const salaryHistory: LintRule = {
  id: 'salary-history',
  title: 'Salary history',
  catches: '“Currently making”, “current salary”, “earned 140k at their last job”, “salary history”.',
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
  find: (read, _, tally) => {
    const about = sentencesAboutProduct(read, tally);
    const named = findUnlessInnocent(read, FIRES, INNOCENT, tally)
      .filter(({ first }) => !about.has(read.words[first]?.sentence ?? -1))
      .map((found) => spanOf(read, found));
    return [...named, ...findSums(read, tally)].map(({ start, end, words, quoted }) => ({
      ...{ start, end },
      message:
        quoted || read.isUnmarkedQuote
          ? `${shown(words)} tells salary history. Even said unasked, it is not kept: leave it out.`
          : `${shown(words)} reads as salary history. Leave it out: only the expectation is recorded, and not here.`,
    }));
  },
};
