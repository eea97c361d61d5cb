import type { EvalOutcome } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';
import { outcomeOfScore } from '../inspect/score-value.js';

const WORDS: Readonly<Record<EvalOutcome, readonly string[]>> = {
  passed: ['pass', 'passed', 'true', 'yes', 'y', 'ok', 'success', 'successful', 'correct', 'c', '✓'],
  failed: ['fail', 'failed', 'failure', 'false', 'no', 'incorrect', 'wrong', 'i', '✗'],
  partial: ['partial', 'partly', 'partially correct', 'p'],
  errored: ['error', 'errored', 'exception', 'timeout', 'crashed'],
  unscored: ['', 'unscored', 'skipped', 'skip', 'n/a', 'na', 'null', 'none', 'pending', 'not run'],
};

const OUTCOMES: ReadonlyMap<string, EvalOutcome> = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) => words.map((word) => [word, outcome as EvalOutcome] as const)),
);

/**
 * A verdict in a plain file: a word, true or false, 1 or 0, or a share between them.
 *
 * @returns undefined for a word that is not known: the caller counts it as unscored and says so
 * @example outcomeOfWord('PASS') // 'passed'
 */
export function outcomeOfWord(value: unknown): EvalOutcome | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  const text = (cleanLabel(value, 40) ?? '').toLowerCase();
  const word = OUTCOMES.get(text);
  if (word) return word;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  const outcome = outcomeOfScore(number);
  return outcome === 'unscored' ? undefined : outcome;
}
