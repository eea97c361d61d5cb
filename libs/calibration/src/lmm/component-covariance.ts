import { priorScore, type LogRatioPrior } from './component-prior.js';
import type { ComponentFit } from './fit-components.js';
import { COMPONENTS } from './score.js';
import { invertSmall } from './small-matrix.js';

/**
 * Covariance of the estimated components, 4 x 4 in the order of COMPONENTS, from the inverse of the average information. With a prior
 * it is that of their logarithms, the prior's precision added, taken to the components by the delta method. Without a prior a
 * component that was estimated as 0 is as uncertain as any other; terms that the model does not have are left out: their rows are zero.
 *
 * @returns null where the information is singular
 * @source Gilmour, Thompson & Cullis (1995); Brennan (2001), section 6.3 for its use
 */
export function componentCovariance(
  { components, score, boundary }: ComponentFit,
  prior: LogRatioPrior | null,
): number[][] | null {
  const values = COMPONENTS.map((name) => components[name]);
  const free = [0, 1, 2, 3].filter((k) => values[k]! > 0 || (!prior && boundary.includes(COMPONENTS[k]!)));
  const added = prior && priorScore(prior, components).information;
  const unit = (k: number): number => (prior ? values[k]! : 1);
  const information = free.flatMap((k) =>
    free.map((l) => score.information[4 * k + l]! * unit(k) * unit(l) + (added?.[4 * k + l] ?? 0)),
  );
  const inverse = invertSmall(information, free.length);
  if (!inverse || free.some((_, i) => !(inverse[i * free.length + i]! > 0))) return null;
  const covariance = values.map(() => values.map(() => 0));
  free.forEach((k, i) =>
    free.forEach((l, j) => {
      covariance[k]![l] = inverse[i * free.length + j]! * unit(k) * unit(l);
    }),
  );
  return covariance;
}
