/** A list of a rubric file whose items an extending file finds again by one of their keys. */
export interface Collection {
  /** The key that names an item, e.g. 'id'. Undefined: the entries are texts and name themselves. */
  readonly key?: string;
  /** What one item is called in a message. */
  readonly noun: string;
  /** Lists within an item that are found again in the same way. */
  readonly within?: Readonly<Record<string, Collection>>;
}

/** Every list at the top of a rubric file. Lists that are not here (criteria of a round, probes ...) are replaced whole. */
export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  sources: { key: 'id', noun: 'source' },
  criteria: { key: 'id', noun: 'criterion' },
  gates: { key: 'criterion', noun: 'gate' },
  bars: { key: 'seniority', noun: 'bar' },
  rounds: { key: 'id', noun: 'round' },
  variants: { key: 'id', noun: 'variant', within: { rounds: { key: 'id', noun: 'round' } } },
  questions: { key: 'id', noun: 'question' },
  workSamples: { key: 'id', noun: 'work sample' },
  redFlags: { key: 'id', noun: 'red flag' },
  notRedFlags: { noun: 'entry of notRedFlags' },
  roleIndicators: { key: 'id', noun: 'role indicator' },
  roleGuide: { key: 'profile', noun: 'role of the guide' },
  roleComparison: { key: 'aspect', noun: 'comparison' },
  contrasts: { key: 'weak', noun: 'contrast' },
  evalEvidenceFields: { key: 'id', noun: 'evidence field' },
  intake: { key: 'id', noun: 'intake question' },
};

/** The collection of a name, never something that every object inherits (a file may well have a key 'constructor'). */
export function collectionNamed(
  name: string,
  among: Readonly<Record<string, Collection>> | undefined = COLLECTIONS,
): Collection | undefined {
  return Object.hasOwn(among, name) ? among[name] : undefined;
}

export type FileMap = Readonly<Record<string, unknown>>;

export const isFileMap = (value: unknown): value is FileMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What names an item of the collection; undefined when the item has no such key. */
export function nameOf(item: unknown, { key }: Collection): unknown {
  if (key === undefined) return item;
  return isFileMap(item) ? item[key] : undefined;
}
