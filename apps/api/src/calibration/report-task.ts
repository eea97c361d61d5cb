import type { CalibrationReportView, ReportFormat } from '@app/contracts';
import {
  buildCalibrationReport,
  type CalibrationInput,
  type RenderedReport,
  renderCalibrationReport,
} from '@app/reports';

/** Work that takes too long for the thread that answers requests. */
export type ReportTask =
  | { readonly kind: 'build'; readonly input: CalibrationInput }
  | { readonly kind: 'render'; readonly report: CalibrationReportView; readonly format: ReportFormat };

export type ReportTaskResult = CalibrationReportView | RenderedReport;

export async function runReportTask(task: ReportTask): Promise<ReportTaskResult> {
  return task.kind === 'build' ? buildCalibrationReport(task.input) : renderCalibrationReport(task.report, task.format);
}
