import type { EvalCase } from '../artifact/eval-artifact.js';

export const NO_VALUE = 'not stated';
/** The beginning that a case's description shares with others. */
export const DESCRIPTION_KEY = 'description';

/** Looked for in this order when nobody says by what to slice. */
const USUAL = ['slice', 'category', 'topic', 'tag', 'tags', 'segment', 'group', 'type', 'label'];

/** Keys that cases can be sliced by, in order of appearance, with the number of their distinct values. */
export function sliceKeysOf(cases: readonly EvalCase[]): Map<string, number> {
  const values = new Map<string, Set<string>>();
  for (const { slices } of cases) {
    for (const [key, value] of slices) {
      const known = values.get(key);
      if (known) known.add(value);
      else values.set(key, new Set([value]));
    }
  }
  const keys = new Map([...values].map(([key, set]) => [key, set.size]));
  const prefixes = new Set(sharedPrefixes(cases).values());
  if (prefixes.size > 0 && !keys.has(DESCRIPTION_KEY)) keys.set(DESCRIPTION_KEY, prefixes.size);
  return keys;
}

/**
 * The key to slice by: the one asked for (a variable also without its 'vars.'), else a usual name, else one whose values
 * repeat, else the description's beginning.
 *
 * @returns undefined when the file has no such key, or nothing to slice by
 */
export function chooseSliceKey(keys: ReadonlyMap<string, number>, cases: number, asked?: string): string | undefined {
  if (asked !== undefined) {
    const names = [asked, `vars.${asked}`, ...(asked === 'tag' ? ['tags'] : [])];
    const found = names.find((name) => keys.has(name));
    return found ?? [...keys.keys()].find((key) => key.toLowerCase() === asked.toLowerCase());
  }
  const usual = USUAL.find((name) => keys.has(name));
  if (usual !== undefined) return usual;
  const repeats = ([key, values]: readonly [string, number]): boolean =>
    key !== DESCRIPTION_KEY && !key.startsWith('vars.') && values > 1 && values <= 50 && values * 2 <= cases;
  return [...keys].find(repeats)?.[0] ?? (keys.has(DESCRIPTION_KEY) ? DESCRIPTION_KEY : undefined);
}

/** The values of the key on each case; a case with several tags is in several slices. */
export function* sliceMembers(cases: readonly EvalCase[], key: string): Generator<{ value: string; of: EvalCase }> {
  const isStated = cases.some((one) => one.slices.some(([name]) => name === key));
  const prefixes = !isStated && key === DESCRIPTION_KEY ? sharedPrefixes(cases) : undefined;
  for (const of of cases) {
    const stated = prefixes ? [] : of.slices.flatMap(([name, value]) => (name === key ? [value] : []));
    const values = new Set(prefixes ? [prefixes.get(of) ?? NO_VALUE] : stated);
    if (values.size === 0) values.add(NO_VALUE);
    for (const value of values) yield { value, of };
  }
}

/** 'refund: late parcel', '[refund] late parcel', 'refund case 12': a beginning counts when two cases share it. */
function sharedPrefixes(cases: readonly EvalCase[]): Map<EvalCase, string> {
  const prefixes = new Map<EvalCase, string>();
  const counts = new Map<string, number>();
  for (const one of cases) {
    const prefix = descriptionPrefix(one.description);
    if (prefix === undefined) continue;
    prefixes.set(one, prefix);
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return new Map([...prefixes].filter(([, prefix]) => counts.get(prefix)! > 1));
}

function descriptionPrefix(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const match =
    /^\[([^\]]{1,60})\]/.exec(description) ??
    /^([^:]{1,60}):\s/.exec(description) ??
    /^(.{1,60}?)(?:\s+case)?\s+#?\d+$/i.exec(description);
  return match?.[1]?.trim() || undefined;
}
