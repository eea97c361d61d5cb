import { type DataTable, printTheme } from '@app/charts';
import { BOLD, CONTENT_BOTTOM, CONTENT_WIDTH, ensureSpace, PAGE, REGULAR, type Pdf } from './pdf-document.js';

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const SIZE = 7.5;
const GAP = 8;
const PADDING = 3.5;
const MIN_TEXT = 70;
const MIN_HEAD = 44;
/** The shaper's width of a word and the line breaker's differ by ligatures. */
const SLACK = 4;

const show = (cell: string | number | null | undefined, isNumber: boolean): string =>
  cell === null || cell === undefined ? (isNumber ? '–' : '') : String(cell).replace(/^-/, '−');

/** The figures behind a chart. The head is repeated on every page. */
export function table(pdf: Pdf, { columns: names, rows }: DataTable): void {
  if (rows.length === 0) return;
  const columns = layOut(pdf, { columns: names, rows });
  const cells = rows.map((row) => columns.map(({ align }, index) => show(row[index], align === 'right')));
  const head = (): void => writeRow(pdf, columns, names, BOLD);
  ensureSpace(pdf, rowHeight(pdf, columns, names, BOLD) + 3 * 16);
  head();
  for (const row of cells) {
    if (pdf.y + rowHeight(pdf, columns, row, REGULAR) > CONTENT_BOTTOM) {
      pdf.addPage();
      head();
    }
    writeRow(pdf, columns, row, REGULAR);
  }
  pdf.y += 6;
}

/** Numbers get what they need, texts share the rest. */
function layOut(pdf: Pdf, { columns: names, rows }: DataTable): Column[] {
  pdf.fontSize(SIZE);
  const isNumber = names.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const needed = names.map((name, index) => {
    const words = name.split(' ').map((word) => pdf.font(BOLD).widthOfString(word));
    // A head breaks between words only where it would be much wider than what stands below it.
    const head = Math.max(...words, Math.min(pdf.font(BOLD).widthOfString(name), MIN_HEAD));
    return Math.max(head, ...rows.map((row) => pdf.font(REGULAR).widthOfString(show(row[index], true)))) + SLACK;
  });
  const free = CONTENT_WIDTH - GAP * (names.length - 1);
  const fixed = needed.reduce((sum, width, index) => sum + (isNumber[index] ? width : 0), 0);
  const wanted = needed.reduce((sum, width, index) => sum + (isNumber[index] ? 0 : width), 0);
  const share = Math.min(1, (free - fixed) / Math.max(1, wanted));
  const widths = needed.map((width, index) =>
    isNumber[index] ? width : Math.max(Math.min(width, MIN_TEXT), width * share),
  );
  return widths.map((width, index) => ({
    x: PAGE.edge + widths.slice(0, index).reduce((sum, one) => sum + one + GAP, 0),
    width,
    align: isNumber[index] ? 'right' : 'left',
  }));
}

function rowHeight(pdf: Pdf, columns: readonly Column[], texts: readonly string[], font: string): number {
  pdf.font(font).fontSize(SIZE);
  return (
    Math.max(...texts.map((text, index) => pdf.heightOfString(text, { width: columns[index]!.width }))) + 2 * PADDING
  );
}

function writeRow(pdf: Pdf, columns: readonly Column[], texts: readonly string[], font: string): void {
  const height = rowHeight(pdf, columns, texts, font);
  const top = pdf.y;
  pdf.fillColor(font === BOLD ? printTheme.axis : printTheme.text);
  texts.forEach((text, index) => {
    const { x, width, align } = columns[index]!;
    pdf.text(text, x, top + PADDING, { width, align });
  });
  const bottom = top + height;
  const last = columns.at(-1)!;
  pdf
    .moveTo(PAGE.edge, bottom)
    .lineTo(last.x + last.width, bottom)
    .lineWidth(0.5)
    .stroke(printTheme.border);
  pdf.y = bottom;
}
