import { isRecord, pointerKey, type UnknownRecord } from '../shared/field-checks.js';
import { isSame } from '../shared/same.js';
import type { ScorecardContent } from './scorecard.js';
import { withDismissed } from './text-lint/index.js';

/** One field that both sides changed, each to something else. */
export interface FieldConflict {
  /** JSON pointer by ids, not by places: /evidence/<id>/text, /ratings/C2/rated, /summary. */
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** 'both' puts two texts one after the other; for anything but texts it reads as 'mine'. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';
export type ConflictChoices = ReadonlyMap<string, ConflictChoice>;

export interface MergedContent {
  /** In a conflict that nobody decided yet it holds mine: nothing on the screen goes away by itself. */
  readonly content: ScorecardContent;
  readonly conflicts: readonly FieldConflict[];
}

interface Merge {
  readonly choices: ConflictChoices;
  readonly conflicts: FieldConflict[];
}

const KEYS = ['id', 'flagId'] as const;

/** The id of an entry of a list, where its entries have one. */
function keyOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined;
  const key = KEYS.map((name) => entry[name]).find((value) => typeof value === 'string');
  return typeof key === 'string' ? key : undefined;
}

const isKeyedList = (value: unknown): value is readonly UnknownRecord[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => keyOf(entry) !== undefined);

const isListLike = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Lists with ids on both sides, one of which may be empty. */
const areKeyedLists = (mine: unknown, theirs: unknown): boolean =>
  (isKeyedList(mine) && (isKeyedList(theirs) || isListLike(theirs))) || (isKeyedList(theirs) && isListLike(mine));

const byKey = (list: unknown): ReadonlyMap<string, unknown> =>
  new Map(Array.isArray(list) ? list.map((entry: unknown) => [keyOf(entry) ?? '', entry]) : []);

function decide(merge: Merge, conflict: FieldConflict): unknown {
  const choice = merge.choices.get(conflict.path);
  const { mine, theirs } = conflict;
  if (choice === undefined) merge.conflicts.push(conflict);
  if (choice === 'theirs') return theirs;
  if (choice === 'both' && typeof mine === 'string' && typeof theirs === 'string') return `${mine}\n${theirs}`;
  return mine;
}

/** Lists of keys: hints waved away, questions asked. */
const KEY_LISTS: readonly string[] = ['/dismissedHints', '/asked'];
const keysIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((key) => typeof key === 'string') : [];

/** What either side put on the list stays: nobody is asked to choose between keys. */
const union = (mine: unknown, theirs: unknown): readonly string[] => keysIn(theirs).reduce(withDismissed, keysIn(mine));

/** undefined = not there. What one side deleted and the other changed stays, changed: a deletion loses no new words. */
function mergeValue(merge: Merge, path: string, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (KEY_LISTS.includes(path)) return union(mine, theirs);
  if (areKeyedLists(mine, theirs)) return mergeLists(merge, path, base, mine, theirs);
  if (isRecord(mine) && isRecord(theirs)) return mergeRecords(merge, path, isRecord(base) ? base : {}, mine, theirs);
  if (mine === undefined) return theirs;
  if (theirs === undefined) return mine;
  return decide(merge, { path, base, mine, theirs });
}

/** Mine in my order, then what only the other side has, in its order. */
function mergeLists(merge: Merge, path: string, base: unknown, mine: unknown, theirs: unknown): unknown {
  const [before, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = [...own.keys(), ...[...other.keys()].filter((key) => !own.has(key))];
  return keys
    .map((key) => mergeValue(merge, `${path}/${pointerKey(key)}`, before.get(key), own.get(key), other.get(key)))
    .filter((entry) => entry !== undefined);
}

/** Level and reason exclude each other: one choice, merged as one field. */
const asUnits = (rating: UnknownRecord): UnknownRecord => {
  const { level, notAssessed, ...rest } = rating;
  return { ...rest, rated: { level, notAssessed } };
};
const RATING = /^\/ratings\/[^/]+$/;
const RATED = /^\/ratings\/[^/]+\/rated$/;

function mergeRecords(
  merge: Merge,
  path: string,
  base: UnknownRecord,
  mine: UnknownRecord,
  theirs: UnknownRecord,
): unknown {
  if (RATED.test(path)) return decide(merge, { path, base, mine, theirs });
  if (RATING.test(path)) {
    const { rated, ...rest } = mergeFields(merge, path, asUnits(base), asUnits(mine), asUnits(theirs));
    return { ...(isRecord(rated) ? rated : {}), ...rest };
  }
  return mergeFields(merge, path, base, mine, theirs);
}

function mergeFields(
  merge: Merge,
  path: string,
  base: UnknownRecord,
  mine: UnknownRecord,
  theirs: UnknownRecord,
): UnknownRecord {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...keys].map((key) => {
    const at = `${path}/${pointerKey(key)}`;
    return [key, mergeValue(merge, at, base[key], mine[key], theirs[key])] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/**
 * Two versions of a card that grew from the same one, put together field by field: a rating, a piece of evidence, a sentence that only
 * one side changed is taken from that side. A field that both changed differently is a conflict for the person to decide.
 *
 * @param base    what both started from
 * @param mine    what is on this screen
 * @param theirs  what is stored now
 * @param choices decisions on conflicts of an earlier call, by path
 * @returns the merged content, and the conflicts that no choice decides
 */
export function mergeContent(
  base: ScorecardContent,
  mine: ScorecardContent,
  theirs: ScorecardContent,
  choices: ConflictChoices = new Map(),
): MergedContent {
  const merge: Merge = { choices, conflicts: [] };
  const content = mergeValue(merge, '', base, mine, theirs) as ScorecardContent;
  return { content, conflicts: merge.conflicts };
}
