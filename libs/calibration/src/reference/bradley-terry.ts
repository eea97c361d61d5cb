import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { inverseOf } from './dense.js';

/** Contests between two, one of them at home. */
export interface Contest {
  readonly home: string;
  readonly away: string;
  readonly homeWins: number;
  readonly awayWins: number;
}

export interface BradleyTerry {
  /** Log odds against the reference, by name; the reference is not in it. */
  readonly abilities: Readonly<Record<string, { readonly estimate: number; readonly se: number }>>;
  readonly home: { readonly estimate: number; readonly se: number } | null;
  readonly deviance: number;
}

/**
 * Bradley-Terry model by maximum likelihood (Newton): logit P(home wins) = ability(home) - ability(away) [+ home advantage]. For
 * comparison with the literature.
 *
 * @param reference whose ability is 0
 * @param withHome  estimate the advantage of being at home
 * @throws CalibrationInputError BAD_OPTION when the maximum is not finite: someone won, or lost, everything against some group
 * @source Bradley & Terry (1952); Agresti (2002), Categorical Data Analysis, section 10.6
 * @example bradleyTerry([{ home: 'a', away: 'b', homeWins: 1, awayWins: 1 }], 'b', false).abilities.a?.estimate // 0
 */
export function bradleyTerry(contests: readonly Contest[], reference: string, withHome: boolean): BradleyTerry {
  const names = [...new Set(contests.flatMap(({ home, away }) => [home, away]))].filter((one) => one !== reference).sort(); // prettier-ignore
  const size = names.length + (withHome ? 1 : 0);
  const rows = contests.map(({ home, away }) => {
    const row = new Array<number>(size).fill(0);
    if (home !== reference) row[names.indexOf(home)]! += 1;
    if (away !== reference) row[names.indexOf(away)]! -= 1;
    if (withHome) row[size - 1] = 1;
    return row;
  });
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const chances = rows.map((row) => 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * beta[j]!, 0))));
    const { gradient, information } = derivatives(contests, rows, chances);
    const covariance = inverseOf(information);
    if (!covariance) break;
    const move = covariance.map((row) => row.reduce((sum, value, j) => sum + value * gradient[j]!, 0));
    if (move.every((one) => Math.abs(one) < 1e-12)) {
      const at = (j: number) => ({ estimate: beta[j]!, se: Math.sqrt(covariance[j]![j]!) });
      return {
        abilities: Object.fromEntries(names.map((name, j) => [name, at(j)])),
        home: withHome ? at(size - 1) : null,
        deviance: devianceOf(contests, chances),
      };
    }
    beta = beta.map((value, j) => value + move[j]!);
  }
  throw new CalibrationInputError(
    'BAD_OPTION',
    'Somebody won or lost everything against the others: no finite maximum.',
  );
}

const MAX_STEPS = 50;

function derivatives(contests: readonly Contest[], rows: readonly (readonly number[])[], chances: readonly number[]) {
  const size = rows[0]?.length ?? 0;
  const gradient = new Array<number>(size).fill(0);
  const information = gradient.map(() => new Array<number>(size).fill(0));
  contests.forEach(({ homeWins, awayWins }, i) => {
    const [n, p] = [homeWins + awayWins, chances[i]!];
    rows[i]!.forEach((x, j) => {
      gradient[j]! += x * (homeWins - n * p);
      rows[i]!.forEach((other, k) => {
        information[j]![k]! += n * p * (1 - p) * x * other;
      });
    });
  });
  return { gradient, information };
}

function devianceOf(contests: readonly Contest[], chances: readonly number[]): number {
  const term = (observed: number, expected: number) => (observed > 0 ? observed * Math.log(observed / expected) : 0);
  return contests.reduce((sum, { homeWins, awayWins }, i) => {
    const n = homeWins + awayWins;
    return sum + 2 * (term(homeWins, n * chances[i]!) + term(awayWins, n * (1 - chances[i]!)));
  }, 0);
}
