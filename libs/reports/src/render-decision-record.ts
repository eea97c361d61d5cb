import type { DecisionRecordFile } from '@app/contracts';
import type { RenderedReport } from './render-calibration-report.js';

/** A sealed decision as a PDF for people. Fonts are loaded when the first one is asked for. @param file record and proof as exported */
export async function renderDecisionRecord(file: DecisionRecordFile): Promise<RenderedReport> {
  const { decisionRecordPdf } = await import('./pdf/record/record-pdf.js');
  return { bytes: await decisionRecordPdf(file), mediaType: 'application/pdf' };
}
