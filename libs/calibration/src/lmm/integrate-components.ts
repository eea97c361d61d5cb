import { studentTQuantile } from '../distributions/student-t.js';
import { priorPenalty, type LogRatioPrior } from './component-prior.js';
import { criteriaEffects, type LmmEstimates } from './effect-estimates.js';
import type { ComponentFit } from './fit-components.js';
import { gaussHermite5, ratioGrid } from './ratio-grid.js';
import { solveVectors, type LmmPoint, type PointComponents } from './lmm-point.js';
import { MomentMixture } from './moment-mixture.js';
import { weightedDot } from './score.js';

export interface IntegrationOptions {
  readonly prior: LogRatioPrior;
  /** The exact model at given components. */
  readonly at: (components: PointComponents) => LmmPoint;
  /** Of the intervals, 0 to 1. */
  readonly level: number;
  readonly leastResidual: number;
}

/**
 * Effects with the uncertainty of the variance components, for small data: the posterior of the log ratios (component over residual)
 * is integrated by adaptive Gauss-Hermite quadrature about its mode, five nodes per ratio; the residual variance is integrated in
 * closed form under p(s) ~ 1/s. Given the ratios an effect is Student t with n - p degrees of freedom about its prediction; over the
 * nodes it is a mixture of those, and the interval is that of the t with the mixture's mean, variance and kurtosis.
 *
 *   -2 log p(ratios | y) = log|..| + (n - p) log(y'P0 y) + penalty of the prior
 *
 * @param fit the mode, from the same prior
 * @source Naylor & Smith (1982) for the quadrature; Kackar & Harville (1984) for why plug-in intervals are too short
 */
export function integrateComponents(
  fit: ComponentFit,
  { prior, at, level, leastResidual }: IntegrationOptions,
): LmmEstimates {
  const nodes = ratioGrid(fit, prior, gaussHermite5).map(({ components, logWeight }) => {
    const point = at(components);
    const [solution] = solveVectors(point, [point.layout.y]);
    const { layout } = point;
    const degrees = layout.n - layout.nX;
    const squares = Math.max(weightedDot(layout.w, layout.y, solution!.residual), degrees * leastResidual);
    const minus2 = point.logDet! + degrees * Math.log(squares) + priorPenalty(prior, components);
    return { point, solution: solution!, logWeight: logWeight - minus2 / 2, scale: squares / degrees, degrees };
  });
  const best = Math.max(...nodes.map((node) => node.logWeight));
  const weights = nodes.map((node) => Math.exp(node.logWeight - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const { layout } = fit.point;
  const degrees = nodes[0]!.degrees;
  const mixtures = {
    a: new MomentMixture(layout.nA),
    b: new MomentMixture(layout.nB),
    aTotal: new MomentMixture(layout.nA),
    bTotal: new MomentMixture(layout.nB),
    criteria: new MomentMixture(layout.nX),
  };
  let intercept = 0;
  nodes.forEach(({ point, solution, scale }, index) => {
    const weight = weights[index]! / sum;
    if (weight < 1e-12) return;
    const pev = point.predictionVariances();
    const fixed = criteriaEffects(
      solution.x,
      pev.x.map((value) => value * scale),
    );
    intercept += weight * fixed.intercept;
    mixtures.a.add(weight, solution.a, 0, pev.a, scale);
    mixtures.b.add(weight, solution.b, 0, pev.b, scale);
    mixtures.aTotal.add(weight, solution.a, fixed.intercept, pev.aTotal, scale);
    mixtures.bTotal.add(weight, solution.b, fixed.intercept, pev.bTotal, scale);
    const effects = Float64Array.from(fixed.criteria, ({ effect }) => effect);
    mixtures.criteria.add(
      weight,
      effects,
      0,
      Float64Array.from(fixed.criteria, ({ se }) => se * se),
      1,
    );
  });
  const quantile = (df: number) => studentTQuantile((1 + level) / 2, df);
  const finished = (mixture: MomentMixture) => mixture.finish(degrees, quantile);
  const [a, b, aTotal, bTotal] = [mixtures.a, mixtures.b, mixtures.aTotal, mixtures.bTotal].map(finished);
  const criteria = finished(mixtures.criteria);
  return {
    a: { effect: a!.mean, sd: a!.sd, factor: a!.factor, total: aTotal!.mean, totalSd: aTotal!.sd, totalFactor: aTotal!.factor }, // prettier-ignore
    b: { effect: b!.mean, sd: b!.sd, factor: b!.factor, total: bTotal!.mean, totalSd: bTotal!.sd, totalFactor: bTotal!.factor }, // prettier-ignore
    intercept,
    criteria: Array.from(criteria.mean, (effect, index) => ({ effect, se: criteria.sd[index]! })),
  };
}
