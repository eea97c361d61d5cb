import type { CalibrationWorkspaceView } from '@app/contracts';
import { formatPercent, formatSigned, plural } from '../base/format.js';
import { LEAST_WIDTH } from '../base/narrow.js';
import { CrossCheckChart, crossCheckTable } from './cross-check-chart.js';
import { IntervalRowsChart } from './interval-rows-chart.js';
import { ThresholdsChart, thresholdsTable } from './thresholds-chart.js';
import type { WorkspaceFigure } from './workspace-figure.js';

/** What two models for levels say of the same ratings, beside the linear one; empty before a fit. */
export function crossCheckFigures({ fit, n }: CalibrationWorkspaceView): readonly WorkspaceFigure[] {
  if (!fit) return [];
  const { crossCheck } = fit;
  const basis = `${plural(n.raters, 'rater')}, ${plural(n.candidates, 'candidate')}, ${plural(n.ratings, 'rating')}.`;
  const shared = { minWidth: LEAST_WIDTH, ...(crossCheck.missing === null ? {} : { missing: crossCheck.missing }) };
  return [raters(crossCheck, basis, shared), thresholds(crossCheck, basis, shared), levels(crossCheck, basis, shared)];
}

type Check = NonNullable<CalibrationWorkspaceView['fit']>['crossCheck'];
type Shared = Pick<WorkspaceFigure, 'minWidth' | 'missing'>;

const estimateOf = (figure: Check['raters'][number]['rasch']) =>
  figure.value === null ? { value: null, interval: null } : { value: figure.value, interval: figure.interval };

function raters(check: Check, basis: string, shared: Shared): WorkspaceFigure {
  const title = 'Do models for levels see the same severity?';
  const rows = check.raters.map(({ linear, ordinal, rasch, ...row }) => ({
    ...{ ...row, linear: estimateOf(linear), ordinal: estimateOf(ordinal), rasch: estimateOf(rasch) },
  }));
  return {
    ...shared,
    key: 'cross-check',
    title,
    help: 'Plus gives higher levels. Both models leave the steps of the scale free; listed by label, not ranked.',
    basis: `${basis} Cumulative logit (raters random) and many-facet Rasch (raters fixed), logits, 90 % intervals.`,
    table: crossCheckTable(rows),
    chart: (look) => <CrossCheckChart {...look} rows={rows} title={title} />,
  };
}

function thresholds(check: Check, basis: string, shared: Shared): WorkspaceFigure {
  const title = 'How much does it take to reach each level?';
  return {
    ...shared,
    key: 'thresholds',
    title,
    help: 'A mark where an average rater passes to that level, in logits of the candidate. Further right: it takes more.',
    basis: `${basis} Rating scale model: steps in common, moved by the criterion. Intervals, infit and outfit of the criteria in the table.`,
    table: thresholdsTable(check.criteria),
    chart: (look) => <ThresholdsChart {...look} rows={check.criteria} title={title} />,
  };
}

function levels(check: Check, basis: string, shared: Shared): WorkspaceFigure {
  const title = 'Is each level used, and as more than the one below?';
  const rows = check.levels.map(({ level, n, share, averageMeasure }) => ({
    ...{ label: `Level ${level} (${formatPercent(share)})`, n, value: averageMeasure },
  }));
  const reach = Math.max(1, Math.ceil(Math.max(0, ...rows.map(({ value }) => Math.abs(value)))));
  return {
    ...shared,
    key: 'categories',
    title,
    help: 'Average measure of the ratings at a level: it should rise from level to level. No interval: a diagnostic, no estimate.',
    basis: `${basis} Category statistics of the Rasch model.`,
    table: {
      columns: ['Level', 'Ratings', 'Share', 'Average measure'],
      rows: check.levels.map(({ level, n, share, averageMeasure }) => [
        ...[`Level ${level}`, n, Number(share.toFixed(3)), Number(averageMeasure.toFixed(3))],
      ]),
    },
    chart: (look) => (
      <IntervalRowsChart
        {...look}
        rows={rows}
        domain={[-reach, reach]}
        reference={0}
        nHead="Ratings"
        format={(one) => formatSigned(one, 2)}
        title={title}
      />
    ),
  };
}
