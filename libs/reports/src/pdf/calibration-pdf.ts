import { type CalibrationFigure, calibrationFigures, printTheme } from '@app/charts';
import type { CalibrationReportView, CalibrationStatementView } from '@app/contracts';
import { placeChart } from './pdf-chart.js';
import { closePdf, ensureSpace, openPdf, type Pdf, writeFeet } from './pdf-document.js';
import { table } from './pdf-table.js';
import { bullets, facts, heading, paragraph } from './pdf-text.js';

type Report = CalibrationReportView;

/** Wide enough for every chart's labels; printed at four fifths. */
const CHART_WIDTH = 640;
/** More rows of raters than this would shrink below what one can read: the figure goes on in a further chart. */
const RATERS_PER_CHART = 24;

/** The report for reading: what it is, what can be said, every figure with its table, method and cautions. */
export async function calibrationPdf(report: Report): Promise<Uint8Array> {
  const pdf = openPdf({
    title: `Calibration report: ${report.requisition.title}`,
    subject: `How the raters of one requisition use the scale. Raters ${ratersAre(report)}. Advisory.`,
    createdAt: report.generatedAt,
  });
  titlePage(pdf, report);
  for (const figure of calibrationFigures(report)) writeFigure(pdf, report, figure);
  // The cautions stand on the first page too; here they are together with how the figures are made.
  heading(pdf, 'How the figures are made');
  bullets(pdf, report.method);
  writeFeet(
    pdf,
    `Calibration report · ${report.requisition.title} · ${inWords(report.generatedAt)} · raters ${ratersAre(report)}`,
  );
  return closePdf(pdf);
}

const ratersAre = ({ named }: Report): string => (named ? 'named' : 'pseudonymous');

/** '2026-11-22T12:30:00.000Z' -> '22 Nov 2026, 12:30 UTC', the same on every machine. */
function inWords(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  if (!year) return at;
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${time} UTC`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function titlePage(pdf: Pdf, report: Report): void {
  const { n } = report;
  paragraph(pdf, 'Calibration report', { size: 11, colour: printTheme.accent, bold: true, gapAfter: 2 });
  paragraph(pdf, report.requisition.title, { size: 19, bold: true, gapAfter: 4 });
  paragraph(pdf, 'How the raters of this requisition use the scale. Advisory, always beside the raw numbers.', {
    size: 10,
    colour: printTheme.textMuted,
    gapAfter: 14,
  });
  facts(pdf, [
    ['Rubric', report.rubric],
    ['Generated', inWords(report.generatedAt)],
    ['Raters', `${n.raters}, ${report.named ? 'by name' : 'under pseudonyms, listed by label'} and never ranked`],
    ['Candidates', String(n.candidates)],
    ['Scorecards', String(n.cards)],
    ['Ratings', `${n.ratings} levels, and ${n.notAssessed} times 'not assessed'`],
  ]);
  heading(pdf, 'What can be said, and what can not yet');
  for (const statement of report.statements) writeStatement(pdf, statement);
  heading(pdf, 'Before anybody acts on a figure');
  bullets(pdf, report.cautions);
}

const KIND_WORDS: Readonly<Record<CalibrationStatementView['kind'], string>> = {
  can: 'Can be said',
  care: 'With care',
  not_yet: 'Not yet',
};

function writeStatement(pdf: Pdf, { kind, title, detail }: CalibrationStatementView): void {
  ensureSpace(pdf, 34);
  const top = pdf.y;
  paragraph(pdf, KIND_WORDS[kind], { size: 8.5, colour: printTheme.axis, gapAfter: 0 });
  pdf.y = top;
  paragraph(pdf, title, { size: 9.5, bold: true, indent: 90, gapAfter: 1 });
  paragraph(pdf, detail, { size: 9, indent: 90, gapAfter: 7 });
}

function writeFigure(pdf: Pdf, report: Report, figure: CalibrationFigure): void {
  const charts = slices(report, figure).map((part) =>
    placeChart(part.chart({ theme: printTheme, width: CHART_WIDTH })),
  );
  heading(pdf, figure.title, 40 + (charts[0]?.height ?? 0));
  paragraph(pdf, figure.help, { size: 9, colour: printTheme.textMuted, gapAfter: 6 });
  for (const chart of charts) {
    ensureSpace(pdf, chart.height);
    chart.draw(pdf);
    pdf.y += 8;
  }
  paragraph(pdf, figure.basis, { size: 8, colour: printTheme.axis, gapAfter: 8 });
  table(pdf, figure.table);
}

/** A figure about raters, in as many parts as its rows need. */
function slices(report: Report, figure: CalibrationFigure): CalibrationFigure[] {
  const aboutRaters = figure.key === 'level-use' || figure.key === 'differences' || figure.key === 'rater-times';
  if (!aboutRaters || report.raters.length <= RATERS_PER_CHART) return [figure];
  const parts = Math.ceil(report.raters.length / RATERS_PER_CHART);
  return Array.from({ length: parts }, (_, part) => {
    const raters = report.raters.slice(part * RATERS_PER_CHART, (part + 1) * RATERS_PER_CHART);
    return calibrationFigures({ ...report, raters }).find(({ key }) => key === figure.key)!;
  });
}
