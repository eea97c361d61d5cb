import { dismissalKey } from './dismissed-hints.js';
import type { Hint, LintContext, LintRule } from './lint-rule.js';
import { readText, type Tally } from './read-text.js';
import { adjective } from './rules/adjective.js';
import { anchorCopy } from './rules/anchor-copy.js';
import { cultureFit } from './rules/culture-fit.js';
import { hearsay } from './rules/hearsay.js';
import { protectedClass } from './rules/protected-class.js';
import { salaryHistory } from './rules/salary-history.js';

/** Every rule, the gravest first: the lint, the help page and the tests read this list. */
export const LINT_RULES: readonly LintRule[] = [
  protectedClass,
  salaryHistory,
  cultureFit,
  hearsay,
  anchorCopy,
  adjective,
];

/**
 * What is asked about in private notes: what should stand in no note about a candidate. Half sentences and bare adjectives are what notes
 * are made of; they are asked about once they become evidence.
 */
const NOTE_RULES: readonly LintRule[] = [protectedClass, salaryHistory, cultureFit];

const touch = (a: Pick<Hint, 'start' | 'end'>, b: Pick<Hint, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * One hint per rule and words, and none over the words of an earlier one. The adjective is said only where nothing else is: 'great
 * culture fit' is asked about once.
 */
function oneOfEach(hints: readonly Hint[]): readonly Hint[] {
  const byKey = new Map<string, Hint>();
  for (const hint of hints) if (!byKey.has(hint.key)) byKey.set(hint.key, hint);
  const kept: Hint[] = [];
  for (const hint of byKey.values()) {
    const isSaid = hint.ruleId === 'adjective' ? kept.length > 0 : kept.some((one) => touch(one, hint));
    if (!isSaid) kept.push(hint);
  }
  return kept;
}

/**
 * What a text might better say otherwise. Local and by rules; advice only: nothing is refused because of it.
 * @param text  up to LIMITS.evidenceText characters; more is read too, in linear time
 * @param tally counts steps, for the test of that linearity
 * @returns hints in the order of the rules, then of the text; empty = nothing to say
 */
export function lintText(text: string, context: LintContext, tally: Tally = { steps: 0 }): readonly Hint[] {
  const read = readText(text, context.isQuote, tally);
  return oneOfEach(
    (context.isNote ? NOTE_RULES : LINT_RULES).flatMap((rule) =>
      [...rule.find(read, context, tally)]
        .sort((a, b) => a.start - b.start)
        .map((match) => {
          const words = text.slice(match.start, match.end);
          return { ...match, ruleId: rule.id, words, key: dismissalKey(rule.id, words) };
        }),
    ),
  );
}
