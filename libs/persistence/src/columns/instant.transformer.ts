import type { ValueTransformer } from 'typeorm';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Instants stay ISO-8601 text in UTC with milliseconds all the way: the same 24 characters on both engines, which sort
 * as time. Anything else that looks like a time is refused before it is stored.
 */
export const instantTransformer: ValueTransformer = {
  to(value: unknown): unknown {
    if (value instanceof Date) throw new TypeError('an instant is stored as ISO text, not as a Date');
    if (typeof value === 'string' && !INSTANT.test(value)) throw new TypeError(`not an instant: ${value}`);
    return value; // null, or a find operator whose own value the database compares as text
  },
  from: (value: unknown): unknown => value,
};
