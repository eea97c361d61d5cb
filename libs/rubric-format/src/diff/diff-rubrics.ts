import { RUBRIC_AREAS, type ChangedThing, type Rubric, type RubricChange } from '@app/domain';
import { diffFields, type Thing } from './diff-fields.js';
import { COLLECTIONS, SINGLES, TOP, VARIANT_ROUNDS, type Collection } from './fields.js';
import { matchThings } from './match-things.js';

/**
 * What a later version of a rubric says differently, by meaning: things are found again by their ids, texts are compared
 * word by word, and each difference is one change.
 *
 * White space is no change, nor is the number of the version. Order is one, because people read in it: once per list,
 * and only where nothing else in that list changed. A thing that is added or removed is one change, whatever it holds.
 * @returns the changes by area, in the order of RUBRIC_AREAS; empty exactly when both say the same in the same order
 */
export function diffRubrics(before: Rubric, after: Rubric): readonly RubricChange[] {
  const [from, to]: [Thing, Thing] = [{ ...before }, { ...after }];
  const changes = [
    ...diffFields({ area: 'pack', id: '', name: '' }, from, to, TOP),
    ...Object.entries(COLLECTIONS).flatMap(([name, collection]) =>
      diffCollection(listOf(from[name]), listOf(to[name]), collection),
    ),
    ...Object.entries(SINGLES).flatMap(([name, fields]) => {
      const thing: ChangedThing = { area: name as keyof typeof SINGLES, id: '', name: '' };
      const [old, now] = [from[name], to[name]] as [Thing | undefined, Thing | undefined];
      if (old && now) return diffFields(thing, old, now, fields);
      return old || now ? [{ ...thing, kind: now ? ('added' as const) : ('removed' as const) }] : [];
    }),
  ];
  return RUBRIC_AREAS.flatMap((area) => changes.filter((change) => change.area === area));
}

const listOf = (value: unknown): readonly Thing[] => (Array.isArray(value) ? (value as Thing[]) : []);

function diffCollection(
  before: readonly Thing[],
  after: readonly Thing[],
  collection: Collection,
  within = '',
): readonly RubricChange[] {
  const { area, key, isTextKey, label, fields } = collection;
  const named = (thing: Thing): ChangedThing => {
    const id = isTextKey ? '' : String(thing[key]);
    return { area, id: [within, id].filter(Boolean).join(' '), name: String(thing[label]) };
  };
  const { pairs, removed, added, isReordered } = matchThings(before, after, collection);
  return [
    ...pairs.flatMap((pair) => [
      ...diffFields(named(pair.after), pair.before, pair.after, fields),
      ...(collection === COLLECTIONS.variants ? roundsOf(pair.before, pair.after) : []),
    ]),
    ...added.map((thing) => ({ ...named(thing), kind: 'added' as const })),
    ...removed.map((thing) => ({ ...named(thing), kind: 'removed' as const })),
    ...(isReordered ? [{ area, id: within, name: '', kind: 'reordered' as const }] : []),
  ];
}

const roundsOf = (before: Thing, after: Thing): readonly RubricChange[] =>
  diffCollection(listOf(before['rounds']), listOf(after['rounds']), VARIANT_ROUNDS, String(after['id']));
