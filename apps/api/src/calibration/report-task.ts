import type { CalibrationReportView, CalibrationWorkspaceView, ReportFormat } from '@app/contracts';
import {
  buildCalibrationReport,
  buildWorkspace,
  type CalibrationInput,
  type RenderedReport,
  renderCalibrationReport,
  type WorkspaceInput,
} from '@app/reports';

/** Work that takes too long for the thread that answers requests. */
export type ReportTask =
  | { readonly kind: 'build'; readonly input: CalibrationInput }
  | { readonly kind: 'workspace'; readonly input: WorkspaceInput }
  | { readonly kind: 'render'; readonly report: CalibrationReportView; readonly format: ReportFormat };

export type ReportTaskResult = CalibrationReportView | CalibrationWorkspaceView | RenderedReport;

export async function runReportTask(task: ReportTask): Promise<ReportTaskResult> {
  switch (task.kind) {
    case 'build':
      return buildCalibrationReport(task.input);
    case 'workspace':
      return buildWorkspace(task.input);
    case 'render':
      return renderCalibrationReport(task.report, task.format);
  }
}
