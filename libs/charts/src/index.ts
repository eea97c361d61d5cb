export { printTheme, screenTheme, type ChartTheme, type LevelColours } from './base/chart-theme.js';
export type { ChartProps } from './base/chart-svg.js';
export type { DataTable } from './base/data-table.js';
export { formatCoefficient, formatFixed, formatHours, formatPercent, formatSigned } from './base/format.js';

export { initialsOf } from './base/initials.js';

export { LevelGlyph, levelWords, type LevelGlyphProps } from './levels/level-glyph.js';
export { LevelMark, LEVEL_MARK, type ChartLevel, type LevelMarkProps } from './levels/level-mark.js';

export { DotDistribution, type DotDistributionProps } from './ratings/dot-distribution.js';
export {
  DotDistributionChart,
  dotDistributionTable,
  type DotDistributionChartProps,
  type DotDistributionRow,
} from './ratings/dot-distribution-chart.js';
export { ratingWords, type RatingDotsData } from './ratings/rating-dots.js';

export {
  LevelUseChart,
  levelUseTable,
  type LevelUseChartProps,
  type LevelUseRow,
} from './calibration/level-use-chart.js';
export { RaterDifferenceChart, type RaterDifferenceChartProps } from './calibration/rater-difference-chart.js';
export { raterDifferenceTable, type RaterDifferenceRow } from './calibration/rater-difference-rows.js';
export {
  AgreementChart,
  agreementTable,
  type AgreementChartProps,
  type AgreementRow,
} from './calibration/agreement-chart.js';
export {
  CompletionTimesChart,
  completionTimesTable,
  type CompletionTimesChartProps,
  type CompletionTimesRow,
} from './calibration/completion-times-chart.js';

export {
  calibrationFigures,
  type CalibrationFigure,
  type ChartFigure,
  type FigureLook,
} from './calibration/calibration-figures.js';

export { IntervalBar, intervalBarTable, type IntervalBarData, type IntervalBarProps } from './evidence/interval-bar.js';

export { crossCheckFigures } from './workspace/cross-check-figures.js';
export { adjustedFigures, workspaceFigures } from './workspace/workspace-figures.js';
export type { WorkspaceFigure } from './workspace/workspace-figure.js';
export { PanelEstimateChart, type PanelEstimateChartProps } from './workspace/panel-estimate-chart.js';
export { VoteFlowChart, voteFlowTable, type VoteFlowChartProps } from './votes/vote-flow-chart.js';
export { TruthChart, truthSentence, truthTable, type TruthChartProps } from './truth/truth-chart.js';
export { truthFigures } from './truth/truth-figures.js';
export {
  PayRangeChart,
  payRangeTable,
  payRangeWords,
  type PayRangeChartProps,
} from './compensation/pay-range-chart.js';
export { RoleEvidenceChart, standingWords, type RoleEvidenceChartProps } from './roles/role-evidence-chart.js';
export { roleFigure } from './roles/role-figure.js';
export { roleRowBoxes } from './roles/role-layout.js';
