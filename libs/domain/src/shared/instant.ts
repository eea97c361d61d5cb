declare const instantBrand: unique symbol;
/** A moment in time: ISO-8601 in UTC with milliseconds ('2026-11-22T12:00:00.000Z'); sorts as text. */
export type Instant = string & { readonly [instantBrand]: true };

/** @throws RangeError when `text` is no date */
export function toInstant(text: string | number): Instant {
  const ms = typeof text === 'number' ? text : Date.parse(text);
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${text}`);
  return new Date(ms).toISOString() as Instant;
}

export const instantMs = (at: Instant): number => Date.parse(at);

export const addHours = (at: Instant, hours: number): Instant => toInstant(instantMs(at) + hours * 3_600_000);

/** Time comes from outside, so that rules can be tested at any hour. */
export abstract class Clock {
  abstract now(): Instant;
}

/** Ids come from outside (UUIDv7 in the product, counted ones in tests). */
export abstract class IdSource {
  abstract next(): string;
}
