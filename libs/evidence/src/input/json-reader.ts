import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { cleanLabel } from './clean-label.js';
import { MAX_CHECKS_PER_CASE } from './eval-limits.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads own properties only, so that a key like 'constructor' is data and never what JavaScript keeps under that name.
 * An absent property and null are the same: undefined.
 */
export function readProperty(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

/** @throws EvalArtifactError WRONG_TYPE */
export function expectObject(value: unknown, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object');
  return value as JsonObject;
}

/** @throws EvalArtifactError WRONG_TYPE */
export function optionalObject(object: JsonObject, key: string, path: string): JsonObject | undefined {
  const value = readProperty(object, key);
  return value === undefined ? undefined : expectObject(value, `${path}/${key}`);
}

/** @throws EvalArtifactError WRONG_TYPE */
export function optionalArray(object: JsonObject, key: string, path: string): readonly unknown[] | undefined {
  const value = readProperty(object, key);
  if (value === undefined || Array.isArray(value)) return value;
  throw wrongType(`${path}/${key}`, 'an array');
}

/** @throws EvalArtifactError TOO_MANY_CHECKS */
export function assertCheckCount(count: number, path: string): void {
  if (count <= MAX_CHECKS_PER_CASE) return;
  const message = `${path} has ${count} entries; up to ${MAX_CHECKS_PER_CASE} per case are accepted.`;
  throw new EvalArtifactError('TOO_MANY_CHECKS', message, path);
}

/** @throws EvalArtifactError WRONG_TYPE, MISSING_FIELD */
export function requiredBoolean(object: JsonObject, key: string, path: string): boolean {
  const value = readProperty(object, key);
  if (typeof value === 'boolean') return value;
  if (value === undefined) throw missing(`${path}/${key}`);
  throw wrongType(`${path}/${key}`, 'true or false');
}

/** @throws EvalArtifactError WRONG_TYPE for anything but a finite number */
export function optionalNumber(object: JsonObject, key: string, path: string): number | undefined {
  const value = readProperty(object, key);
  // JSON can write 1e999, which reads as Infinity.
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw wrongType(`${path}/${key}`, 'a number');
}

/** The first property, of the first object that has one, that can be shown as a name. */
export function firstLabel(objects: readonly JsonObject[], ...keys: string[]): string | undefined {
  for (const object of objects) {
    for (const key of keys) {
      const label = cleanLabel(readProperty(object, key));
      if (label !== undefined) return label;
    }
  }
  return undefined;
}

export const missing = (path: string): EvalArtifactError =>
  new EvalArtifactError('MISSING_FIELD', `${path} is missing.`, path);

export const wrongType = (path: string, expected: string): EvalArtifactError =>
  new EvalArtifactError('WRONG_TYPE', `${path || 'The file'} should be ${expected}.`, path);
