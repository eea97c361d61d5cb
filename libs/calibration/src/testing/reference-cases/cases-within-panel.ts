import { INCOMPLETE_ICC_FORMS, incompleteIcc } from '../../agreement/icc/incomplete-icc.js';
import { ratingTable } from '../../agreement/rating-table.js';
import { columnsOf } from '../../columns/rating-columns.js';
import { averageDeviation } from '../../descriptive/average-deviation.js';
import { mean } from '../../descriptive/mean.js';
import { sampleSd } from '../../descriptive/sample-sd.js';
import { awg, awgFormula, rwg } from '../../panel/within-panel-agreement.js';
import { haloByRater } from '../../raters/halo.js';
import { cellShare, withinCellSpread } from '../../raters/within-cell-spread.js';
import { groupBy } from '../../ratings/group-by.js';
import { readReferenceRatings } from '../reference-data.js';
import { defined } from './cases-agreement.js';
import { fitReference } from './cases-lmm.js';
import type { ReferenceChecks } from './reference-check.js';

const SCALE = { low: 1, high: 5 };

function withinPanels() {
  const byCandidate = groupBy(readReferenceRatings('panel5_rwg.csv'), ({ candidate }) => candidate);
  return [...byCandidate].map(([candidate, ratings]) => {
    const values = ratings.map(({ value }) => value);
    return {
      candidate: Number(candidate),
      mean: mean(values),
      var: sampleSd(values)! ** 2,
      rwg: defined(rwg(values, SCALE)).value,
      adMean: averageDeviation(values),
      awg: awgFormula(values, SCALE),
      awgDefined: awg(values, SCALE).status === 'defined',
    };
  });
}

const NAMES = { candidate: 'candidate', rater: 'rater', criterion: 'criterion', value: 'rating' };

function components(file: string) {
  const { result, candidateSide, raterSide } = fitReference(file, NAMES, true);
  const { cell, residual } = result.components;
  return { candidate: result.components[candidateSide], rater: result.components[raterSide], cell, residual };
}

function halo() {
  const s1 = columnsOf(readReferenceRatings('sim_s1_gauss.csv'));
  const guilford = columnsOf(readReferenceRatings('guilford_style_7x3x5.csv'));
  const byRater = (values: readonly (number | null)[]) =>
    Object.fromEntries(guilford.raterIds.map((id, index) => [id, values[index]]));
  const { candidate, rater, cell, residual } = components('guilford_style_7x3x5.csv');
  return {
    s1: { meanWithinCellSD: withinCellSpread(s1).overall, cellShare: cellShare(components('sim_s1_gauss.csv')) },
    guilford: {
      meanInterCriterionR: byRater(haloByRater(guilford).map((one) => one && one.value)),
      meanWithinCellSDByRater: byRater(withinCellSpread(guilford).byRater),
      lmmVar: { cell, candidate, rater, Residual: residual },
    },
  };
}

function ebel() {
  const table = ratingTable(
    readReferenceRatings('irrna_ebel51.csv').map(({ candidate, rater, value }) => ({
      unit: candidate,
      rater,
      rating: value,
    })),
  );
  const { forms } = defined(incompleteIcc(table));
  return Object.fromEntries(
    INCOMPLETE_ICC_FORMS.map((form) => {
      const { value, interval } = forms[form];
      return [form, { icc: value, lower: interval!.low, upper: interval!.high }];
    }),
  );
}

export const WITHIN_PANEL_CHECKS: ReferenceChecks = {
  'panel.rwg_ad_awg': { compute: withinPanels },
  halo: { compute: halo },
  'icc.incomplete.Ebel51': { compute: ebel },
};
