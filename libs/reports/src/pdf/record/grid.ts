import { CONTENT_BOTTOM } from '../pdf-document.js';
import { INK, type Look, type Sheet } from './sheet.js';

export interface GridColumn {
  readonly head: string;
  readonly width: number;
  readonly look?: Look;
  /** The cell names its row. */
  readonly isRowHead?: boolean;
}

const GAP = 10;
const PADDING = 4;
const HEAD: Look = { face: 'bold', size: 7.8, colour: INK.quiet };
const CELL: Look = { size: 8.8 };

/** A table of texts with hairlines between its rows; the head stands again on every page. */
export function grid(sheet: Sheet, columns: readonly GridColumn[], rows: readonly (readonly string[])[]): void {
  const places = columns.map((column, index) => ({
    ...column,
    x: columns.slice(0, index).reduce((sum, one) => sum + one.width + GAP, 0),
  }));
  const lookOf = (index: number, base: Look): Look => {
    const { look, x, width } = places[index]!;
    return { ...base, ...(base === HEAD ? {} : look), x, width };
  };
  const heightOf = (texts: readonly string[], base: Look): number =>
    Math.max(...texts.map((text, index) => sheet.height(text, lookOf(index, base)))) + 2 * PADDING;

  const writeRow = (texts: readonly string[], base: Look): void => {
    const top = sheet.y;
    const height = heightOf(texts, base);
    sheet.inside('TR', () =>
      texts.forEach((text, index) => {
        sheet.y = top + PADDING;
        const isHead = base === HEAD || places[index]!.isRowHead === true;
        const scope = base === HEAD ? 'Column' : 'Row';
        sheet.leaf(isHead ? 'TH' : 'TD', () => sheet.write(text, lookOf(index, base)), isHead ? { scope } : {});
      }),
    );
    sheet.y = top + height;
    sheet.rule();
  };

  const heads = columns.map(({ head }) => head);
  const writeHead = (): void => writeRow(heads, HEAD);
  sheet.keep(heightOf(heads, HEAD) + (rows[0] ? heightOf(rows[0], CELL) : 0));
  sheet.inside('Table', () => {
    writeHead();
    for (const row of rows) {
      if (sheet.y + heightOf(row, CELL) > CONTENT_BOTTOM) {
        sheet.pdf.addPage();
        writeHead();
      }
      writeRow(row, CELL);
    }
  });
  sheet.y += 4;
}
