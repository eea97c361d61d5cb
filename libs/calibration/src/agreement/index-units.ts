/** One unit (a candidate on one criterion): the values its raters gave. `null` is missing. Order carries no meaning. */
export type Unit = readonly (number | null)[];

/**
 * Units with two or more ratings, made ready to be counted many times: values become indexes into the sorted `categories`,
 * and units with the same ratings share one pattern. Ten thousand candidates rated on four levels have few patterns.
 */
export interface IndexedUnits {
  readonly categories: readonly number[];
  readonly patterns: readonly (readonly number[])[];
  readonly patternOfUnit: readonly number[];
}

/** Leaves out missing values and then every unit in which nothing can be paired. */
export function indexUnits(units: readonly Unit[]): IndexedUnits {
  const pairable = units
    .map((unit) => unit.filter((value): value is number => value !== null).sort((a, b) => a - b))
    .filter((unit) => unit.length >= 2);
  const categories = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const indexOf = new Map(categories.map((value, index) => [value, index]));
  const patternIds = new Map<string, number>();
  const patterns: number[][] = [];
  const patternOfUnit = pairable.map((unit) => {
    const pattern = unit.map((value) => indexOf.get(value)!);
    const id = patternIds.get(pattern.join()) ?? patterns.push(pattern) - 1;
    patternIds.set(pattern.join(), id);
    return id;
  });
  return { categories, patterns, patternOfUnit };
}

/** How many of the given units show each pattern. */
export function countPatterns(patternOfUnit: readonly number[], patterns: number): number[] {
  const weights = new Array<number>(patterns).fill(0);
  for (const pattern of patternOfUnit) weights[pattern]! += 1;
  return weights;
}
