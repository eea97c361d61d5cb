import { priorScore, type LogRatioPrior } from './component-prior.js';
import type { ComponentFit } from './fit-components.js';

import { COMPONENTS } from './score.js';
import { invertSmall } from './small-matrix.js';

/** Nodes and weights of an integral against exp(-z^2 / 2) / sqrt(2 pi). */
export type QuadratureRule = readonly (readonly [node: number, weight: number])[];

/** Exact up to degree 9. @source Abramowitz & Stegun (1964), table 25.10, scaled to the standard normal */
export const gaussHermite5: QuadratureRule = [
  [-2.856970013872806, 0.01125741132772069],
  [-1.355626179974266, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.355626179974266, 0.2220759220056126],
  [2.856970013872806, 0.01125741132772069],
];

/**
 * Nodes in the log ratios (component over residual) about the mode of their posterior, along the Cholesky axes of the inverse of its
 * information. `logWeight` is the rule's weight over the normal density it stands for: add the log posterior to it.
 */
export function ratioGrid(fit: ComponentFit, prior: LogRatioPrior, rule: QuadratureRule) {
  const { components } = fit;
  const names = COMPONENTS.filter((name) => name !== 'residual' && prior.mean[name] !== undefined);
  const axes = choleskySmall(covarianceOfRatios(fit, prior), names.length);
  return tensor(rule, names.length).map(({ z, logWeight }) => {
    const moved = { ...components };
    names.forEach((name, i) => {
      let shift = 0;
      for (let j = 0; j <= i; j += 1) shift += axes[i * names.length + j]! * z[j]!;
      moved[name] = components[name] * Math.exp(shift);
    });
    const quadratic = z.reduce((sum, value) => sum + value * value, 0);
    return { components: moved, logWeight: logWeight + quadratic / 2 };
  });
}

function tensor(rule: QuadratureRule, dimensions: number): { z: readonly number[]; logWeight: number }[] {
  let nodes: { z: readonly number[]; logWeight: number }[] = [{ z: [], logWeight: 0 }];
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    nodes = nodes.flatMap(({ z, logWeight }) =>
      rule.map(([node, weight]) => ({ z: [...z, node], logWeight: logWeight + Math.log(weight) })),
    );
  }
  return nodes;
}

/** Covariance of the log ratios at the mode; the logarithm of the residual is profiled out. */
function covarianceOfRatios({ components, score }: ComponentFit, prior: LogRatioPrior): number[] {
  const { information } = priorScore(prior, components);
  const values = COMPONENTS.map((name) => components[name]);
  const ratios = [0, 1, 2].filter((k) => prior.mean[COMPONENTS[k] as keyof LogRatioPrior['mean']] !== undefined);
  const likelihood = (k: number, l: number) => score.information[4 * k + l]! * values[k]! * values[l]!;
  const all = [0, 1, 2, 3];
  // With log ratios r_k and the log residual t as parameters, every component moves with t.
  const withScale = (k: number) => all.reduce((sum, l) => sum + likelihood(k, l), 0);
  const scale = all.reduce((sum, k) => sum + withScale(k), 0);
  const matrix = ratios.flatMap((k) =>
    ratios.map((l) => likelihood(k, l) - (withScale(k) * withScale(l)) / scale + information[4 * k + l]!),
  );
  const inverse = invertSmall(matrix, ratios.length);
  if (inverse && inverse.every((_, at) => at % (ratios.length + 1) !== 0 || inverse[at]! > 0)) return inverse;
  return matrix.map((_, at) => (at % (ratios.length + 1) === 0 ? prior.logSd ** 2 : 0));
}

function choleskySmall(matrix: readonly number[], n: number): number[] {
  const l = new Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j * n + j]!;
    }
  }
  return l;
}
