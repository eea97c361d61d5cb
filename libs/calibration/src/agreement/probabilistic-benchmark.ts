import { normalCdf } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** Labels from the strongest down, each with its lower end; the last begins at -1. */
export const BENCHMARK_SCALES = {
  landisKoch: [
    ['Almost Perfect', 0.8],
    ['Substantial', 0.6],
    ['Moderate', 0.4],
    ['Fair', 0.2],
    ['Slight', 0],
    ['Poor', -1],
  ],
  altman: [
    ['Very Good', 0.8],
    ['Good', 0.6],
    ['Moderate', 0.4],
    ['Fair', 0.2],
    ['Poor', -1],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>;
export type BenchmarkScale = keyof typeof BENCHMARK_SCALES;

export interface BenchmarkBand {
  readonly label: string;
  readonly lower: number;
  readonly upper: number;
  /** That the true coefficient lies in this band. */
  readonly probability: number;
  /** That it lies in this band or a stronger one. */
  readonly cumulative: number;
}

export interface Benchmark {
  readonly bands: readonly BenchmarkBand[];
  /** The strongest label that holds with at least 95 %. */
  readonly label: string;
}

/**
 * Which word a coefficient has earned: not the band in which it happens to fall, but the strongest one that it reaches with 95 %
 * certainty under a normal distribution cut to -1..1.
 *
 * @param value a coefficient, -1 to 1
 * @param se    its standard error, > 0
 * @throws CalibrationInputError BAD_OPTION
 * @source Gwet (2014), section 6.3; Landis & Koch (1977); Altman (1991)
 * @example probabilisticBenchmark(0.77544, 0.14295, 'landisKoch').label // 'Moderate'
 */
export function probabilisticBenchmark(value: number, se: number, scale: BenchmarkScale): Benchmark {
  if (!(se > 0) || !(Math.abs(value) <= 1)) {
    throw new CalibrationInputError(
      'BAD_OPTION',
      `A coefficient of ${value} with a standard error of ${se} has no benchmark.`,
    );
  }
  const below = (end: number): number => normalCdf((end - value) / se);
  const whole = below(1) - below(-1);
  let upper = 1;
  let cumulative = 0;
  const bands = BENCHMARK_SCALES[scale].map(([label, lower]) => {
    const probability = (below(upper) - below(lower)) / whole;
    cumulative += probability;
    const band = { label, lower, upper, probability, cumulative };
    upper = lower;
    return band;
  });
  return { bands, label: bands.find((band) => band.cumulative >= 0.95)?.label ?? bands.at(-1)!.label };
}
