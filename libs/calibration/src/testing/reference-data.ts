import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScoredRating } from '../calibrate/scored-rating.js';

const DIRECTORY = resolve('test/fixtures/stats');

/** Rows of a CSV without quoted commas, keyed by its header. Tests run from the repository root. */
export function readReferenceCsv(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(resolve(DIRECTORY, file), 'utf8').trim().split('\n');
  const names = header!.replaceAll('"', '').split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])));
}

interface ReferenceCase<T> {
  readonly id: string;
  readonly method: string;
  readonly provenance: string;
  readonly values: T;
  readonly tolerance: { readonly abs: number; readonly rel?: number };
}

/** Every case, with `{ see: FILE }` replaced by the rows of that file: function and arguments to value. */
export function readReferenceCases(): ReferenceCase<unknown>[] {
  const { cases } = JSON.parse(readFileSync(resolve(DIRECTORY, 'expected.json'), 'utf8')) as {
    cases: ReferenceCase<unknown>[];
  };
  return cases.map((one) => {
    const see = (one.values as { see?: string }).see;
    return see === undefined ? one : { ...one, values: functionValues(see) };
  });
}

function functionValues(file: string): Record<string, number> {
  const rows = readReferenceCsv(file);
  return Object.fromEntries(rows.map(({ fn, x, a, b, value }) => [`${fn}(${x},${a},${b})`, Number(value)]));
}

/** The expected values of one case and how near one has to come. */
export function readReferenceCase<T>(id: string): ReferenceCase<T> {
  const found = readReferenceCases().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No reference case ${id}`);
  return found as ReferenceCase<T>;
}

/** Ratings of a reference file as one list per unit. */
export function readReferenceUnits(file: string, unitColumn: string): number[][] {
  const units = new Map<string, number[]>();
  for (const row of readReferenceCsv(file)) {
    const unit = row[unitColumn]!;
    units.set(unit, [...(units.get(unit) ?? []), Number(row['rating'])]);
  }
  return [...units.values()];
}

/** Ratings of a reference file with the columns candidate, rater, rating and perhaps criterion. */
export function readReferenceRatings(file: string, unitColumn = 'candidate'): ScoredRating[] {
  return readReferenceCsv(file).map((row) => ({
    candidate: unquoted(row[unitColumn]!),
    rater: unquoted(row['rater']!),
    ...(row['criterion'] === undefined ? {} : { criterion: unquoted(row['criterion']) }),
    value: Number(row['rating']),
  }));
}

const unquoted = (cell: string): string => cell.replaceAll('"', '');
