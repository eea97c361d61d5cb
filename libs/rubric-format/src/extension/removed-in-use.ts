import type { Finding } from '../rubric-problem.js';
import type { Reference } from '../rules/dangling-id.js';
import { asList, collectionNamed, isFileMap, nameOf, type FileMap } from './collections.js';
import { originOf } from './trace.js';

const LIST_OF: Readonly<Record<Reference['to'], string>> = {
  criterion: 'criteria',
  round: 'rounds',
  'role indicator': 'roleIndicators',
  source: 'sources',
};

const MAX_PLACES = 3;

/**
 * Removed things that inherited parts still refer to, each once, at its entry in `remove`: the base may not be changed
 * for it, so either the entry goes, or the parts that refer to it are changed too.
 * @param dangling every reference of the full file that leads nowhere
 */
export function removedInUse(dangling: readonly Reference[], full: FileMap, extension: FileMap): readonly Finding[] {
  const inherited = dangling.filter(({ path }) => !originOf(path, full, extension).isStated);
  return Object.entries(LIST_OF).flatMap(([to, list]) => {
    const removed = isFileMap(extension['remove']) ? asList(extension['remove'][list]) : [];
    return removed.flatMap((id, index): Finding[] => {
      const places = inherited.filter((reference) => reference.to === to && reference.id === id);
      if (places.length === 0) return [];
      const names = [...new Set(places.map((place) => itemOf(place, full)))];
      const more = names.length > MAX_PLACES ? ` and ${names.length - MAX_PLACES} more` : '';
      const users = `${names.slice(0, MAX_PLACES).join(', ')}${more}`;
      const message = `The ${to} '${String(id)}' is removed, but is still referred to by: ${users}.`;
      return [{ path: ['remove', list, index], code: 'removed-id-in-use', message }];
    });
  });
}

function itemOf({ path: [list, index] }: Reference, full: FileMap): string {
  const collection = collectionNamed(String(list));
  if (!collection) return String(list);
  return `${collection.noun} '${String(nameOf(asList(full[String(list)])[Number(index)], collection))}'`;
}
