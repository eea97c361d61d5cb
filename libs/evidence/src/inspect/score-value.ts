import type { EvalOutcome } from '../artifact/eval-artifact.js';

/** As Inspect's own `value_to_float` reads them. */
const WORDS: Readonly<Record<string, number>> = { C: 1, I: 0, P: 0.5, N: 0, yes: 1, true: 1, no: 0, false: 0 };

/**
 * A score's value as a number.
 *
 * @param value C (correct), I (incorrect), P (partial), N (no answer), true or false, a number, or a number as text
 * @returns undefined for anything else: several values at once, other words, nothing
 * @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/scorer/_metric.py (value_to_float). There a word that it can not read is 0
 *   with a warning; here it is unscored, since the log does not say that it failed
 * @example scoreNumber('P') // 0.5
 */
export function scoreNumber(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : WORDS[text.toLowerCase()];
  if (word !== undefined) return word;
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** All or nothing is a verdict, a fraction is its own class, and another scale (a rating of 7) says nothing about passing. */
export function outcomeOfScore(score: number | undefined): EvalOutcome {
  if (score === undefined || score < 0 || score > 1) return 'unscored';
  if (score === 1) return 'passed';
  return score === 0 ? 'failed' : 'partial';
}
