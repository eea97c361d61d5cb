import type {
  CalibrationReportView,
  CalibrationTruthView,
  CalibrationWorkspaceView,
  ReportFormat,
} from '@app/contracts';
import {
  buildCalibrationReport,
  buildTruth,
  buildWorkspace,
  type CalibrationInput,
  type RenderedReport,
  renderCalibrationReport,
  type TruthInput,
  type WorkspaceInput,
} from '@app/reports';

/** Work that takes too long for the thread that answers requests. */
export type ReportTask =
  | { readonly kind: 'build'; readonly input: CalibrationInput }
  | { readonly kind: 'workspace'; readonly input: WorkspaceInput }
  | { readonly kind: 'truth'; readonly input: TruthInput }
  | { readonly kind: 'render'; readonly report: CalibrationReportView; readonly format: ReportFormat };

export type ReportTaskResult =
  CalibrationReportView | CalibrationWorkspaceView | CalibrationTruthView | RenderedReport | undefined;

export async function runReportTask(task: ReportTask): Promise<ReportTaskResult> {
  switch (task.kind) {
    case 'build':
      return buildCalibrationReport(task.input);
    case 'workspace':
      return buildWorkspace(task.input);
    case 'truth':
      return buildTruth(task.input);
    case 'render':
      return renderCalibrationReport(task.report, task.format);
  }
}
