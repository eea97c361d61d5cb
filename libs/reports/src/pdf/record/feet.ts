import { CONTENT_WIDTH, PAGE } from '../pdf-document.js';
import { INK, type Sheet } from './sheet.js';

/** On every page: of what, which page of how many. Decoration: a screen reader has heard it in the title. */
export function writeFeet(sheet: Sheet, left: string): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // Below the margin: without this the text would open a page of its own.
    pdf.page.margins.bottom = 0;
    sheet.decor(() => {
      for (const [text, align] of [
        [left, 'left'],
        [`Page ${index + 1} of ${count}`, 'right'],
      ] as const) {
        sheet.y = PAGE.height - 38;
        sheet.write(text, { size: 7.8, colour: INK.quiet, align, width: CONTENT_WIDTH, lineGap: 0 });
      }
    });
  }
}
