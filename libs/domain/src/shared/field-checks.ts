import type { FieldProblem } from './domain-error.js';
import { textProblem } from './hidden-characters.js';

/** Checks of input whose type nobody has looked at yet; each answers what is wrong, with where, saying what would be right. */
export type Problems = readonly FieldProblem[];

export type UnknownRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as part of a JSON pointer (RFC 6901). */
export const pointerKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const problem = (path: string, message: string): Problems => [{ path, message }];

/** Own fields the object must have, and those it may have; anything else is named. */
export function checkFields(
  value: unknown,
  path: string,
  fields: readonly string[],
  optional: readonly string[] = [],
): Problems {
  if (!isRecord(value)) return problem(path, `Send an object with ${fields.join(', ')}.`);
  const known = [...fields, ...optional];
  const missing = fields.filter((field) => !Object.hasOwn(value, field));
  const unknown = Object.keys(value).filter((field) => !known.includes(field));
  return [
    ...missing.map((field) => ({ path: `${path}/${field}`, message: 'This field is missing.' })),
    ...unknown.map((field) => ({
      path: `${path}/${pointerKey(field)}`,
      message: `Unknown field; known are ${known.join(', ')}.`,
    })),
  ];
}

export function checkText(value: unknown, path: string, limit: number): Problems {
  if (typeof value !== 'string') return problem(path, `Send text of at most ${limit} characters.`);
  if (value.length > limit) return problem(path, `This is ${value.length} characters long; at most ${limit} are kept.`);
  const hidden = textProblem(value);
  return hidden === undefined ? [] : problem(path, `This ${hidden}`);
}

export function checkOneOf(
  value: unknown,
  path: string,
  options: readonly (string | number)[],
  nullable = false,
): Problems {
  if (nullable && value === null) return [];
  if (options.some((option) => option === value)) return [];
  return problem(path, `Choose one of ${options.join(', ')}${nullable ? ', or null for none' : ''}.`);
}

export function checkInteger(value: unknown, path: string, low: number, high: number): Problems {
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return [];
  return problem(path, `Send a whole number from ${low} to ${high}.`);
}

/** A list within its limit, each entry checked by its place. */
export function checkList(
  value: unknown,
  path: string,
  limit: number,
  checkEntry: (entry: unknown, path: string) => Problems,
): Problems {
  if (!Array.isArray(value)) return problem(path, 'Send a list.');
  if (value.length > limit) return problem(path, `These are ${value.length} entries; at most ${limit} are kept.`);
  return value.flatMap((entry: unknown, index) => checkEntry(entry, `${path}/${index}`));
}
