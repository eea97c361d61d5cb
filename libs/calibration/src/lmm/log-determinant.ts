import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { solveByConjugateGradients, type ReducedOperator } from './pcg.js';
import { spectrumOfTridiagonal } from './tridiagonal.js';

const PROBES = 8;

/**
 * log determinant of the equations of B by stochastic Lanczos quadrature: the coefficients that conjugate gradients find on the way to
 * a random right-hand side are a tridiagonal matrix whose spectrum stands for that of the operator.
 *
 *   log|S| = sum log D_b + n mean_z sum_k tau_k^2 log theta_k     (S scaled by its diagonal D; z signs; n its size)
 *
 * @returns within a few units for the thousands of levels it is used for; the same for the same seed
 * @source Ubaru, Chen & Saad (2017), Fast estimation of tr(f(A)) via stochastic Lanczos quadrature
 */
export function logDeterminant(operator: ReducedOperator, seed: number): number {
  const { diagonal } = operator;
  const n = diagonal.length;
  const generator = xoroshiro128plus(seed);
  const right = new Float64Array(n * PROBES);
  for (let i = 0; i < right.length; i += 1) {
    right[i] = (generator.next() & 1 ? 1 : -1) * Math.sqrt(diagonal[Math.floor(i / PROBES)]!);
  }
  const alphas: Float64Array[] = [];
  const betas: Float64Array[] = [];
  solveByConjugateGradients(operator, right, PROBES, 1e-4, (alpha, beta) => {
    alphas.push(alpha);
    betas.push(beta);
  });
  let quadrature = 0;
  for (let probe = 0; probe < PROBES; probe += 1) {
    // A right-hand side that was done earlier has no coefficients left.
    const steps = alphas.findIndex((alpha) => alpha[probe] === 0);
    const size = steps < 0 ? alphas.length : steps;
    const main = new Float64Array(size);
    const off = new Float64Array(size);
    for (let k = 0; k < size; k += 1) {
      const alpha = alphas[k]![probe]!;
      main[k] = 1 / alpha + (k > 0 ? betas[k - 1]![probe]! / alphas[k - 1]![probe]! : 0);
      off[k] = Math.sqrt(betas[k]![probe]!) / alpha;
    }
    const { values, firstComponents } = spectrumOfTridiagonal(main, off);
    values.forEach((theta, k) => (quadrature += firstComponents[k]! ** 2 * Math.log(theta)));
  }
  return diagonal.reduce((sum, value) => sum + Math.log(value), 0) + (n * quadrature) / PROBES;
}
