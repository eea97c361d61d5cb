import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { MAX_WEIGHT } from './schema/criteria-schema.js';
import { RUBRIC_SCHEMA } from './rubric-schema.js';
import type { Finding, PathSegment } from './rubric-problem.js';
import type { JsonSchema } from './schema/schema-parts.js';

export interface StructureCheck {
  readonly findings: readonly Finding[];
  /** False when something has the wrong type or is missing, so that rules across ids can not be asked. */
  readonly isShapeSound: boolean;
}

// Compiled on first use: importing this module must cost nothing, and compiling needs `new Function`, which a strict
// content security policy forbids in a browser.
const compiledOf = new Map<JsonSchema, ValidateFunction>();

function compiledFor(schema: JsonSchema): ValidateFunction {
  const known = compiledOf.get(schema);
  if (known) return known;
  const compiled = new Ajv({ allErrors: true, verbose: true }).compile(schema);
  compiledOf.set(schema, compiled);
  return compiled;
}

/** Compares a parsed file with RUBRIC_SCHEMA, or with the schema of files that extend another. */
export function checkStructure(value: unknown, schema: JsonSchema = RUBRIC_SCHEMA): StructureCheck {
  const compiled = compiledFor(schema);
  if (compiled(value)) return { findings: [], isShapeSound: true };
  const errors = compiled.errors ?? [];
  const findings = errors.map(toFinding);
  return { findings: withoutRepeats(findings), isShapeSound: !errors.some(breaksShape) };
}

function breaksShape(error: ErrorObject): boolean {
  if (isAboutAnchors(error)) return false;
  return error.keyword === 'type' || error.keyword === 'required';
}

function isAboutAnchors({ keyword, instancePath, params }: ErrorObject): boolean {
  if (keyword === 'required' && params['missingProperty'] === 'anchors') return true;
  return /^\/(criteria|workSamples)\/\d+\/anchors(\/[1-4])?$/.test(instancePath) && keyword !== 'additionalProperties';
}

function toFinding(error: ErrorObject): Finding {
  const path = toPath(error);
  const { keyword } = error;
  if (keyword === 'additionalProperties') return unknownKey(error, path);
  if (isAboutAnchors(error) && keyword !== 'maxLength') return missingAnchor(error, path);
  if (keyword === 'required') return missingKey(error, path);
  if (keyword === 'minimum' || keyword === 'maximum') return outOfRange(error, path);
  if (keyword === 'uniqueItems') {
    const later = Math.max(Number(error.params['i']), Number(error.params['j']));
    return { path: [...path, later], code: 'duplicate-reference', message: `${quote(error, later)} is listed twice.` };
  }
  return { path, code: 'invalid-value', message: `${nameOf(path)} ${expectation(error)}.` };
}

function unknownKey(error: ErrorObject, path: readonly PathSegment[]): Finding {
  const key = String(error.params['additionalProperty']);
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const message = `Unknown key '${key}'. Known here: ${known.join(', ')}.`;
  return { path: [...path, key], at: 'key', code: 'unknown-key', message };
}

function missingKey(error: ErrorObject, path: readonly PathSegment[]): Finding {
  const key = String(error.params['missingProperty']);
  const [collection] = path;
  const isItem = path.length === 2;
  if (isItem && key === 'criteria' && collection === 'rounds') {
    return { path, code: 'round-without-criteria', message: 'This round has no criteria.' };
  }
  if (isItem && key === 'criteria' && collection === 'questions') {
    return { path, code: 'question-without-criterion', message: 'This question is linked to no criterion.' };
  }
  return { path, code: 'missing-key', message: `The key '${key}' is missing here.` };
}

function missingAnchor(error: ErrorObject, path: readonly PathSegment[]): Finding {
  const missing = error.params['missingProperty'] as string | undefined;
  const last = path[path.length - 1];
  const level = missing === 'anchors' ? undefined : (missing ?? (last === 'anchors' ? undefined : last));
  const owner = path[0] === 'workSamples' ? 'work sample' : 'criterion';
  const message = level === undefined ? `This ${owner} has no anchors.` : `Anchor ${level} is missing.`;
  return { path, at: 'key', code: 'missing-anchor', message: `${message} Each of the levels 1 to 4 needs its text.` };
}

function outOfRange(error: ErrorObject, path: readonly PathSegment[]): Finding {
  const last = path[path.length - 1];
  if (last === 'weight') {
    return { path, code: 'weight-out-of-range', message: `The weight must be a number from 0 to ${MAX_WEIGHT}.` };
  }
  return { path, code: 'out-of-range', message: `${nameOf(path)} ${expectation(error)}.` };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map of keys',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
};

function expectation({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'type') return `must be ${TYPE_NAMES[String(params['type'])] ?? String(params['type'])}`;
  if (keyword === 'enum') return `must be one of: ${(params['allowedValues'] as string[]).join(', ')}`;
  if (keyword === 'minLength' || params['pattern'] === '\\S') return 'must not be empty';
  if (keyword === 'maxLength') return `must not be longer than ${params['limit']} characters`;
  if (keyword === 'minItems') return `needs at least ${params['limit']} entries`;
  if (keyword === 'maxItems') return `must not have more than ${params['limit']} entries`;
  return message ?? 'is not valid';
}

/** The key of a value, or the entry of a list, as a person would call it. */
function nameOf(path: readonly PathSegment[]): string {
  const last = path[path.length - 1];
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1} of '${path[path.length - 2]}'` : `'${last}'`;
}

function quote(error: ErrorObject, index: number): string {
  return `'${String((error.data as readonly unknown[])[index])}'`;
}

/** JSON pointer to path; list positions become numbers. */
function toPath({ instancePath }: ErrorObject): PathSegment[] {
  if (instancePath === '') return [];
  return instancePath
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** An empty text breaks two keywords; one problem per place and code is enough. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const { path, code, message } = finding;
    const place = JSON.stringify([path, code, code === 'missing-anchor' ? '' : message]);
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}
