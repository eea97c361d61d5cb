import type { DecisionComponents } from './components.js';

/** Order of the rows and columns of a covariance matrix of components. */
export const COMPONENT_ORDER = ['candidate', 'rater', 'candidateByRater', 'residual'] as const;

/** One node of a posterior that was integrated by quadrature. Only the ratios of the components are read. */
export interface PosteriorNode {
  /** Posterior probability; those of all nodes sum to 1. */
  readonly weight: number;
  readonly components: DecisionComponents;
}

/** 4 x 4 in COMPONENT_ORDER, zeros for a component that the model does not have; positive semidefinite. */
export type ComponentCovariance = readonly (readonly number[])[];

/**
 * What is known of the error of estimated variance components:
 *
 * - `posterior`: the nodes of the integral over the components, under a prior;
 * - `mode`: the covariance at the mode of such a posterior, whose logarithms are taken for normal (many ratings);
 * - `sampling`: the covariance of restricted maximum likelihood estimates, without a prior.
 */
export type ComponentUncertainty =
  | { readonly kind: 'posterior'; readonly nodes: readonly PosteriorNode[] }
  | { readonly kind: 'mode'; readonly covariance: ComponentCovariance }
  | { readonly kind: 'sampling'; readonly covariance: ComponentCovariance };
