/** Logits. Five ratings leave a parameter uncertain by one or two; nobody can use one that is uncertain by this much. */
const MOST_UNCERTAIN = 25;

/**
 * Whether a maximum that a search has found is one. Where the likelihood only levels off, as for separated levels or for raters aliased
 * with criteria, the gradient vanishes too: the search ends as if it had arrived, and nothing but the curvature tells the difference.
 * The standard error of a parameter on its way to infinity grows with e^(x / 2), so that the limit is not a matter of taste.
 *
 * @param variances of the parameters, from the curvature at the end of the search
 * @example isSettled([0.2, 1e7]) // false
 */
export const isSettled = (variances: readonly number[]): boolean =>
  variances.every((variance) => variance <= MOST_UNCERTAIN ** 2);
