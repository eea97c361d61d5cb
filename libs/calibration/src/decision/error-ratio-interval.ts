import { fQuantile } from '../distributions/f-distribution.js';
import { normalQuantile } from '../distributions/normal.js';
import type { ComponentCovariance, ComponentUncertainty, PosteriorNode } from './component-uncertainty.js';
import { errorOfOneRater, type DecisionComponents, type DecisionKind } from './components.js';

/** Error of one rater over the variance of candidates: 0 is perfect; infinite when candidates may not differ at all. */
export type RatioInterval = readonly [low: number, high: number];

export interface RatioOptions {
  readonly kind: DecisionKind;
  /** Criteria per rater, >= 1. */
  readonly criteria: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Interval of rho = error of one rater / variance of candidates, which everything in a decision study is a function of
 * (reliability of n raters: 1 / (1 + rho / n)). No draws: the same for the same components.
 *
 * With a prior, log rho has a posterior; its mean m, SD s and skewness g come from the nodes of the integral over the components, or
 * by the delta method from their covariance at the mode (g = 0). The quantile is Cornish and Fisher's:
 *
 *   log rho_p = m + s (z + g (z^2 - 1) / 6),   z = z_p
 *
 * Without, as Feldt has it for a complete design, with Satterthwaite's degrees of freedom where the design has holes: c is the estimate
 * of the candidates' variance, e of the error, k the part of e that c was cleaned of (k = -cov(c, e) / var(e), at least 0). c + k e and e
 * are then two independent mean squares, with 2 m^2 / var(m) degrees of freedom each, and their ratio over the true one is an F:
 *
 *   1 / rho = (c / e + k) / F_p - k, not below 0
 *
 * In a complete crossed design this is exact for relative decisions, and holds at an estimate of 0.
 *
 * The error of an absolute decision is that of a relative one and severity: neither end of its interval lies below the relative one's,
 * whatever the two approximations make of it. And the interval holds the estimate that stands beside it.
 *
 * @returns null where nothing is known: neither candidates nor error leave a mean square
 * @source Feldt (1965), Psychometrika 30, 357-370; Satterthwaite (1946), Biometrics Bulletin 2, 110-114; Brennan (2001), section 6.3;
 *   Cornish & Fisher (1938), Revue de l'Institut International de Statistique 5, 307-320
 */
export function errorRatioInterval(
  components: DecisionComponents,
  uncertainty: ComponentUncertainty,
  options: RatioOptions,
): RatioInterval | null {
  const own = approximated(components, uncertainty, options);
  if (!own || options.kind === 'relative') return own && around(components, own, options);
  const relative = approximated(components, uncertainty, { ...options, kind: 'relative' }) ?? own;
  return around(components, [Math.max(own[0], relative[0]), Math.max(own[1], relative[1])], options);
}

/** Without error the mode lies apart from the mean of the logarithms: the interval reaches as far as the estimate. */
function around(
  components: DecisionComponents,
  [low, high]: RatioInterval,
  { kind, criteria }: RatioOptions,
): RatioInterval {
  const rho = errorOfOneRater(components, criteria, kind) / components.candidate;
  return Number.isNaN(rho) ? [low, high] : [Math.min(low, rho), Math.max(high, rho)];
}

function approximated(
  components: DecisionComponents,
  uncertainty: ComponentUncertainty,
  options: RatioOptions,
): RatioInterval | null {
  if (uncertainty.kind === 'posterior') return fromMoments(momentsOf(uncertainty.nodes, options), options);
  const moments = linearised(components, uncertainty.covariance, options);
  return uncertainty.kind === 'mode' ? atTheMode(moments, options) : feldtInterval(moments, options);
}

interface LogMoments {
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
}

function momentsOf(nodes: readonly PosteriorNode[], { kind, criteria }: RatioOptions): LogMoments {
  const logs = nodes.map(({ components }) =>
    Math.log(errorOfOneRater(components, criteria, kind) / components.candidate),
  );
  const about = (center: number, power: number): number =>
    nodes.reduce((sum, { weight }, index) => sum + weight * (logs[index]! - center) ** power, 0);
  const mean = about(0, 1);
  const variance = about(mean, 2);
  return { mean, sd: Math.sqrt(variance), skewness: variance > 0 ? about(mean, 3) / variance ** 1.5 : 0 };
}

/** Beyond this the expansion is no longer increasing in z where it is used. */
const MOST_SKEWED = 1.5;

function fromMoments({ mean, sd, skewness }: LogMoments, { confidence }: RatioOptions): RatioInterval {
  const g = Math.min(MOST_SKEWED, Math.max(-MOST_SKEWED, skewness));
  const z = normalQuantile((1 + confidence) / 2);
  const at = (quantile: number): number => Math.exp(mean + sd * (quantile + (g * (quantile * quantile - 1)) / 6));
  return [at(-z), at(z)];
}

/** Estimates of the two parts of rho, with the variances and the covariance of their errors. */
interface Linearised {
  readonly candidate: number;
  readonly error: number;
  readonly varCandidate: number;
  readonly varError: number;
  readonly covariance: number;
}

function linearised(
  components: DecisionComponents,
  covariance: ComponentCovariance,
  { kind, criteria }: RatioOptions,
): Linearised {
  const inError = [0, kind === 'absolute' ? 1 : 0, 1, 1 / criteria];
  const withError = covariance.map((row) => row.reduce((sum, entry, l) => sum + entry * inError[l]!, 0));
  return {
    candidate: components.candidate,
    error: errorOfOneRater(components, criteria, kind),
    varCandidate: covariance[0]![0]!,
    varError: inError.reduce((sum, share, k) => sum + share * withError[k]!, 0),
    covariance: withError[0]!,
  };
}

function atTheMode(found: Linearised, options: RatioOptions): RatioInterval | null {
  const { candidate: c, error: e } = found;
  if (!(c > 0) || !(e > 0)) return null;
  const variance = found.varCandidate / (c * c) + found.varError / (e * e) - (2 * found.covariance) / (c * e);
  return fromMoments({ mean: Math.log(e / c), sd: Math.sqrt(Math.max(0, variance)), skewness: 0 }, options);
}

function feldtInterval(found: Linearised, { confidence }: RatioOptions): RatioInterval | null {
  const { candidate, error, varCandidate, varError, covariance } = found;
  if (!(error > 0)) return null;
  const k = varError > 0 ? Math.max(0, -covariance / varError) : 0;
  const square = candidate + k * error;
  if (!(square > 0)) return null;
  const df1 = degreesOfFreedom(square, varCandidate + 2 * k * covariance + k * k * varError);
  const df2 = degreesOfFreedom(error, varError);
  const reciprocalAt = (p: number): number => Math.max(0, square / error / fQuantile(p, df1, df2) - k);
  const [low, high] = [(1 - confidence) / 2, (1 + confidence) / 2];
  return [1 / reciprocalAt(low), 1 / reciprocalAt(high)];
}

/** Of a mean square: a scaled chi-squared has mean m and variance 2 m^2 / df. */
function degreesOfFreedom(square: number, variance: number): number {
  const df = (2 * square * square) / variance;
  return Math.min(CERTAIN, Math.max(FEWEST, Number.isFinite(df) ? df : CERTAIN));
}

/** A mean square of so many degrees of freedom is known to three digits, and one of so few not at all. */
const CERTAIN = 1e7;
const FEWEST = 0.1;
