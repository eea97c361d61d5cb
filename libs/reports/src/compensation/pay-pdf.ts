import { createElement } from 'react';
import { type DataTable, PayRangeChart, payRangeTable, payRangeWords, printTheme } from '@app/charts';
import type { FitView, OfferView } from '@app/contracts';
import { placeChart } from '../pdf/pdf-chart.js';
import { closePdf, ensureSpace, openPdf, type Pdf, writeFeet } from '../pdf/pdf-document.js';
import { table } from '../pdf/pdf-table.js';
import { bullets, facts, heading, paragraph } from '../pdf/pdf-text.js';
import type { PayReport } from './pay-report.js';

const CHART_WIDTH = 640;
const NAMES = {
  base: 'Base salary',
  bonus: 'Bonus',
  equity: 'Equity',
  sign_on: 'Sign-on',
  total: 'Total compensation',
};

/** The report for reading: expectation and fit, one chart per component, offers with what they rest on, the market's warnings. */
export async function payPdf(report: PayReport): Promise<Uint8Array> {
  const { application, generatedAt } = report;
  const pdf = openPdf({
    title: `Compensation: ${application.candidate}, ${application.requisition}`,
    subject: 'Band fit of a candidate. For compensation roles only.',
    createdAt: generatedAt,
  });
  title(pdf, report);
  for (const axis of report.axes) {
    heading(pdf, NAMES[axis.component], 180);
    const chart = placeChart(createElement(PayRangeChart, { axis, theme: printTheme, width: CHART_WIDTH }));
    ensureSpace(pdf, chart.height + 12);
    chart.draw(pdf);
    pdf.y += 10;
    table(pdf, payRangeTable(axis));
  }
  for (const offer of report.offers) writeOffer(pdf, offer);
  market(pdf, report);
  writeFeet(pdf, `Compensation · ${application.candidate} · ${generatedAt.slice(0, 10)} · for compensation roles only`);
  return closePdf(pdf);
}

function title(pdf: Pdf, { application, generatedAt, expectation, fits }: PayReport): void {
  paragraph(pdf, 'Band fit', { size: 11, colour: printTheme.accent, bold: true, gapAfter: 2 });
  paragraph(pdf, application.candidate, { size: 19, bold: true, gapAfter: 4 });
  facts(pdf, [
    ['Requisition', application.requisition],
    ['Generated', generatedAt.slice(0, 16).replace('T', ', ')],
    ['Expectation', expectation ? `${NAMES[expectation.component]}: ${payRangeWords(expectation)}` : 'Not given'],
    ['Attested', expectation?.attested ? 'An expectation, not what the candidate earns or earned' : 'No'],
  ]);
  table(pdf, {
    columns: ['Component', 'Band', 'Fit', 'Compa-ratio', 'Range penetration', 'Overlap'],
    rows: fits.map((fit) => [
      ...[NAMES[fit.component], payRangeWords(fit.band), fit.verdict],
      ...[rounded(fit.compaRatio), rounded(fit.rangePenetration), fit.overlap?.amount ?? null],
    ]),
  });
  bullets(pdf, [...new Set(fits.flatMap((fit) => fit.warnings))]);
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** Of an offer: said of the offer, not of the candidate. */
const AGAINST: Readonly<Record<FitView['verdict'], string>> = {
  inside: 'within',
  overlaps: 'overlaps',
  below: 'below',
  above: 'above',
  unknown: 'not comparable with',
};

function writeOffer(
  pdf: Pdf,
  { name, terms, years, average, assumptions, equityUnknown, comparisons }: OfferView,
): void {
  heading(pdf, `Offer ${name}, per year in ${terms.currency}`, 120);
  const row = (label: string, { low, base, high }: OfferView['average']['total']) => [label, low, base, high];
  const figures: DataTable = {
    columns: ['Year', 'Low', 'Base', 'High'],
    rows: [...years.map((year) => row(`Year ${year.year}`, year.total)), row('Average', average.total)],
  };
  table(pdf, figures);
  const words = (what: string, fit: FitView | null): string =>
    fit ? `${AGAINST[fit.verdict]} the ${what}` : `no ${what}`;
  bullets(pdf, [
    ...comparisons.map((one) => {
      const beside = `${words('band', one.band)}, ${words('expectation', one.expectation)}`;
      return `${NAMES[one.component]} ${payRangeWords(one.offered)}: ${beside}`;
    }),
    `Rests on: ${assumptions.join('; ')}.`,
    ...(equityUnknown ? [`The equity is not in the total. ${equityUnknown}`] : []),
  ]);
}

function market(pdf: Pdf, { warnings, headcounts }: PayReport): void {
  if (warnings.length > 0) {
    heading(pdf, 'Beside the market');
    bullets(
      pdf,
      warnings.map((one) => one.words),
    );
  }
  if (headcounts.length === 0) return;
  heading(pdf, 'People in the band');
  table(pdf, {
    columns: ['Component', 'Below', 'Lower third', 'Middle third', 'Upper third', 'Above', 'All', 'Source'],
    rows: headcounts.map(({ component, cells, total, source, asOf }) => {
      const { below, lower, middle, upper, above } = cells;
      const shown = [below, lower, middle, upper, above].map((count) => count ?? 'under 3');
      return [NAMES[component], ...shown, total ?? 'kept back', `${source}, ${asOf}`];
    }),
  });
}
