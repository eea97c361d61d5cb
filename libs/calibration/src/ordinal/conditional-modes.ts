import { ArrowSystem, type EffectSds, type EffectVector, emptyEffects } from './arrow-system.js';
import { aboveLower, prepareThresholds, type Thresholds, upperProbability } from './cumulative-logit.js';
import type { OrdinalData } from './ordinal-data.js';

/** The parameters of the model on their natural scale. */
export interface OrdinalParameters {
  /** categories - 1, ascending, logits. */
  readonly thresholds: Float64Array;
  /** Fixed effects, logits. */
  readonly beta: Float64Array;
  readonly sds: EffectSds;
}

/** Where the penalised log likelihood has its maximum in the standardised random effects, and how it curves there. */
export interface Modes {
  readonly effects: EffectVector;
  /** h = -log likelihood + sum of squares / 2, at the mode. */
  readonly objective: number;
  readonly logDet: number;
  /** Sum over the ratings of each cell of d log p / d eta and of -d^2 log p / d eta^2. */
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
  readonly thresholds: Thresholds;
  /** e^eta of each rating. */
  readonly expEta: Float64Array;
}

const MAX_NEWTON_STEPS = 200;
/** Squared Newton decrement: the modes are then exact to about 1e-10, and h to rounding. */
const DECREMENT = 1e-20;

/**
 * Finds the conditional modes by Newton's method with step halving, warm-started from the last call. h is strictly convex, so that there
 * is one mode and it is finite, also for a candidate who got the lowest category from everybody.
 */
export class ModeFinder {
  readonly system: ArrowSystem;
  private effects: EffectVector;
  private readonly fixedPart: Float64Array;

  constructor(private readonly data: OrdinalData) {
    this.system = new ArrowSystem(data);
    this.effects = emptyEffects(data);
    this.fixedPart = new Float64Array(data.category.length);
  }

  /** @returns null when a number leaves the range of doubles: the parameters are out of reach */
  find({ thresholds, beta, sds }: OrdinalParameters): Modes | null {
    this.setFixedPart(beta);
    const prepared = prepareThresholds(thresholds);
    let here = this.look(this.effects, prepared, sds);
    for (let step = 0; step < MAX_NEWTON_STEPS; step += 1) {
      if (!Number.isFinite(here.objective)) return this.restart();
      const logDet = this.system.factor(here.weights, sds);
      if (logDet === null) return this.restart();
      const { direction, decrement } = this.newtonStep(here, sds);
      const done = { ...here, logDet, thresholds: prepared };
      if (decrement < DECREMENT) return done;
      const next = this.shorten(here, direction, prepared, sds);
      if (!next) return done;
      here = next;
      this.effects = here.effects;
    }
    return this.restart();
  }

  private restart(): null {
    this.effects = emptyEffects(this.data);
    return null;
  }

  private setFixedPart(beta: Float64Array): void {
    const { design, fixed } = this.data;
    for (let i = 0; i < this.fixedPart.length; i += 1) {
      let eta = 0;
      for (let k = 0; k < fixed; k += 1) eta += design[i * fixed + k]! * beta[k]!;
      this.fixedPart[i] = eta;
    }
  }

  private look(effects: EffectVector, thresholds: Thresholds, sds: EffectSds): Omit<Modes, 'logDet' | 'thresholds'> {
    const { category, weight, cellOf, firstOf, secondOf } = this.data;
    const shifts = Float64Array.from(
      firstOf,
      (first, cell) =>
        sds.first * effects.first[first]! +
        sds.second * effects.second[secondOf[cell]!]! +
        sds.cell * effects.cell[cell]!,
    );
    const slopes = new Float64Array(firstOf.length);
    const weights = new Float64Array(firstOf.length);
    const expEta = new Float64Array(category.length);
    let objective = (sumOfSquares(effects.first) + sumOfSquares(effects.second) + sumOfSquares(effects.cell)) / 2;
    for (let i = 0; i < category.length; i += 1) {
      const cell = cellOf[i]!;
      const e = Math.exp(this.fixedPart[i]! + shifts[cell]!);
      const upper = upperProbability(thresholds, category[i]!, e);
      const above = aboveLower(thresholds, category[i]!, e);
      const w = weight[i]!;
      expEta[i] = e;
      objective -= w * (Math.log(upper * above) + thresholds.logWidth[category[i]!]!);
      slopes[cell]! += w * (upper - above);
      weights[cell]! += w * (upper * (1 - upper) + above * (1 - above));
    }
    return { effects, objective, slopes, weights, expEta };
  }

  private newtonStep(
    here: Omit<Modes, 'logDet' | 'thresholds'>,
    sds: EffectSds,
  ): { direction: EffectVector; decrement: number } {
    const { firstOf, secondOf } = this.data;
    const { effects, slopes, weights } = here;
    const downhill: EffectVector = {
      first: effects.first.map((u) => -u),
      second: effects.second.map((u) => -u),
      cell: effects.cell.map((u, cell) => sds.cell * slopes[cell]! - u),
    };
    for (let cell = 0; cell < firstOf.length; cell += 1) {
      downhill.first[firstOf[cell]!]! += sds.first * slopes[cell]!;
      downhill.second[secondOf[cell]!]! += sds.second * slopes[cell]!;
    }
    const direction = { first: downhill.first.slice(), second: downhill.second.slice(), cell: downhill.cell.slice() };
    this.system.solve(direction, weights, sds);
    const decrement =
      dot(direction.first, downhill.first) +
      dot(direction.second, downhill.second) +
      dot(direction.cell, downhill.cell);
    return { direction, decrement };
  }

  private shorten(
    here: Omit<Modes, 'logDet' | 'thresholds'>,
    direction: EffectVector,
    thresholds: Thresholds,
    sds: EffectSds,
  ): Omit<Modes, 'logDet' | 'thresholds'> | null {
    // Near the mode the objective moves by less than its rounding; a step that is not worse by more than that is taken.
    const noise = 1e-13 * (1 + Math.abs(here.objective));
    for (let length = 1; length > 1e-6; length /= 2) {
      const along = (from: Float64Array, by: Float64Array) => from.map((u, i) => u + length * by[i]!);
      const effects = {
        first: along(here.effects.first, direction.first),
        second: along(here.effects.second, direction.second),
        cell: along(here.effects.cell, direction.cell),
      };
      const there = this.look(effects, thresholds, sds);
      if (there.objective <= here.objective + noise) return there;
    }
    return null;
  }
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, one, i) => sum + one * b[i]!, 0);
const sumOfSquares = (a: Float64Array): number => dot(a, a);
