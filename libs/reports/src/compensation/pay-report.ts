import type { CandidatePayView, PayReportFormat } from '@app/contracts';
import type { RenderedReport } from '../render-calibration-report.js';
import { payCsv } from './pay-csv.js';

/** What whoever handles pay sees of a candidate, at a moment. */
export interface PayReport extends CandidatePayView {
  readonly generatedAt: string;
}

/**
 * Renders the report of a candidate's pay: PDF for reading, CSV (long format) for working, JSON for machines. The same report gives the
 * same bytes; the only time of making in it is its `generatedAt`.
 */
export async function renderPayReport(report: PayReport, format: PayReportFormat): Promise<RenderedReport> {
  switch (format) {
    case 'csv':
      return { bytes: Buffer.from(payCsv(report), 'utf8'), mediaType: 'text/csv; charset=utf-8' };
    case 'json': {
      const text = `${JSON.stringify(report, null, 2)}\n`;
      return { bytes: Buffer.from(text, 'utf8'), mediaType: 'application/json; charset=utf-8' };
    }
    case 'pdf': {
      // Loaded when first needed: fonts and React are of no use to the other formats.
      const { payPdf } = await import('./pay-pdf.js');
      return { bytes: await payPdf(report), mediaType: 'application/pdf' };
    }
  }
}
