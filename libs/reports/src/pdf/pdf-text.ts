import { printTheme } from '@app/charts';
import { BOLD, CONTENT_WIDTH, ensureSpace, PAGE, REGULAR, type Pdf } from './pdf-document.js';

interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly gapAfter?: number;
  readonly indent?: number;
}

/** A paragraph over the width of the page. */
export function paragraph(pdf: Pdf, text: string, look: TextLook): void {
  const { size, bold = false, colour = printTheme.text, gapAfter = 6, indent = 0 } = look;
  const width = CONTENT_WIDTH - indent;
  pdf.font(bold ? BOLD : REGULAR).fontSize(size);
  // Kept whole: the parts are short, and a sentence torn over two pages reads badly.
  ensureSpace(pdf, pdf.heightOfString(text, { width, lineGap: 2 }));
  pdf.fillColor(colour).text(text, PAGE.edge + indent, pdf.y, { width, lineGap: 2 });
  pdf.y += gapAfter;
}

/** @param keepWith height of what must stand on the same page */
export function heading(pdf: Pdf, text: string, keepWith = 60): void {
  ensureSpace(pdf, 24 + keepWith);
  pdf.y += 8;
  paragraph(pdf, text, { size: 12.5, bold: true, gapAfter: 4 });
}

export function bullets(pdf: Pdf, texts: readonly string[]): void {
  for (const text of texts) {
    pdf.font(REGULAR).fontSize(9);
    ensureSpace(pdf, pdf.heightOfString(text, { width: CONTENT_WIDTH - 12, lineGap: 2 }));
    const top = pdf.y;
    pdf.circle(PAGE.edge + 3, top + 5.2, 1.4).fill(printTheme.axis);
    pdf.y = top;
    paragraph(pdf, text, { size: 9, indent: 12, gapAfter: 4 });
  }
}

/** Name and value in two columns, one line each. */
export function facts(pdf: Pdf, entries: readonly (readonly [name: string, value: string])[]): void {
  for (const [name, value] of entries) {
    pdf.font(REGULAR).fontSize(9.5);
    const height = pdf.heightOfString(value, { width: CONTENT_WIDTH - 120, lineGap: 2 });
    ensureSpace(pdf, height);
    const top = pdf.y;
    pdf.fillColor(printTheme.axis).text(name, PAGE.edge, top, { width: 112 });
    pdf.fillColor(printTheme.text).text(value, PAGE.edge + 120, top, { width: CONTENT_WIDTH - 120, lineGap: 2 });
    pdf.y = top + height + 4;
  }
}
