import { type Level, LEVELS } from '@app/domain';
import { initialsOf, printTheme } from '@app/charts';
import { CONTENT_BOTTOM, CONTENT_WIDTH, PAGE, type Pdf } from '../pdf-document.js';
import { type Card, type Cell, cellOf, criteriaOf, type RatedCards } from './record-model.js';
import { NOT_ASSESSED, words } from './record-texts.js';
import { INK, type Look, type Sheet } from './sheet.js';

/** More columns than this can not hold a glyph and its numeral: the matrix goes on in a further table. */
const RATERS_PER_TABLE = 10;
const NAME = 170;
const STATEMENT = 84;
const ROW = 23;

const levels = printTheme.levels;

/** The panel matrix: criteria down, raters across, each level as shape and numeral. */
export function writeMatrix(sheet: Sheet, record: RatedCards): void {
  sheet.heading('Panel matrix', 120);
  sheet.paragraph(words.matrixHelp, { size: 8.8, colour: INK.muted, gapAfter: 6 });
  for (let from = 0; from < Math.max(1, record.cards.length); from += RATERS_PER_TABLE) {
    writeTable(sheet, record, record.cards.slice(from, from + RATERS_PER_TABLE));
    sheet.y += 8;
  }
  writeKey(sheet);
}

function writeTable(sheet: Sheet, record: RatedCards, cards: readonly Card[]): void {
  const width = Math.min(44, (CONTENT_WIDTH - NAME - STATEMENT) / Math.max(1, cards.length));
  const at = (index: number): number => NAME + index * width;
  const statementAt = NAME + cards.length * width + 8;
  const writeHead = (): void => {
    const top = sheet.y;
    sheet.inside('TR', () => {
      const head = { face: 'bold', size: 7.8, colour: INK.quiet } as const;
      headCell(sheet, top + 11, ['Criterion'], { ...head, width: NAME });
      cards.forEach((card, index) => {
        headCell(sheet, top, [initialsOf(card.author.name), card.roundId], {
          ...head,
          x: at(index),
          width,
          align: 'center',
        });
      });
      headCell(sheet, top + 11, ['Panel'], { ...head, x: statementAt, width: CONTENT_WIDTH - statementAt });
    });
    sheet.y = top + 25;
    sheet.rule('#8591a1');
  };
  sheet.keep(25 + 2 * ROW);
  sheet.inside('Table', () => {
    writeHead();
    for (const { id, name } of criteriaOf(record)) {
      if (sheet.y + ROW > CONTENT_BOTTOM) {
        sheet.pdf.addPage();
        writeHead();
      }
      const top = sheet.y;
      sheet.inside('TR', () => {
        sheet.y = top + 6;
        sheet.leaf('TH', () => writeName(sheet, id, name), { scope: 'Row' });
        cards.forEach((card, index) => writeCell(sheet, top, at(index), width, card, cellOf(card, id)));
        sheet.y = top + 6;
        const score = record.scores.find((one) => one.criterionId === id);
        const statement = score ? [score.median ?? '', score.statement].filter((part) => part !== '').join(' · ') : '';
        const look = { size: 8.2, colour: INK.muted, x: statementAt, width: CONTENT_WIDTH - statementAt } as const;
        sheet.leaf('TD', () => sheet.write(fit(sheet, statement, look.width, look.size), look));
      });
      sheet.y = top + ROW;
      sheet.rule();
    }
  });
}

function headCell(sheet: Sheet, top: number, lines: readonly string[], look: Look): void {
  sheet.y = top;
  sheet.leaf('TH', () => lines.forEach((line) => sheet.write(line, look)), { scope: 'Column' });
}

function writeName(sheet: Sheet, id: string, name: string): void {
  const top = sheet.y;
  sheet.write(id, { face: 'bold', size: 8.6, colour: INK.quiet, width: 26 });
  sheet.y = top;
  if (name !== '') sheet.write(fit(sheet, name, NAME - 34, 8.8), { size: 8.8, x: 28, width: NAME - 28 });
}

/** One line: the full name stands where the evidence is. */
function fit(sheet: Sheet, text: string, width: number, size: number): string {
  if (sheet.widthOf(text, 'text', size) <= width) return text;
  const parts = Array.from(text);
  while (parts.length > 1 && sheet.widthOf(`${parts.join('')}…`, 'text', size) > width) parts.pop();
  return `${parts.join('').trimEnd()}…`;
}

function writeCell(sheet: Sheet, top: number, x: number, width: number, card: Card, cell: Cell | undefined): void {
  if (!cell) {
    sheet.leaf('TD', () => undefined);
    return;
  }
  const mark = Math.min(width - 4, 32);
  const left = x + (width - mark) / 2;
  sheet.decor((pdf) => drawMark(pdf, PAGE.edge + left, top + 3.5, mark, cell, card.excluded));
  const { level, amended } = cell;
  const shown = level === null ? '–' : String(level);
  // No room for the shape as well: the corner and both numerals say more.
  const text = amended === null ? shown : `${shown}→${amended === 'not assessed' ? '–' : amended}`;
  const colour = level === null || card.excluded ? INK.quiet : levels[level].on;
  const place = amended === null ? { x: left + 11, width: mark - 13 } : { x: left - 3, width: mark + 4 };
  sheet.y = top + (amended === null ? 6.5 : 7.2);
  const look = { face: 'bold', size: amended === null ? 8.6 : 7.2, colour, align: 'center', ...place } as const;
  sheet.leaf('TD', () => sheet.write(text, look), { alt: inFull(card, cell) });
}

const inFull = ({ excluded }: Card, { level, notAssessed, amended }: Cell): string =>
  [
    level === null ? `Not assessed${notAssessed ? `: ${NOT_ASSESSED[notAssessed]}` : ''}` : `Level ${level}`,
    ...(amended === null ? [] : [`amended later to ${amended}`]),
    ...(excluded ? ['recused, not counted'] : []),
  ].join(', ');

function drawMark(pdf: Pdf, x: number, y: number, width: number, { level, amended }: Cell, isExcluded: boolean): void {
  const height = 16;
  const look = level === null || isExcluded ? printTheme.notAssessed : levels[level];
  pdf.roundedRect(x, y, width, height, 3).lineWidth(0.8);
  if (level === null || isExcluded) pdf.dash(2, { space: 1.6 }).stroke(look.edge).undash();
  else pdf.fillAndStroke(look.fill, look.edge);
  if (amended !== null) drawCorner(pdf, x + width, y);
  else if (level === null)
    pdf
      .circle(x + 8, y + 8, 2.6)
      .lineWidth(0.8)
      .stroke(look.edge);
  else drawShape(pdf, level, x + 8, y + 8, look.on);
}

const drawCorner = (pdf: Pdf, right: number, y: number): void => {
  pdf.polygon([right - 6, y], [right, y], [right, y + 6]).fill(INK.accent);
};

/** 1 open triangle down, 2 half-filled diamond, 3 filled square, 4 filled triangle up: a row reads in grey print. */
function drawShape(pdf: Pdf, level: Level, x: number, y: number, ink: string): void {
  pdf.lineWidth(0.9);
  if (level === 1) pdf.polygon([x - 3, y - 2.4], [x + 3, y - 2.4], [x, y + 2.8]).stroke(ink);
  if (level === 2) {
    pdf.polygon([x - 3.2, y], [x, y - 3.2], [x + 3.2, y], [x, y + 3.2]).stroke(ink);
    pdf.polygon([x - 3.2, y], [x + 3.2, y], [x, y + 3.2]).fill(ink);
  }
  if (level === 3) pdf.rect(x - 2.6, y - 2.6, 5.2, 5.2).fill(ink);
  if (level === 4) pdf.polygon([x - 3.2, y + 2.6], [x + 3.2, y + 2.6], [x, y - 3]).fill(ink);
}

/** What the marks mean, in one line. */
function writeKey(sheet: Sheet): void {
  sheet.keep(24);
  const top = sheet.y;
  const none = { level: null, notAssessed: null, amended: null };
  const marks = [
    ...LEVELS.map((level) => ({ cell: { ...none, level }, text: String(level), excluded: false })),
    { cell: none, text: 'not assessed', excluded: false },
    { cell: { ...none, level: 3, amended: 2 }, text: 'amended later', excluded: false },
    { cell: { ...none, level: 3 }, text: 'recused', excluded: true },
  ] as const;
  const look = { size: 8.2, colour: INK.muted } as const;
  let x = 0;
  const placed = marks.map((mark) => {
    const at = x;
    const width = sheet.widthOf(mark.text, 'text', look.size) + 3;
    x += 22 + 5 + width + 11;
    return { ...mark, at, width };
  });
  sheet.decor((pdf) =>
    placed.forEach(({ cell, at, excluded }) => drawMark(pdf, PAGE.edge + at, top, 22, cell, excluded)),
  );
  sheet.leaf('P', () => {
    for (const { text, at, width } of placed) {
      sheet.y = top + 3;
      sheet.write(text, { ...look, x: at + 27, width });
    }
  });
  sheet.y = top + 22;
}
