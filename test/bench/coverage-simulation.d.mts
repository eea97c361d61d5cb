export const SIZES: readonly (readonly [number, number])[];
export const FACTORS: readonly number[];
export function drawPanels(
  seed: number,
  size: readonly [number, number],
  factor: number,
): {
  readonly ratings: readonly {
    readonly candidate: string;
    readonly rater: string;
    readonly criterion: string;
    readonly value: number;
  }[];
  readonly truth: ReadonlyMap<string, number>;
};
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
