import type { Finding, PathSegment } from '../rubric-problem.js';
import {
  asList,
  COLLECTIONS,
  collectionNamed,
  isFileMap,
  nameOf,
  type Collection,
  type FileMap,
} from './collections.js';

export interface Origin {
  /** How far the path can be followed in the extending file. */
  readonly path: readonly PathSegment[];
  /** The whole path: the extending file states this very value. */
  readonly isStated: boolean;
}

/** Follows a path of the full file in the extending file; items are found by their name, since their places differ. */
export function originOf(path: readonly PathSegment[], full: FileMap, extension: FileMap): Origin {
  const followed: PathSegment[] = [];
  let here: unknown = extension;
  let inFull: unknown = full;
  let lists: Readonly<Record<string, Collection>> | undefined = COLLECTIONS;
  let collection: Collection | undefined;
  for (const segment of path) {
    inFull = childOf(inFull, segment);
    const step = collection ? placeOfName(asList(here), nameOf(inFull, collection), collection) : segment;
    here = childOf(here, step);
    if (here === undefined) return { path: followed, isStated: false };
    followed.push(step);
    // A name opens a list, a number an item of it, in which other lists have names.
    lists = collection ? collection.within : lists;
    collection = typeof segment === 'string' ? collectionNamed(segment, lists ?? {}) : undefined;
    if (typeof segment === 'string' && !collection) lists = {};
  }
  return { path: followed, isStated: true };
}

function placeOfName(items: readonly unknown[], name: unknown, collection: Collection): number {
  return items.findIndex((item) => nameOf(item, collection) === name);
}

function childOf(node: unknown, segment: PathSegment): unknown {
  if (Array.isArray(node)) return (node as unknown[])[Number(segment)];
  return isFileMap(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
}

/**
 * Moves a finding about the full file to the extending file. The base stands on its own without problems, so whatever
 * breaks was broken here: at the value itself, or in the item that inherits it, or by what was removed or stated
 * elsewhere in the file; then `extends` is the place.
 */
export function inExtension(finding: Finding, full: FileMap, extension: FileMap): Finding {
  const origin = originOf(finding.path, full, extension);
  if (origin.isStated) return { ...finding, path: origin.path };
  const { code } = finding;
  const message = `${finding.message} (Inherited from '${String(extension['extends'])}'.)`;
  if (origin.path.length > 1) return { path: origin.path, code, message };
  const list = String(finding.path[0]);
  const isThinned = isFileMap(extension['remove']) && Object.hasOwn(extension['remove'], list);
  if (isThinned) return { path: ['remove', list], at: 'key', code, message };
  return { path: ['extends'], code, message };
}
