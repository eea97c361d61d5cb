import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What the simulation draws from. The same seed gives the same draws on every machine. */
export interface YearRandom {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** One of the items; each as likely as its weight says. */
  pick<T>(items: readonly T[], weightOf: (item: T) => number): T;
}

/** Normals by Box and Muller (1958), one of the pair. */
export function yearRandom(seed: number): YearRandom {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick: (items, weightOf) => {
      const total = items.reduce((sum, item) => sum + weightOf(item), 0);
      let left = uniform() * total;
      const found = items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1);
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}
