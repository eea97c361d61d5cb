import type { ChangedThing, RubricChange, RubricValue } from '@app/domain';
import { isFileMap } from '../extension/collections.js';
import type { FieldKind } from './fields.js';
import { diffWords, sameWords } from './word-diff.js';

export type Thing = Readonly<Record<string, unknown>>;

/** The changes of one thing, field by field in the order of the table; none for two that say the same. */
export function diffFields(
  thing: ChangedThing,
  before: Thing,
  after: Thing,
  fields: Readonly<Record<string, FieldKind>>,
): readonly RubricChange[] {
  return Object.entries(fields).flatMap(([field, kind]) => {
    const [from, to] = [before[field], after[field]];
    switch (kind) {
      case 'skip':
        return [];
      case 'name':
        return renamed(thing, String(from), String(to));
      case 'text':
        return reworded({ ...thing, field }, textOf(from), textOf(to));
      case 'value':
        return from === to ? [] : [{ ...thing, kind: 'set' as const, field, from: valueOf(from), to: valueOf(to) }];
      case 'list':
        return listed({ ...thing, field }, entriesOf(from), entriesOf(to));
      case 'parts':
        return diffParts({ ...thing, field }, partsOf(from), partsOf(to));
    }
  });
}

type Field = ChangedThing & { readonly field: string };

const renamed = (thing: ChangedThing, from: string, to: string): RubricChange[] =>
  sameWords(from, to) ? [] : [{ ...thing, kind: 'renamed', from, to }];

const reworded = (field: Field & { readonly part?: string }, from: string, to: string): RubricChange[] =>
  sameWords(from, to) ? [] : [{ ...field, kind: 'reworded', segments: diffWords(from, to) }];

function listed(field: Field, from: readonly string[], to: readonly string[]): RubricChange[] {
  const [added, removed] = [without(to, from), without(from, to)];
  if (added.length > 0 || removed.length > 0) return [{ ...field, kind: 'listed', added, removed }];
  const isSame = from.every((entry, index) => sameWords(entry, to[index] ?? ''));
  return isSame ? [] : [{ ...field, kind: 'reordered' }];
}

/** Entries of one list that the other does not have, counted: a second 'x' is not the first. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return entries.filter((entry) => {
    const at = left.findIndex((other) => sameWords(entry, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function diffParts(field: Field, from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): RubricChange[] {
  const parts = [...new Set([...from.keys(), ...to.keys()])];
  return parts.flatMap((part) => reworded({ ...field, part }, from.get(part) ?? '', to.get(part) ?? ''));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const valueOf = (value: unknown): RubricValue | null => (value === undefined ? null : (value as RubricValue));

const entriesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(entryText) : []);

/** An entry of a list as a person reads it: a set of the bar as 'C1, C2: 4', a decision of the role guide with both its sides. */
function entryText(entry: unknown): string {
  if (!isFileMap(entry)) return String(entry);
  const { criterionIds, criterionId, level, what, aiPm, other } = entry;
  if (typeof what === 'string') return `${what}: ${String(aiPm)} / ${String(other)}`;
  return `${Array.isArray(criterionIds) ? criterionIds.join(', ') : String(criterionId)}: ${String(level)}`;
}

/** Anchors by level, texts of a gate by state. */
function partsOf(value: unknown): ReadonlyMap<string, string> {
  if (Array.isArray(value))
    return new Map(value.map(({ level, text }: { level: number; text: string }) => [String(level), text]));
  return new Map(isFileMap(value) ? Object.entries(value).map(([state, text]) => [state, String(text)]) : []);
}
