import type { EvalArtifact, EvalCase } from '../artifact/eval-artifact.js';
import { chooseSliceKey, sliceKeysOf, sliceMembers } from '../summary/choose-slices.js';
import { mcnemarExact } from './mcnemar.js';
import { isUnforgivable } from './unforgivable.js';

export interface ChangeCounts {
  /** Cases judged in both files. */
  readonly compared: number;
  readonly better: number;
  readonly worse: number;
  readonly samePassed: number;
  readonly sameFailed: number;
}

export interface EvalComparison extends ChangeCounts {
  readonly modelsBefore: readonly string[];
  readonly modelsAfter: readonly string[];
  /** Whether the models differ: the comparison is one of a base-model change. False too when a file names none. */
  readonly isModelChange: boolean;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** In both files, and errored or unscored in one of them. */
  readonly notJudged: number;
  /** Inputs that occur more than once in a file, or are not in it whole: which belongs to which can not be told. */
  readonly notMatched: number;
  readonly passRateBefore: number | null;
  readonly passRateAfter: number | null;
  /** Two-sided exact McNemar over better and worse. */
  readonly p: number;
  readonly slices: readonly (ChangeCounts & { readonly key: string; readonly value: string })[];
  /** What `slices` are by, and what else they could be by. Null: nothing in the second file divides the cases. */
  readonly sliceKey: string | null;
  readonly sliceKeys: readonly string[];
  /** The compared cases that the second file marks as never to fail (see isUnforgivable); null where it marks none. */
  readonly unforgivable: ChangeCounts | null;
  readonly gotWorse: readonly string[];
  readonly gotBetter: readonly string[];
  /** Every case that changed, those that got worse first, up to 1,000. */
  readonly changed: readonly ChangedCase[];
}

export interface ChangedCase {
  readonly label: string;
  readonly change: 'worse' | 'better';
  /** Of `sliceKey`. */
  readonly slices: readonly string[];
  readonly unforgivable: boolean;
}

interface Pair {
  readonly before: EvalCase;
  readonly after: EvalCase;
}

const SHOWN = 20;
const LISTED = 1_000;
const isJudged = ({ outcome }: EvalCase): boolean =>
  outcome === 'passed' || outcome === 'failed' || outcome === 'partial';
const passed = ({ outcome }: EvalCase): boolean => outcome === 'passed';

/**
 * The same cases in two files: what got better and what got worse. Cases are the same when their whole input is; a partial
 * success counts as not passed.
 *
 * @param slice as in summarizeEvalArtifact, by the cases of the second file
 */
export function compareArtifacts(before: EvalArtifact, after: EvalArtifact, slice?: string): EvalComparison {
  const [first, second] = [byInput(before.cases), byInput(after.cases)];
  const pairs = [...second.unique].flatMap(([key, one]): Pair[] => {
    const match = first.unique.get(key);
    return match ? [{ before: match, after: one }] : [];
  });
  const judged = pairs.filter((pair) => isJudged(pair.before) && isJudged(pair.after));
  const counts = countChanges(judged);
  const keys = sliceKeysOf(judged.map((pair) => pair.after));
  const sliceKey = chooseSliceKey(keys, judged.length, slice) ?? null;
  const slicesOf = slicesByCase(judged, sliceKey);
  const marked = judged.filter((pair) => isUnforgivable(pair.after));
  const worse = judged.filter((pair) => passed(pair.before) && !passed(pair.after));
  const better = judged.filter((pair) => !passed(pair.before) && passed(pair.after));
  const rate = (which: keyof Pair): number | null =>
    judged.length === 0 ? null : judged.filter((pair) => passed(pair[which])).length / judged.length;
  const isOnly = (key: string, other: Inputs): boolean => !other.unique.has(key) && !other.repeated.has(key);
  const labels = (changed: readonly Pair[]): string[] => changed.slice(0, SHOWN).map((pair) => pair.after.label);
  return {
    modelsBefore: before.models,
    modelsAfter: after.models,
    isModelChange: before.models.length > 0 && after.models.length > 0 && !sameNames(before.models, after.models),
    onlyBefore: [...first.unique.keys()].filter((key) => isOnly(key, second)).length,
    onlyAfter: [...second.unique.keys()].filter((key) => isOnly(key, first)).length,
    notJudged: pairs.length - judged.length,
    notMatched: first.notMatched + second.notMatched,
    ...counts,
    passRateBefore: rate('before'),
    passRateAfter: rate('after'),
    p: mcnemarExact(counts.better, counts.worse),
    slices: sliceChanges(judged, sliceKey, slicesOf),
    ...{ sliceKey, sliceKeys: [...keys.keys()] },
    unforgivable: marked.length === 0 ? null : countChanges(marked),
    gotWorse: labels(worse),
    gotBetter: labels(better),
    changed: [
      ...worse.map((pair) => changedCase(pair.after, 'worse', slicesOf)),
      ...better.map((pair) => changedCase(pair.after, 'better', slicesOf)),
    ].slice(0, LISTED),
  };
}

interface Inputs {
  readonly unique: ReadonlyMap<string, EvalCase>;
  readonly repeated: ReadonlySet<string>;
  readonly notMatched: number;
}

function byInput(cases: readonly EvalCase[]): Inputs {
  const unique = new Map<string, EvalCase>();
  const repeated = new Set<string>();
  let notMatched = 0;
  for (const one of cases) {
    const key = one.inputKey;
    if (key === undefined || repeated.has(key)) notMatched += 1;
    else if (unique.delete(key)) {
      repeated.add(key);
      notMatched += 2;
    } else unique.set(key, one);
  }
  return { unique, repeated, notMatched };
}

function countChanges(pairs: readonly Pair[]): ChangeCounts {
  const count = (was: boolean, is: boolean): number =>
    pairs.filter((pair) => passed(pair.before) === was && passed(pair.after) === is).length;
  return {
    compared: pairs.length,
    better: count(false, true),
    worse: count(true, false),
    samePassed: count(true, true),
    sameFailed: count(false, false),
  };
}

type SlicesOf = ReadonlyMap<EvalCase, readonly string[]>;

const changedCase = (after: EvalCase, change: ChangedCase['change'], slicesOf: SlicesOf): ChangedCase => ({
  label: after.label,
  change,
  slices: slicesOf.get(after) ?? [],
  unforgivable: isUnforgivable(after),
});

function slicesByCase(pairs: readonly Pair[], key: string | null): SlicesOf {
  const slices = new Map<EvalCase, string[]>();
  if (key === null) return slices;
  const cases = pairs.map((pair) => pair.after);
  for (const { value, of } of sliceMembers(cases, key)) slices.set(of, [...(slices.get(of) ?? []), value]);
  return slices;
}

function sliceChanges(pairs: readonly Pair[], key: string | null, slicesOf: SlicesOf): EvalComparison['slices'] {
  if (key === null) return [];
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    for (const value of slicesOf.get(pair.after) ?? []) {
      const group = groups.get(value);
      if (group) group.push(pair);
      else groups.set(value, [pair]);
    }
  }
  return [...groups].slice(0, 200).map(([value, group]) => ({ key, value, ...countChanges(group) }));
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('\n') === [...b].sort().join('\n');
