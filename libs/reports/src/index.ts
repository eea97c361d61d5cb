export { buildCalibrationReport } from './calibration/build-calibration-report.js';
export type { CalibrationInput, ReportedRating } from './calibration/calibration-input.js';
export { renderCalibrationReport, type RenderedReport } from './render-calibration-report.js';

export { buildWorkspace } from './workspace/build-workspace.js';
export { casesIn, countsStill, FIT_MODEL_VERSION, fitRequest, hashOf, runFit, type FitHooks, type FitRequest } from './workspace/run-fit.js'; // prettier-ignore
export { linkingRatings } from './workspace/linking-ratings.js';
export { selectWorkspaceRatings, criterionKey } from './workspace/select-workspace-ratings.js';
export { viewAdjusted } from './workspace/view-fit.js';
export { workspaceLabels } from './workspace/workspace-labels.js';
export type { StoredFit, WorkspaceInput, WorkspaceRating, WorkspaceRubric } from './workspace/workspace-input.js';
export { methodsMarkdown } from './methods/methods-markdown.js';
export { buildTruth, type TruthInput } from './truth/build-truth.js';
export { type PayReport, renderPayReport } from './compensation/pay-report.js';
export { evalComparisonCsv } from './csv/eval-comparison-csv.js';
export { renderDecisionRecord } from './render-decision-record.js';
export { type PacketInput, renderPacket } from './render-packet.js';
