import { describe, expect, it } from '@jest/globals';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { choleskyInPlace, inverseOf } from '../lmm/dense-cholesky.js';
import { ModeFinder } from './conditional-modes.js';
import { fitCumulativeLogit, type CumulativeLogitFit, type CumulativeLogitOptions } from './fit-cumulative-logit.js';
import { indexOrdinal, type OrdinalInput } from './ordinal-data.js';
import { laplace } from './laplace.js';
import { unpackParameters } from './parameters.js';

type ByName = Record<string, number>;
interface FitValues {
  logLik: number;
  thresholds: ByName;
  beta: ByName;
  se: ByName;
  varRE?: ByName;
  ranef?: Record<string, { mode: ByName; condSD: ByName }>;
}

const numbersOf = (names: readonly string[], wanted: string): number => names.indexOf(wanted);

function wine(random: CumulativeLogitOptions['random'], second?: string): { input: OrdinalInput; judges: string[] } {
  const rows = readReferenceCsv('ordinal_wine.csv').map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replaceAll('"', '')])),
  );
  const judges = [...new Set(rows.map((row) => row['judge']!))];
  const others = second ? [...new Set(rows.map((row) => row[second]!))] : [];
  return {
    judges,
    input: {
      category: rows.map((row) => Number(row['rating']) - 1),
      design: rows.map((row) => [Number(row['temp'] === 'warm'), Number(row['contact'] === 'yes')]),
      ...(random.first && { first: rows.map((row) => numbersOf(judges, row['judge']!)) }),
      ...(second && { second: rows.map((row) => numbersOf(others, row[second]!)) }),
    },
  };
}

const NONE = { first: false, second: false, cell: false };

/**
 * The standard errors that this run of clmm gave under Laplace differ from ours by half a percent, for a reason that is not known (ADR 0015).
 * The test below holds ours to second differences of the likelihood instead.
 */
const CLMM_LAPLACE_SE_ERROR = 0.02;

function expectFit(fit: CumulativeLogitFit, values: FitValues, abs: number, seAbs = abs): void {
  const near = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(abs);
  near(fit.logLik, values.logLik);
  Object.values(values.thresholds).forEach((one, i) => near(fit.thresholds[i]!, one));
  Object.values(values.beta).forEach((one, i) => near(fit.beta[i]!, one));
  const { matrix, size } = fit.covariance!;
  Object.values(values.se).forEach((one, i) =>
    expect(Math.abs(Math.sqrt(matrix[i * size + i]!) - one)).toBeLessThanOrEqual(seAbs),
  );
}

describe('the cumulative logit model', () => {
  it('equals clm of R without random effects', () => {
    const { values, tolerance } = readReferenceCase<FitValues>('clm.wine');
    const fit = fitCumulativeLogit(indexOrdinal(wine(NONE).input), { random: NONE });
    expect(fit.converged).toBe(true);
    expectFit(fit, values, tolerance.abs);
  });

  it.each([
    ['laplace', 1],
    ['agq10', 10],
  ] as const)('equals clmm of R with one random effect: %s', (name, nodes) => {
    const { values, tolerance } = readReferenceCase<Record<string, FitValues>>('clmm.wine.judge');
    const expected = values[name]!;
    const random = { ...NONE, first: true };
    const { input, judges } = wine(random);
    const fit = fitCumulativeLogit(indexOrdinal(input), { random, nodes });
    expectFit(fit, expected, tolerance.abs, name === 'laplace' ? CLMM_LAPLACE_SE_ERROR : tolerance.abs);
    expect(Math.abs(fit.sds.first ** 2 - expected.varRE!['judge']!)).toBeLessThanOrEqual(tolerance.abs);
    judges.forEach((judge, i) => {
      expect(Math.abs(fit.first.mode[i]! - expected.ranef!['judge']!.mode[judge]!)).toBeLessThanOrEqual(tolerance.abs);
      expect(Math.abs(fit.first.condSd[i]! - expected.ranef!['judge']!.condSD[judge]!)).toBeLessThanOrEqual(
        tolerance.abs,
      );
      expect(fit.first.pevSd[i]).toBeGreaterThan(fit.first.condSd[i]!);
    });
  });

  it('has the standard errors that second differences of the likelihood give', () => {
    const random = { ...NONE, first: true };
    const data = indexOrdinal(wine(random).input);
    const fit = fitCumulativeLogit(data, { random });
    const at = [...fit.thresholds, ...fit.beta, fit.sds.first];
    const finder = new ModeFinder(data);
    const value = (x: readonly number[]) =>
      laplace(data, finder, unpackParameters(data, Float64Array.of(...x, 0, 0))).value;
    const h = 2e-3;
    const shifted = (i: number, byI: number, j: number, byJ: number) =>
      value(at.map((one, k) => one + h * ((k === i ? byI : 0) + (k === j ? byJ : 0))));
    const information = Float64Array.from({ length: 49 }, (_, place) => {
      const [i, j] = [Math.floor(place / 7), place % 7];
      return (shifted(i, 1, j, 1) - shifted(i, 1, j, -1) - shifted(i, -1, j, 1) + shifted(i, -1, j, -1)) / (4 * h * h);
    });
    choleskyInPlace(information, 7);
    const inverse = inverseOf(information, 7);
    const { matrix, size } = fit.covariance!;
    for (let i = 0; i < 6; i += 1) {
      expect(Math.sqrt(matrix[i * size + i]!)).toBeCloseTo(Math.sqrt(inverse[i * 7 + i]!), 4);
    }
  });

  it('equals clmm of R with crossed candidates and raters', () => {
    const { values, tolerance } = readReferenceCase<FitValues>('clmm.sim.s2');
    const rows = readReferenceCsv('sim_s2_logit.csv');
    const names = (column: string) => [...new Set(rows.map((row) => row[column]!))].sort();
    const [candidates, raters, criteria] = ['candidate', 'rater', 'criterion'].map(names);
    const contrast = (criterion: number) =>
      Array.from({ length: 5 }, (_, k) => (criterion === 5 ? -1 : Number(criterion === k)));
    const random = { first: true, second: true, cell: false };
    const data = indexOrdinal({
      category: rows.map((row) => Number(row['rating']) - 1),
      design: rows.map((row) => contrast(numbersOf(criteria!, row['criterion']!))),
      first: rows.map((row) => numbersOf(candidates!, row['candidate']!)),
      second: rows.map((row) => numbersOf(raters!, row['rater']!)),
    });
    const fit = fitCumulativeLogit(data, { random });
    expectFit(fit, values, tolerance.abs);
    const check = (
      levels: readonly string[],
      mode: Float64Array,
      sd: Float64Array,
      of: { mode: ByName; condSD: ByName },
    ) =>
      levels.forEach((level, i) => {
        expect(Math.abs(mode[i]! - of.mode[level]!)).toBeLessThanOrEqual(tolerance.abs);
        expect(Math.abs(sd[i]! - of.condSD[level]!)).toBeLessThanOrEqual(tolerance.abs);
      });
    check(candidates!, fit.first.mode, fit.first.condSd, values.ranef!['candidate']!);
    check(raters!, fit.second.mode, fit.second.condSd, values.ranef!['rater']!);
    expect(Math.abs(fit.sds.first ** 2 - values.varRE!['candidate']!)).toBeLessThanOrEqual(tolerance.abs);
    expect(Math.abs(fit.sds.second ** 2 - values.varRE!['rater']!)).toBeLessThanOrEqual(tolerance.abs);
  });

  it('reports a variance of zero as boundary, with numbers everywhere', () => {
    const random = { first: true, second: true, cell: false };
    const fit = fitCumulativeLogit(indexOrdinal(wine(random, 'bottle').input), { random });
    expect(fit.boundary).toEqual(['second']);
    expect(fit.sds.second).toBe(0);
    expect([...fit.second.mode, ...fit.second.pevSd].every((one) => one === 0)).toBe(true);
    // Nothing else is lost by it: the model without bottles.
    const { values, tolerance } = readReferenceCase<Record<string, FitValues>>('clmm.wine.judge');
    expectFit(fit, values['laplace']!, tolerance.abs, CLMM_LAPLACE_SE_ERROR);
  });
});
