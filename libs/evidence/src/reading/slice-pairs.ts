import type { SlicePair } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';

/** Distinct values of one key; beyond it the key tells cases apart rather than slicing them. */
const MAX_VALUES = 500;
const MAX_SLICE_KEYS = 60;
const MAX_MEMBERS = 20;

const OTHER_VALUES = 'further values';

/** Metadata as pairs of key and value, each kept once however many cases have it: a case costs its places, not its texts. */
export class SlicePairs {
  private readonly pairs = new Map<string, Map<string, SlicePair>>();

  /** A list is several values. Empty for what can be no name, and for keys beyond the number that is kept. */
  of(rawKey: string, value: unknown): SlicePair[] {
    if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).flatMap((member) => this.of(rawKey, member));
    const [key, label] = [cleanLabel(rawKey, 80), cleanLabel(value, 80)];
    if (key === undefined || label === undefined || key.startsWith('_')) return [];
    let values = this.pairs.get(key);
    if (!values) {
      if (this.pairs.size >= MAX_SLICE_KEYS) return [];
      this.pairs.set(key, (values = new Map<string, SlicePair>()));
    }
    const known = values.get(label);
    if (known) return [known];
    const fresh: SlicePair = [key, values.size >= MAX_VALUES ? OTHER_VALUES : label];
    values.set(fresh[1], values.get(fresh[1]) ?? fresh);
    return [values.get(fresh[1])!];
  }
}
