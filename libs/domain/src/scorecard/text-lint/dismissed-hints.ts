import { checkList, problem, type Problems } from '../../shared/field-checks.js';
import { LIMITS } from '../../shared/limits.js';
import type { LintRuleId } from './lint-rule.js';

const KEY = /^[a-z][a-z-]{1,30}:[0-9a-f]{8}$/;

/** FNV-1a over UTF-16 units, 32 bits: short and the same everywhere. A collision hides one hint too many, no more. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What a dismissal remembers: the rule and a hash of the matched words, case and white space aside. */
export const dismissalKey = (ruleId: LintRuleId, words: string): string =>
  `${ruleId}:${hashOf(words.toLowerCase().replaceAll(/\s+/g, ' ').trim())}`;

/** Adds a dismissal; beyond the limit the oldest goes, so that a hint may come back but a save is never refused. */
export const withDismissed = (dismissed: readonly string[], key: string): readonly string[] =>
  dismissed.includes(key) ? dismissed : [...dismissed, key].slice(-LIMITS.dismissedHints);

/** A card of before the hints has no such field. A rule that no longer exists may still be named. */
export function checkDismissedHints(value: unknown, path: string): Problems {
  if (value === undefined) return [];
  const seen = new Set<unknown>();
  return checkList(value, path, LIMITS.dismissedHints, (entry, at) => {
    if (typeof entry !== 'string' || !KEY.test(entry))
      return problem(at, 'Send a rule and eight hex digits, as culture-fit:0a1b2c3d.');
    if (seen.has(entry)) return problem(at, 'This hint is already dismissed on the card.');
    seen.add(entry);
    return [];
  });
}
