import type { CalibrationReportView, ReportFormat } from '@app/contracts';
import { calibrationCsv } from './csv/calibration-csv.js';

export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * Renders the report: PDF for reading, CSV (long format) for working, JSON for machines. The same report gives the same
 * bytes; the only time in it is its `generatedAt`.
 */
export async function renderCalibrationReport(
  report: CalibrationReportView,
  format: ReportFormat,
): Promise<RenderedReport> {
  switch (format) {
    case 'csv':
      return text(calibrationCsv(report), 'text/csv; charset=utf-8');
    case 'json':
      return text(`${JSON.stringify(report, null, 2)}\n`, 'application/json; charset=utf-8');
    case 'pdf': {
      // Loaded when first needed: fonts and React are of no use to the other formats.
      const { calibrationPdf } = await import('./pdf/calibration-pdf.js');
      return { bytes: await calibrationPdf(report), mediaType: 'application/pdf' };
    }
  }
}

const text = (content: string, mediaType: string): RenderedReport => ({
  bytes: Buffer.from(content, 'utf8'),
  mediaType,
});
