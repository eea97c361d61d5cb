export const SIZES: readonly (readonly [number, number])[];
export const FACTORS: readonly number[];
export function simulateCoverage(
  methods: {
    readonly calibrate: (...args: never[]) => unknown;
    readonly studentTQuantile: (p: number, df: number) => number;
  },
  size: readonly [number, number],
  factor: number,
  runs: number,
  options: Record<string, unknown>,
): {
  readonly coverage: number;
  readonly lower: number;
  readonly upper: number;
  readonly width: number;
  readonly naiveCoverage: number;
  readonly naiveWidth: number;
};
