/** How one case of expected.json is computed. */
export interface ReferenceCheck {
  /** Keys of `values` that are given to the method instead of coming out of it; they are counted apart. Dots go into objects. */
  readonly inputs?: readonly string[];
  /** Keys of `values` that say how the reference software ran, or carry its own numerical error; counted apart like inputs. */
  readonly ofTheSoftware?: readonly string[];
  /** @param expected the case's values, from which only the inputs may be read. @returns the same shape without the inputs */
  readonly compute: (expected: any) => unknown;
}

export type ReferenceChecks = Readonly<Record<string, ReferenceCheck>>;
