import type { RoleDistinctionView } from '@app/contracts';
import type { ChartFigure } from '../calibration/calibration-figures.js';
import { plural } from '../base/format.js';
import { ROLE_QUESTION, RoleEvidenceChart, roleEvidenceTable } from './role-evidence-chart.js';

/** The evidence of one candidate's role as a figure: chart, table, n and method. */
export const roleFigure = (view: RoleDistinctionView): ChartFigure => ({
  key: 'role-evidence',
  title: ROLE_QUESTION,
  help: 'A row for each indicator that two raters were asked, a mark for each of them. Filled segments: yes from two raters or more. Dashed: they disagree.',
  basis: `${plural(view.raters.length, 'rater')}, ${plural(
    view.profiles.reduce((sum, { asked }) => sum + asked, 0),
    'indicator',
  )}. Counts, never a score.`,
  minWidth: 300,
  table: roleEvidenceTable(view),
  chart: (look) => <RoleEvidenceChart {...look} view={view} />,
});
