import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DIRECTORY = resolve('test/fixtures/stats');

/** Rows of a CSV without quoted commas, keyed by its header. Tests run from the repository root. */
export function readReferenceCsv(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(resolve(DIRECTORY, file), 'utf8').trim().split('\n');
  const names = header!.replaceAll('"', '').split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])));
}

interface ReferenceCase<T> {
  readonly values: T;
  readonly tolerance: { readonly abs: number; readonly rel?: number };
}

/** The expected values of one case and how near one has to come. */
export function readReferenceCase<T>(id: string): ReferenceCase<T> {
  const { cases } = JSON.parse(readFileSync(resolve(DIRECTORY, 'expected.json'), 'utf8')) as {
    cases: (ReferenceCase<T> & { id: string })[];
  };
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No reference case ${id}`);
  return found;
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
