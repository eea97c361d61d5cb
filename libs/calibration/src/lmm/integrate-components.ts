import { studentTQuantile } from '../distributions/student-t.js';
import { priorPenalty, type LogRatioPrior } from './component-prior.js';
import { criteriaEffects, type LmmEstimates } from './effect-estimates.js';
import type { ComponentFit } from './fit-components.js';
import { gaussHermite5, ratioGrid } from './ratio-grid.js';
import type { PointComponents } from './lmm-point.js';
import { rightHandSide, weighted } from './absorb.js';
import type { ExactPoint } from './exact-system.js';
import { halfIntervals, MomentMixture } from './moment-mixture.js';
import { weightedDot } from './score.js';

export interface IntegrationOptions {
  readonly prior: LogRatioPrior;
  /** The exact model at given components. */
  readonly at: (components: PointComponents) => ExactPoint;
  /** Of the intervals, 0 to 1. */
  readonly level: number;
  readonly leastResidual: number;
}

/** A node of the integral; the weights of all sum to 1. */
export interface ComponentNode {
  readonly weight: number;
  readonly components: PointComponents;
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
): LmmEstimates & { readonly posterior: readonly ComponentNode[] } {
  const { layout } = fit.point;
  const degrees = layout.n - layout.nX;
  const y = weighted(layout, layout.y);
  const total = weightedDot(layout.w, layout.y, layout.y);
  const nodes = ratioGrid(fit, prior, gaussHermite5).map(({ components, logWeight }) => {
    const point = at(components);
    const { a, b, x, explained } = point.predict(rightHandSide(point.system, y));
    const squares = Math.max(total - explained, degrees * leastResidual);
    const minus2 = point.logDet + degrees * Math.log(squares) + priorPenalty(prior, components);
    return {
      components,
      a,
      b,
      x,
      variances: point.levelVariances(),
      logWeight: logWeight - minus2 / 2,
      scale: squares / degrees,
    };
  });
  const best = Math.max(...nodes.map((node) => node.logWeight));
  const weights = nodes.map((node) => Math.exp(node.logWeight - best));
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const mixtures = {
    a: new MomentMixture(layout.nA),
    b: new MomentMixture(layout.nB),
    aTotal: new MomentMixture(layout.nA),
    bTotal: new MomentMixture(layout.nB),
    criteria: new MomentMixture(layout.nX),
  };
  let intercept = 0;
  nodes.forEach(({ a, b, x, variances, scale }, index) => {
    const weight = weights[index]! / sum;
    if (weight < 1e-12) return;
    const fixed = criteriaEffects(
      x,
      variances.x.map((value) => value * scale),
    );
    intercept += weight * fixed.intercept;
    mixtures.a.add(weight, a, 0, variances.a, scale);
    mixtures.b.add(weight, b, 0, variances.b, scale);
    mixtures.aTotal.add(weight, a, fixed.intercept, variances.aTotal, scale);
    mixtures.bTotal.add(weight, b, fixed.intercept, variances.bTotal, scale);
    const effects = Float64Array.from(fixed.criteria, ({ effect }) => effect);
    mixtures.criteria.add(
      weight,
      effects,
      0,
      Float64Array.from(fixed.criteria, ({ se }) => se * se),
      1,
    );
  });
  const halfOf = halfIntervals((df) => studentTQuantile((1 + level) / 2, df));
  const finished = (mixture: MomentMixture) => mixture.finish(degrees, halfOf);
  const [a, b, aTotal, bTotal] = [mixtures.a, mixtures.b, mixtures.aTotal, mixtures.bTotal].map(finished);
  const criteria = finished(mixtures.criteria);
  return {
    a: { effect: a!.mean, sd: a!.sd, factor: a!.factor, total: aTotal!.mean, totalSd: aTotal!.sd, totalFactor: aTotal!.factor }, // prettier-ignore
    b: { effect: b!.mean, sd: b!.sd, factor: b!.factor, total: bTotal!.mean, totalSd: bTotal!.sd, totalFactor: bTotal!.factor }, // prettier-ignore
    intercept,
    posterior: nodes.map(({ components }, index) => ({ weight: weights[index]! / sum, components })),
    criteria: Array.from(criteria.mean, (effect, index) => ({ effect, se: criteria.sd[index]! })),
  };
}
