/** The subset of JSON Schema (draft-07) that the rubric format uses. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One line of text, at most `maxLength` UTF-16 code units, not blank. */
export const line = (description: string, maxLength = 160): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern: '\\S',
  description,
});

/** A paragraph: as `line`, up to 2,000 code units. */
export const paragraph = (description: string): JsonSchema => line(description, 2000);

const ID_PATTERN = '^[A-Za-z][A-Za-z0-9-]{0,31}$';

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && new RegExp(ID_PATTERN).test(value);

/** An id of this rubric. Permanent: scorecards and decisions refer to it. */
export const id = (description: string): JsonSchema => ({
  type: 'string',
  pattern: ID_PATTERN,
  description,
});

export const integer = (description: string, minimum: number, maximum: number): JsonSchema => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});

export const number = (description: string, minimum: number, maximum: number): JsonSchema => ({
  type: 'number',
  minimum,
  maximum,
  description,
});

export const oneOf = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
});

export const list = (description: string, items: JsonSchema, minItems = 0, maxItems = 60): JsonSchema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
  description,
});

/** A list of ids or words in which nothing may occur twice. */
export const set = (description: string, items: JsonSchema, minItems = 0, maxItems = 60): JsonSchema => ({
  ...list(description, items, minItems, maxItems),
  uniqueItems: true,
});

/** An object that allows no other keys than these. */
export const object = (
  required: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
  description?: string,
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
  ...(description ? { description } : {}),
});
