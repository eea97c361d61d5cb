export interface Tolerance {
  readonly abs: number;
  readonly rel?: number;
}

export interface Comparison {
  /** Leaves of the reference: numbers computed, numbers given as inputs, and words (labels, ids, yes and no, null). */
  readonly numbers: number;
  readonly passed: number;
  readonly inputs: number;
  readonly failures: readonly string[];
}

/** A number is near enough when either its absolute or its relative error is. */
export function isNear(actual: unknown, reference: number, { abs, rel = 0 }: Tolerance): boolean {
  if (typeof actual !== 'number' || Number.isNaN(actual)) return false;
  const error = Math.abs(actual - reference);
  return error <= abs || error <= rel * Math.abs(reference);
}

/** Walks the reference leaf by leaf; what the reference does not name is not looked at, what the result lacks has failed. */
export function compareToReference(
  actual: unknown,
  reference: unknown,
  tolerance: Tolerance,
  inputs: readonly string[] = [],
): Comparison {
  const found = { numbers: 0, passed: 0, inputs: 0, failures: [] as string[] };
  const visit = (own: unknown, other: unknown, path: string): void => {
    if (inputs.includes(path)) {
      found.inputs += countNumbers(other);
    } else if (typeof other === 'object' && other !== null) {
      for (const [key, value] of Object.entries(other)) {
        visit((own as Record<string, unknown> | null | undefined)?.[key], value, path ? `${path}.${key}` : key);
      }
    } else if (typeof other === 'number') {
      found.numbers += 1;
      if (isNear(own, other, tolerance)) found.passed += 1;
      else found.failures.push(`${path}: ${String(own)} instead of ${other}`);
    } else if (own !== other) {
      found.failures.push(`${path}: ${String(own)} instead of ${String(other)}`);
    }
  };
  visit(actual, reference, '');
  return found;
}

export function countNumbers(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, member) => sum + countNumbers(member), 0);
}
