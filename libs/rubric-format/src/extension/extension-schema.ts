import { RUBRIC_SCHEMA } from '../rubric-schema.js';
import { id, object, oneOf, set, type JsonSchema } from '../schema/schema-parts.js';
import { COLLECTIONS, type Collection } from './collections.js';

type Properties = Readonly<Record<string, JsonSchema>>;

const whole = RUBRIC_SCHEMA['properties'] as Properties;

/** What an extending file says for itself; everything else it may leave to the base. */
const OWN = ['pack', 'name', 'version', 'summary'] as const;

/**
 * The structure of a file that extends another, derived from RUBRIC_SCHEMA: an item needs no more than the key that
 * names it, whatever it states must be as in a full file, and `remove` says what falls away.
 */
export const RUBRIC_EXTENSION_SCHEMA: JsonSchema = object(
  {
    ...Object.fromEntries(OWN.map((key) => [key, whole[key]!])),
    extends: id('Id of the pack that this one extends. What is not stated here is as there.'),
  },
  {
    remove: object({}, removals(), 'What the base has and this pack has not.'),
    ...Object.fromEntries(
      Object.entries(whole)
        .filter(([key]) => !(OWN as readonly string[]).includes(key))
        .map(([key, schema]) => [key, changeOf(schema, COLLECTIONS[key])]),
    ),
  },
);

/** Keys that an item must have to stand on its own, per collection path, e.g. ['criteria'] or ['variants', 'rounds']. */
export function requiredKeysOf(names: readonly string[]): readonly string[] {
  const [name = '', ...within] = names;
  let item = whole[name]?.['items'] as JsonSchema | undefined;
  for (const inner of within) item = (item?.['properties'] as Properties | undefined)?.[inner]?.['items'] as JsonSchema;
  return (item?.['required'] as readonly string[] | undefined) ?? [];
}

function removals(): Record<string, JsonSchema> {
  const entries = Object.entries(COLLECTIONS).map(([name, { key, noun }]): [string, JsonSchema] => {
    const item = whole[name]!['items'] as JsonSchema;
    const named = key === undefined ? item : (item['properties'] as Properties)[key]!;
    const most = whole[name]!['maxItems'] as number;
    return [name, set(`Each names a ${noun} of the base that falls away.`, named, 1, most)];
  });
  return Object.fromEntries(entries);
}

/** A map of keys may state some of them; a list of items may hold no item, or items that state some of theirs. */
function changeOf(schema: JsonSchema, collection?: Collection): JsonSchema {
  if (schema['type'] === 'object') return { ...schema, required: [] };
  if (collection?.key === undefined) return { ...schema, ...(collection ? { minItems: 0 } : {}) };
  return { ...schema, minItems: 0, items: itemChange(schema['items'] as JsonSchema, collection) };
}

function itemChange(item: JsonSchema, { key = '', within = {} }: Collection): JsonSchema {
  const properties = item['properties'] as Properties;
  const optional = Object.keys(properties).filter((name) => !(item['required'] as readonly string[]).includes(name));
  const changed = Object.entries(properties).map(([name, schema]): [string, JsonSchema] => {
    if (within[name]) return [name, changeOf(schema, within[name])];
    return [name, schema['type'] === 'object' ? changeOf(schema) : schema];
  });
  const dropped = oneOf('An optional key of the item.', optional);
  return {
    ...item,
    required: [key],
    properties: {
      ...Object.fromEntries(changed),
      ...(optional.length > 0 ? { remove: set('Optional keys of the base that fall away.', dropped, 1) } : {}),
    },
  };
}
