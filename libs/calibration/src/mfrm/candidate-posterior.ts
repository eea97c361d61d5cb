import type { FacetData } from './facet-data.js';
import { RatingScale } from './rating-scale.js';

/** Parameters of the marginal model in logits. Positive: higher ratings. */
export interface FacetParameters {
  /** SD of the candidates, >= 0 (a search may pass through negative ones: only the square counts). */
  readonly sigma: number;
  /** Free: they carry the mean. */
  readonly easiness: Float64Array;
  readonly leniency: Float64Array;
  readonly steps: Float64Array;
}

/** Positions in one vector: sigma, easiness, leniency, steps. */
export const layoutOf = ({ criteria, raters, steps }: FacetData) => ({
  easiness: 1,
  leniency: 1 + criteria,
  steps: 1 + criteria + raters,
  size: 1 + criteria + raters + steps,
});

/**
 * Distance of the trapezoid nodes, in SDs of the posterior at its mode and in units of 1 / sigma, whichever is nearer: the error falls with
 * exp(-2 pi strip / distance), where the strip is the SD's for the bell and pi / sigma for the logistic cliffs within it.
 */
const SPACING = 0.6;
/** Nodes go out on each side until the density is below e^-30 of that at the mode: a posterior of extremes has one long side. */
const NEGLIGIBLE = -30;
const MAX_NODES = 400;

export interface CandidatePosterior {
  /** ln of the integral of likelihood x N(0, sigma^2). */
  readonly logLik: number;
  /** Posterior mean and variance of the standardised candidate, z = candidate / sigma. */
  readonly mean: number;
  readonly variance: number;
  /** Positions of the parameters that this candidate's ratings depend on. */
  readonly positions: readonly number[];
  /** By position: derivative of logLik, and of the posterior mean of z. */
  readonly score: Float64Array;
  readonly meanSlope: Float64Array;
  /** Minus the second derivatives of logLik, positions x positions. */
  readonly information: Float64Array;
}

/**
 * Integrates one candidate out. First and second derivatives come from the posterior moments of the complete-data score S and
 * information: d log L = E[S], -d^2 log L = E[I] - Var[S].
 *
 * @param mode where to start looking for the posterior mode of z
 * @source Louis (1982), JRSS B 44, 226-233; Naylor & Smith (1982), Applied Statistics 31, 214-225 (nodes placed by the posterior)
 */
export function integrateCandidate(
  data: FacetData,
  candidate: number,
  parameters: FacetParameters,
  start: number,
): CandidatePosterior & { readonly mode: number } {
  const rows = new CandidateRows(data, candidate, parameters);
  const { mode, sd } = rows.findMode(start);
  const size = rows.positions.length;
  const sums = { weight: 0, z: 0, zz: 0, score: new Float64Array(size), zScore: new Float64Array(size) };
  const information = new Float64Array(size * size);
  const outer = new Float64Array(size * size);
  const centre = rows.look(mode);
  const distance = SPACING * Math.min(sd, 1 / Math.abs(parameters.sigma));
  const take = (z: number): boolean => {
    const logDensity = rows.look(z) - centre;
    const weight = Math.exp(logDensity);
    sums.weight += weight;
    sums.z += weight * z;
    sums.zz += weight * z * z;
    for (let i = 0; i < size; i += 1) {
      const share = weight * rows.score[i]!;
      sums.score[i]! += share;
      sums.zScore[i]! += share * z;
      for (let j = 0; j <= i; j += 1) {
        information[i * size + j]! += weight * rows.information[i * size + j]!;
        outer[i * size + j]! += share * rows.score[j]!;
      }
    }
    return logDensity > NEGLIGIBLE;
  };
  take(mode);
  for (let node = 1; node <= MAX_NODES && take(mode + node * distance); node += 1);
  for (let node = 1; node <= MAX_NODES && take(mode - node * distance); node += 1);
  const mean = sums.z / sums.weight;
  const score = sums.score.map((sum) => sum / sums.weight);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const at = i * size + j;
      information[at] = (information[at]! - outer[at]!) / sums.weight + score[i]! * score[j]!;
      information[j * size + i] = information[at]!;
    }
  }
  return {
    mode,
    logLik: centre + Math.log((sums.weight * distance) / Math.sqrt(2 * Math.PI)),
    mean,
    variance: Math.max(0, sums.zz / sums.weight - mean * mean),
    positions: rows.positions,
    score,
    meanSlope: sums.zScore.map((sum, i) => sum / sums.weight - mean * score[i]!),
    information,
  };
}

/** The complete-data log likelihood of one candidate as a function of z, with its derivatives by the parameters. */
class CandidateRows {
  readonly positions: number[] = [];
  readonly score: Float64Array;
  readonly information: Float64Array;
  private readonly scale: RatingScale;
  private readonly offset: Float64Array;
  private readonly odds: Float64Array;
  private readonly from: number;
  private readonly local: Int32Array;
  private readonly stepAt: number;
  private readonly withStep: Float64Array;

  constructor(
    private readonly data: FacetData,
    candidate: number,
    private readonly parameters: FacetParameters,
  ) {
    const layout = layoutOf(data);
    this.from = data.start[candidate]!;
    const n = data.start[candidate + 1]! - this.from;
    this.scale = new RatingScale(parameters.steps);
    this.offset = new Float64Array(n);
    this.local = new Int32Array(2 * n);
    const known = new Map<number, number>();
    const place = (position: number): number => {
      const before = known.get(position);
      if (before !== undefined) return before;
      known.set(position, this.positions.length);
      return this.positions.push(position) - 1;
    };
    place(0);
    for (let i = 0; i < n; i += 1) {
      const row = this.from + i;
      this.offset[i] = parameters.easiness[data.criterion[row]!]! + parameters.leniency[data.rater[row]!]!;
      this.local[2 * i] = place(layout.easiness + data.criterion[row]!);
      this.local[2 * i + 1] = place(layout.leniency + data.rater[row]!);
    }
    this.stepAt = this.positions.length;
    for (let k = 0; k < data.steps; k += 1) place(layout.steps + k);
    this.odds = this.offset.map(Math.exp);
    this.score = new Float64Array(this.positions.length);
    this.information = new Float64Array(this.positions.length ** 2);
    this.withStep = new Float64Array(data.steps);
  }

  /** Newton with step halving on a strictly convex function. */
  findMode(start: number): { mode: number; sd: number } {
    let z = start;
    for (let step = 0; step < 100; step += 1) {
      const { slope, curvature } = this.curve(z);
      const change = slope / curvature;
      // Beyond two units the quadratic is not to be trusted.
      z += Math.max(-2, Math.min(2, change));
      if (Math.abs(change) < 1e-9) break;
    }
    return { mode: z, sd: 1 / Math.sqrt(this.curve(z).curvature) };
  }

  private curve(z: number): { slope: number; curvature: number } {
    const { sigma } = this.parameters;
    const factor = Math.exp(sigma * z);
    let slope = -z;
    let curvature = 1;
    for (let i = 0; i < this.offset.length; i += 1) {
      const row = this.from + i;
      this.scale.atOdds(this.odds[i]! * factor);
      slope += sigma * this.data.weight[row]! * (this.data.category[row]! - this.scale.expected);
      curvature += sigma * sigma * this.data.weight[row]! * this.scale.variance;
    }
    return { slope, curvature };
  }

  /** Fills `score` and (lower triangle) `information` at z. @returns log likelihood - z^2 / 2 */
  look(z: number): number {
    const { sigma } = this.parameters;
    const factor = Math.exp(sigma * z);
    this.score.fill(0);
    this.information.fill(0);
    let value = (-z * z) / 2;
    for (let i = 0; i < this.offset.length; i += 1) {
      const row = this.from + i;
      this.scale.atOdds(this.odds[i]! * factor);
      value +=
        this.data.weight[row]! * this.scale.logProbability(this.data.category[row]!, sigma * z + this.offset[i]!);
      this.addRow(i, z, this.data.category[row]!, this.data.weight[row]!);
    }
    return value;
  }

  private addRow(i: number, z: number, category: number, weight: number): void {
    const { score, information, scale, stepAt, withStep } = this;
    const size = score.length;
    const a = this.local[2 * i]!;
    const b = this.local[2 * i + 1]!;
    const residual = weight * (category - scale.expected);
    const variance = weight * scale.variance;
    score[0]! += z * residual;
    score[a]! += residual;
    score[b]! += residual;
    information[0]! += z * z * variance;
    information[a * size]! += z * variance;
    information[b * size]! += z * variance;
    information[a * size + a]! += variance;
    information[b * size + b]! += variance;
    information[Math.max(a, b) * size + Math.min(a, b)]! += variance;
    let tail = 0;
    for (let k = withStep.length; k >= 1; k -= 1) {
      tail += (k - scale.expected) * scale.probability[k]!;
      withStep[k - 1] = -weight * tail;
    }
    for (let k = 0; k < withStep.length; k += 1) {
      const reach = scale.atLeast[k + 1]!;
      const at = (stepAt + k) * size;
      score[stepAt + k]! -= weight * ((category > k ? 1 : 0) - reach);
      information[at]! += z * withStep[k]!;
      information[at + a]! += withStep[k]!;
      information[at + b]! += withStep[k]!;
      for (let j = 0; j <= k; j += 1) information[at + stepAt + j]! += weight * reach * (1 - scale.atLeast[j + 1]!);
    }
  }
}
