/** One unit (a candidate on one criterion): the values its raters gave. `null` is missing. Order carries no meaning. */
export type Unit = readonly (number | null)[];

/** Units with two or more ratings, their values replaced by the index of the value among the sorted `categories`. */
export interface IndexedUnits {
  readonly categories: readonly number[];
  readonly units: readonly (readonly number[])[];
}

/** Leaves out missing values and then every unit in which nothing can be paired. */
export function indexUnits(units: readonly Unit[]): IndexedUnits {
  const pairable = units
    .map((unit) => unit.filter((value): value is number => value !== null))
    .filter((unit) => unit.length >= 2);
  const categories = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const indexOf = new Map(categories.map((value, index) => [value, index]));
  return { categories, units: pairable.map((unit) => unit.map((value) => indexOf.get(value)!)) };
}
