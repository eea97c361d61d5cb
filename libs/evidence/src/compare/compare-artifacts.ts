import type { EvalArtifact, EvalCase } from '../artifact/eval-artifact.js';
import { chooseSliceKey, sliceKeysOf, sliceMembers } from '../summary/choose-slices.js';
import { mcnemarExact } from './mcnemar.js';

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
  readonly gotWorse: readonly string[];
  readonly gotBetter: readonly string[];
}

interface Pair {
  readonly before: EvalCase;
  readonly after: EvalCase;
}

const SHOWN = 20;
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
  const rate = (which: keyof Pair): number | null =>
    judged.length === 0 ? null : judged.filter((pair) => passed(pair[which])).length / judged.length;
  const isOnly = (key: string, other: Inputs): boolean => !other.unique.has(key) && !other.repeated.has(key);
  const labels = (wanted: (pair: Pair) => boolean): string[] =>
    judged
      .filter(wanted)
      .slice(0, SHOWN)
      .map((pair) => pair.after.label);
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
    slices: sliceChanges(judged, slice),
    gotWorse: labels((pair) => passed(pair.before) && !passed(pair.after)),
    gotBetter: labels((pair) => !passed(pair.before) && passed(pair.after)),
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

function sliceChanges(pairs: readonly Pair[], asked: string | undefined): EvalComparison['slices'] {
  const cases = pairs.map((pair) => pair.after);
  const key = chooseSliceKey(sliceKeysOf(cases), cases.length, asked);
  if (key === undefined) return [];
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const groups = new Map<string, Pair[]>();
  for (const { value, of } of sliceMembers(cases, key)) {
    const group = groups.get(value);
    if (group) group.push(pairOf.get(of)!);
    else groups.set(value, [pairOf.get(of)!]);
  }
  return [...groups].slice(0, 200).map(([value, group]) => ({ key, value, ...countChanges(group) }));
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('\n') === [...b].sort().join('\n');
