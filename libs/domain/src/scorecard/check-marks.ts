import { checkInteger, problem, type Problems } from '../shared/field-checks.js';

/** An interview of twelve hours is a mistake of typing. */
export const MAX_TIME_MARK = 12 * 3600;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that the client makes, so that a retry never doubles what it names. */
export const checkId = (value: unknown, path: string): Problems =>
  typeof value === 'string' && ID.test(value) ? [] : problem(path, 'Send a UUID.');

/** Whole seconds from the start of the interview, or null for none. */
export const checkTimeMark = (value: unknown, path: string): Problems =>
  value === null ? [] : checkInteger(value, path, 0, MAX_TIME_MARK);
