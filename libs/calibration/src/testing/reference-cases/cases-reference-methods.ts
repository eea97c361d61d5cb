import { bradleyTerry } from '../../reference/bradley-terry.js';
import { confidenceWeighted } from '../../reference/confidence-weighted.js';
import { mean } from '../../descriptive/mean.js';
import { readReferenceCsv } from '../reference-data.js';
import type { ReferenceChecks } from './reference-check.js';

const plain = (cell: string | undefined): string => cell!.replaceAll('"', '');

function calibration() {
  const rows = readReferenceCsv('calibration_with_confidence.csv').map((row) => ({
    candidate: plain(row['candidate']),
    rater: plain(row['rater']),
    score: Number(row['score']),
    confidence: Number(row['conf']),
  }));
  const rawMean = Object.fromEntries(
    [...new Set(rows.map(({ candidate }) => candidate))].map((id) => [
      id,
      mean(rows.filter(({ candidate }) => candidate === id).map(({ score }) => score)),
    ]),
  );
  const solve = (weight: (confidence: number) => number, ridge: number) => {
    const found = confidenceWeighted(rows.map((row) => ({ ...row, weight: weight(row.confidence) })), ridge); // prettier-ignore
    return {
      value: found.values,
      bias: found.biases,
      sigma2: found.residual?.variance,
      df: found.residual?.df,
      valueSE: found.standardErrors,
      rawMean,
    };
  };
  return {
    unweighted: solve(() => 1, 0),
    weighted: solve((confidence) => confidence, 0),
    ridge1: solve(() => 1, 1),
  };
}

function baseball() {
  const contests = readReferenceCsv('agresti_baseball_1987.csv').map((row) => ({
    home: plain(row['home.team']),
    away: plain(row['away.team']),
    homeWins: Number(row['home.wins']),
    awayWins: Number(row['away.wins']),
  }));
  const [alone, home] = [false, true].map((withHome) => bradleyTerry(contests, 'Baltimore', withHome));
  const byTeam = (found: typeof alone, pick: 'estimate' | 'se') =>
    Object.fromEntries(Object.entries(found!.abilities).map(([name, one]) => [`team${name}`, one[pick]]));
  return {
    plain: { coef: byTeam(alone, 'estimate'), se: byTeam(alone, 'se'), deviance: alone!.deviance },
    home: { coef: { ...byTeam(home, 'estimate'), 'at.home': home!.home!.estimate }, deviance: home!.deviance },
  };
}

export const REFERENCE_METHOD_CHECKS: ReferenceChecks = {
  'calibration.ls': { compute: calibration },
  'bt.baseball': { compute: baseball },
};
