import type { ReactElement } from 'react';
import type { CalibrationReportView } from '@app/contracts';
import type { ChartTheme } from '../base/chart-theme.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { plural } from '../base/format.js';
import { LEAST_WIDTH } from '../base/narrow.js';
import { AgreementChart, agreementTable } from './agreement-chart.js';
import {
  agreementRows,
  criterionLevelRows,
  differenceRows,
  MOST_DOTS,
  raterLevelRows,
  raterTimeRows,
  roundTimeRows,
} from './calibration-rows.js';
import { CompletionTimesChart, completionTimesTable } from './completion-times-chart.js';
import { LevelUseChart, levelUseTable } from './level-use-chart.js';
import { RaterDifferenceChart } from './rater-difference-chart.js';
import { raterDifferenceTable } from './rater-difference-rows.js';

export interface FigureLook {
  readonly theme: ChartTheme;
  readonly width: number;
}

/** A question with its answer as a chart and as a table, the same on the screen and on paper. */
export interface ChartFigure {
  /** Names the file that it is saved as. */
  readonly key: string;
  /** The question it answers. */
  readonly title: string;
  /** One line of reading help. */
  readonly help: string;
  /** n and method. */
  readonly basis: string;
  /** Under this width its labels would run into each other. */
  readonly minWidth: number;
  readonly table: DataTable;
  chart(look: FigureLook): ReactElement;
}

/** One figure of the calibration report of a requisition. */
export interface CalibrationFigure extends ChartFigure {
  readonly key: 'level-use' | 'differences' | 'agreement' | 'criterion-levels' | 'rater-times' | 'round-times';
}

/** All figures in reading order: raw counts first, estimates after them. */
export function calibrationFigures(report: CalibrationReportView): readonly CalibrationFigure[] {
  return [raterLevels(report), criterionLevels(report), differences(report), agreement(report), ...times(report)];
}

const nOf = ({ n }: CalibrationReportView): string =>
  `${plural(n.raters, 'rater')}, ${plural(n.candidates, 'candidate')}, ${plural(n.ratings, 'rating')}.`;

function raterLevels(report: CalibrationReportView): CalibrationFigure {
  const rows = raterLevelRows(report);
  const title = 'Which levels does each rater use?';
  return {
    key: 'level-use',
    title,
    help: 'One bar per rater, split by level 1 to 4. Raters meet different candidates: bars may differ for that reason alone.',
    basis: `${nOf(report)} Counts of locked levels.`,
    minWidth: LEAST_WIDTH,
    table: levelUseTable(rows),
    chart: (look) => <LevelUseChart {...look} rows={rows} title={title} />,
  };
}

function criterionLevels(report: CalibrationReportView): CalibrationFigure {
  const rows = criterionLevelRows(report);
  const title = 'Which levels does each criterion get?';
  const counts = levelUseTable(rows, 'criterion');
  return {
    key: 'criterion-levels',
    title,
    help: 'One bar per criterion, over all raters and candidates. A criterion with one level only tells candidates apart badly.',
    basis: `${nOf(report)} Counts of locked levels.`,
    minWidth: LEAST_WIDTH,
    table: {
      columns: [...counts.columns, 'Mean', 'Median'],
      rows: counts.rows.map((row, index) => [
        ...row,
        tableNumber(report.criteria[index]?.mean),
        tableNumber(report.criteria[index]?.median),
      ]),
    },
    chart: (look) => <LevelUseChart {...look} rows={rows} of="criterion" title={title} />,
  };
}

function differences(report: CalibrationReportView): CalibrationFigure {
  const rows = differenceRows(report);
  const title = 'Does a rater rate higher or lower than co-raters?';
  return {
    key: 'differences',
    title,
    help: 'Levels above or below those who rated the same candidate on the same criterion. Listed by label, not ranked.',
    basis: `${nOf(report)} Mean over candidates, 90 % t interval. Not severity: see the cautions.`,
    minWidth: LEAST_WIDTH,
    table: raterDifferenceTable(rows),
    chart: (look) => <RaterDifferenceChart {...look} rows={rows} title={title} />,
  };
}

function agreement(report: CalibrationReportView): CalibrationFigure {
  const rows = agreementRows(report);
  const title = 'How far do raters agree on each criterion?';
  return {
    key: 'agreement',
    title,
    help: '1 is full agreement, 0 what chance would give. A long line means that few candidates decide.',
    basis: `${nOf(report)} Krippendorff's α, ordinal, 90 % bootstrap over candidates.`,
    minWidth: LEAST_WIDTH,
    table: agreementTable(rows),
    chart: (look) => <AgreementChart {...look} rows={rows} title={title} />,
  };
}

function times(report: CalibrationReportView): CalibrationFigure[] {
  const help = `A dot per card (in rows of up to ${MOST_DOTS}), a tick at the median, a line between the quartiles; dashed: when a card is due.`;
  const basis = `${plural(report.n.cards, 'card')}. From the planned end of the interview to the submitted card.`;
  const shared = { help, basis, minWidth: LEAST_WIDTH };
  const byRound = roundTimeRows(report);
  const byRater = raterTimeRows(report);
  const roundTitle = 'How long do scorecards take in each round?';
  const raterTitle = 'How long does each rater take?';
  return [
    {
      ...shared,
      key: 'round-times',
      title: roundTitle,
      table: completionTimesTable(byRound),
      chart: (look) => <CompletionTimesChart {...look} rows={byRound} dueHours={report.dueHours} title={roundTitle} />,
    },
    {
      ...shared,
      key: 'rater-times',
      title: raterTitle,
      table: completionTimesTable(byRater, 'Rater'),
      chart: (look) => <CompletionTimesChart {...look} rows={byRater} dueHours={report.dueHours} title={raterTitle} />,
    },
  ];
}
