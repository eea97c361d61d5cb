import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '@app/domain';

const MAX_DEPTH = 12;
/** No form shows more at once; a body full of wrong keys would otherwise be answered with many times its size. */
const MOST_PROBLEMS = 100;
/** class-transformer leaves such keys out without a word, and 'in' or '[id]' would find them in every object. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const pointer = (path: string, property: string): string =>
  `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** One entry per field that is wrong, in the order of the form. */
export function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const here = pointer(path, error.property);
    const [first] = Object.entries(error.constraints ?? {}).map(([rule, message]) => inOurWords(rule, message));
    return [...(first ? [{ path: here, message: first }] : []), ...fieldProblems(error.children ?? [], here)];
  });
}

const inOurWords = (rule: string, message: string): string => {
  if (rule === 'whitelistValidation') return 'This field is not known here; leave it out.';
  if (rule === 'unknownValue' || rule === 'nestedValidation')
    return 'This must be an object with the fields described.';
  return message;
};

export const invalidRequest = (errors: readonly FieldProblem[]): DomainError =>
  new DomainError('REQUEST.INVALID', 'invalid', 'Something in the request is not right', {
    detail:
      errors.length === 1
        ? '1 field needs a change. Nothing was saved.'
        : `${errors.length} fields need a change. Nothing was saved.`,
    errors,
  });

/** Strings with a NUL, which PostgreSQL can not store, keys that every object inherits, and nesting beyond any form of ours. */
function unstorable(value: unknown, path: string, depth = 0): FieldProblem[] {
  if (typeof value === 'string')
    return value.includes('\0') ? [{ path, message: 'Remove the invisible NUL character.' }] : [];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  if (depth > MAX_DEPTH) return [{ path, message: 'This is nested too deeply.' }];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.includes('\0') ? [{ path, message: 'Remove the invisible NUL character.' }] : []),
    ...(INHERITED.has(key)
      ? [{ path: pointer(path, key), message: `Nothing here is called '${key}'; leave it out.` }]
      : []),
    ...unstorable(inner, pointer(path, key), depth + 1),
  ]);
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDto = (metatype: ArgumentMetadata['metatype']): boolean =>
  metatype !== undefined && ![String, Boolean, Number, Array, Object].includes(metatype as never);

/** Unknown fields are refused, never dropped: a typing error in a field's name must not lose what stands in it. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => invalidRequest(fieldProblems(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const problems = unstorable(value, '');
    if (problems.length > 0) throw invalidRequest(problems.slice(0, MOST_PROBLEMS));
    if (
      metadata.type === 'body' &&
      isDto(metadata.metatype) &&
      value !== undefined &&
      value !== null &&
      !isPlainObject(value)
    ) {
      throw invalidRequest([{ path: '', message: 'Send a JSON object.' }]);
    }
    return super.transform(value, metadata);
  }
}
