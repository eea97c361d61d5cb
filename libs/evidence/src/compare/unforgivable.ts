import type { EvalCase } from '../artifact/eval-artifact.js';

/** Keys that say it by themselves when they are set, and keys that say it by one of the words. */
const FLAGS = new Set(['unforgivable', 'mustpass', 'mustnotfail', 'neverfail', 'critical', 'blocker', 'showstopper']);
const SCALES = new Set(['tag', 'tags', 'label', 'labels', 'severity', 'priority', 'risk', 'class', 'failureclass']);
const WORDS = new Set([...FLAGS, 'p0', 'sev0', 'sev1']);
const UNSET = new Set(['', 'false', 'no', '0', 'none', 'null']);

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Whether the file marks a case as one that must never fail: a key such as `unforgivable` or `must_pass` that is set, or a
 * tag, severity or priority such as `critical` or `P0`. Our own convention: neither promptfoo nor Inspect has a field for it.
 *
 * @example isUnforgivable({ ...one, slices: [['severity', 'Critical']] }) // true
 */
export const isUnforgivable = ({ slices }: Pick<EvalCase, 'slices'>): boolean =>
  slices.some(([key, value]) => {
    const name = plain(key);
    if (FLAGS.has(name)) return !UNSET.has(value.trim().toLowerCase());
    return SCALES.has(name) && WORDS.has(plain(value));
  });
