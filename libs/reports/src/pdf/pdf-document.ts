import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { printTheme } from '@app/charts';

export type Pdf = PDFKit.PDFDocument;

export const REGULAR = 'DejaVu Sans';
export const BOLD = 'DejaVu Sans-Bold';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, edge: 48, foot: 56 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.edge;
export const CONTENT_BOTTOM = PAGE.height - PAGE.foot;

const require = createRequire(import.meta.url);
const REGULAR_FILE = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD_FILE = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  /** The only date in the file. */
  readonly createdAt: string;
  /** With a structure for screen readers; everything drawn must then stand in it, or be marked as decoration. */
  readonly tagged?: boolean;
}

/** An empty A4 document with the fonts embedded. Pages are kept until the end, so that each can say how many there are. */
export function openPdf({ title, subject, createdAt, tagged = false }: PdfFacts): Pdf {
  const date = new Date(createdAt);
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.edge, bottom: PAGE.foot, left: PAGE.edge, right: PAGE.edge },
    bufferPages: true,
    tagged,
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    font: REGULAR_FILE,
    info: {
      Title: title,
      Subject: subject,
      Creator: 'Plumbline',
      Producer: 'Plumbline',
      CreationDate: date,
      ModDate: date,
    },
  });
  pdf.registerFont(REGULAR, REGULAR_FILE);
  pdf.registerFont(BOLD, BOLD_FILE);
  pdf.font(REGULAR);
  return pdf;
}

/** Ends the document and gives its bytes. */
export function closePdf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

/** A new page unless `height` fits below the last line. */
export function ensureSpace(pdf: Pdf, height: number): void {
  if (pdf.y + height > CONTENT_BOTTOM) pdf.addPage();
}

/** The foot of every page: what this is, and which page of how many. */
export function writeFeet(pdf: Pdf, left: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // Below the margin: without this the text would open a page of its own.
    pdf.page.margins.bottom = 0;
    const y = PAGE.height - 36;
    pdf.font(REGULAR).fontSize(7.5).fillColor(printTheme.axis);
    pdf.text(left, PAGE.edge, y, { width: CONTENT_WIDTH - 90, height: 10, ellipsis: true, lineBreak: false });
    pdf.text(`Page ${index + 1} of ${count}`, PAGE.width - PAGE.edge - 80, y, {
      width: 80,
      align: 'right',
      lineBreak: false,
    });
  }
}
