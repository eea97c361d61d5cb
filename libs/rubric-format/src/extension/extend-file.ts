import type { Finding, PathSegment } from '../rubric-problem.js';
import { asList, collectionNamed, isFileMap, nameOf, type Collection, type FileMap } from './collections.js';
import { requiredKeysOf } from './extension-schema.js';

export interface ExtendedFile {
  /** A full file in the words of the YAML; to be trusted only when there are no findings. */
  readonly value: FileMap;
  /** Places in the extending file. */
  readonly findings: readonly Finding[];
}

/** Where a list stands: its path in the extending file, and the names of the collections around it. */
interface Place {
  readonly path: readonly PathSegment[];
  readonly names: readonly string[];
  readonly collection: Collection;
  readonly baseName: string;
}

/**
 * A full file: the base, minus what the extension removes, with what it changes, plus what it adds.
 *
 * Items keep the order of the base, added ones follow. Within an item, maps (anchors) are merged by key and lists
 * (criteria of a round, probes) are replaced. An item of an unknown name is an addition and has to be complete.
 *
 * @param extension passed the structural check of extending files
 */
export function extendFile(base: FileMap, extension: FileMap): ExtendedFile {
  const { extends: baseName, remove, ...stated } = extension;
  const findings: Finding[] = [];
  const kept = withoutRemoved(base, isFileMap(remove) ? remove : {}, String(baseName), findings);
  const merged = Object.entries(stated).map(([name, value]): [string, unknown] => {
    const collection = collectionNamed(name);
    if (!collection) return [name, mergedValue(kept[name], value)];
    const place = { path: [name], names: [name], collection, baseName: String(baseName) };
    return [name, mergedList(asList(kept[name]), asList(value), place, findings)];
  });
  return { value: { ...kept, ...Object.fromEntries(merged) }, findings };
}

function withoutRemoved(base: FileMap, remove: FileMap, baseName: string, findings: Finding[]): FileMap {
  const lists = Object.entries(remove).flatMap(([name, names]): [string, unknown][] => {
    const collection = collectionNamed(name);
    if (!collection) return [];
    const items = asList(base[name]);
    const present = new Set(items.map((item) => nameOf(item, collection)));
    for (const [index, gone] of asList(names).entries()) {
      if (present.has(gone)) continue;
      const message = `There is no ${collection.noun} '${String(gone)}' in '${baseName}' to remove.`;
      findings.push({ path: ['remove', name, index], code: 'removed-id-missing', message });
    }
    const removed = new Set(asList(names));
    return [[name, items.filter((item) => !removed.has(nameOf(item, collection)))]];
  });
  return { ...base, ...Object.fromEntries(lists) };
}

function mergedList(
  base: readonly unknown[],
  stated: readonly unknown[],
  place: Place,
  findings: Finding[],
): readonly unknown[] {
  const { collection } = place;
  const changes = new Map<unknown, unknown>();
  for (const [index, item] of stated.entries()) {
    const name = nameOf(item, collection);
    const path = [...place.path, index];
    const before = base.find((one) => nameOf(one, collection) === name);
    if (changes.has(name)) findings.push(statedTwice(path, collection, name));
    else if (before === undefined) changes.set(name, addedItem(item, { ...place, path }, findings));
    else changes.set(name, changedItem(before, item, { ...place, path }, findings));
  }
  const known = new Set(base.map((item) => nameOf(item, collection)));
  const added = [...changes].filter(([name]) => !known.has(name)).map(([, item]) => item);
  // Of two base items with one name (a contrast may repeat its weak answer) the first is meant.
  const inPlace = base.map((item) => takeOut(changes, nameOf(item, collection)) ?? item);
  return [...inPlace, ...added];
}

function takeOut(changes: Map<unknown, unknown>, name: unknown): unknown {
  const change = changes.get(name);
  changes.delete(name);
  return change;
}

function statedTwice(path: readonly PathSegment[], { key, noun }: Collection, name: unknown): Finding {
  const message = `The ${noun} '${String(name)}' is stated twice in this file.`;
  return { path: key === undefined ? path : [...path, key], code: 'duplicate-id', message };
}

function addedItem(item: unknown, { path, names, collection, baseName }: Place, findings: Finding[]): unknown {
  const { key, noun } = collection;
  if (key === undefined || !isFileMap(item)) return item;
  const missing = requiredKeysOf(names).filter((required) => !Object.hasOwn(item, required));
  if (missing.length > 0) {
    const message =
      `There is no ${noun} '${String(item[key])}' in '${baseName}' to change. ` +
      `To add one, state also: ${missing.join(', ')}.`;
    findings.push({ path: [...path, key], code: 'override-without-base', message });
  }
  droppedKeys({}, item, { path, names, collection, baseName }, findings);
  return without(item, new Set(['remove']));
}

function changedItem(before: unknown, item: unknown, place: Place, findings: Finding[]): unknown {
  if (!isFileMap(before) || !isFileMap(item)) return item;
  const dropped = droppedKeys(before, item, place, findings);
  const stated = without(item, new Set(['remove']));
  const changed = Object.entries(stated).map(([name, value]): [string, unknown] => {
    const collection = collectionNamed(name, place.collection.within ?? {});
    if (!collection) return [name, mergedValue(before[name], value)];
    const within = { ...place, path: [...place.path, name], names: [...place.names, name], collection };
    return [name, mergedList(asList(before[name]), asList(value), within, findings)];
  });
  return { ...without(before, dropped), ...Object.fromEntries(changed) };
}

/** The optional keys that an item takes from the base. */
function droppedKeys(before: FileMap, item: FileMap, place: Place, findings: Finding[]): ReadonlySet<string> {
  const keys = asList(item['remove']).map(String);
  for (const [index, key] of keys.entries()) {
    if (Object.hasOwn(before, key)) continue;
    const { noun } = place.collection;
    const message = `The ${noun} '${String(nameOf(item, place.collection))}' has no '${key}' to remove.`;
    findings.push({ path: [...place.path, 'remove', index], code: 'removed-id-missing', message });
  }
  return new Set(keys);
}

const without = (map: FileMap, keys: ReadonlySet<string>): FileMap =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !keys.has(key)));

const mergedValue = (before: unknown, stated: unknown): unknown =>
  isFileMap(before) && isFileMap(stated) ? { ...before, ...stated } : stated;
