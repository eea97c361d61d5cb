import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { calibrationFigures } from '@app/charts';
import { buildCalibrationReport } from './calibration/build-calibration-report.js';
import { neutralise } from './csv/neutralise.js';
import { renderCalibrationReport } from './render-calibration-report.js';
import { pdfPages, pdfText } from './testing/pdf-text.js';
import { inputOf, largeInput } from './testing/sample-input.js';

const REPORT = buildCalibrationReport(largeInput(24, 9));
const text = async (report: typeof REPORT, format: 'csv' | 'json'): Promise<string> =>
  Buffer.from((await renderCalibrationReport(report, format)).bytes).toString('utf8');

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

describe('the PDF', () => {
  it('says everything in text: facts, figures with their questions and tables, method, cautions, page numbers', async () => {
    const { bytes, mediaType } = await renderCalibrationReport(REPORT, 'pdf');
    expect(mediaType).toBe('application/pdf');
    const words = pdfText(bytes).replaceAll('\n', ' ');
    for (const { title } of calibrationFigures(REPORT)) expect(words).toContain(title);
    expect(words).toContain('AI product manager, support agents');
    expect(words).toContain('1 Oct 2026, 12:30 UTC');
    expect(words).toContain('Rater 09');
    for (const sentence of [...REPORT.cautions, ...REPORT.method, ...REPORT.statements.map(({ detail }) => detail)]) {
      expect(words).toContain(sentence.slice(0, 60));
    }
    const pages = pdfPages(bytes);
    expect(pages).toBeGreaterThan(3);
    expect(words).toContain(`Page 1 of ${pages}`);
    expect(words).toContain(`Page ${pages} of ${pages}`);
    expect(words).not.toContain('\uFFFD');
  });

  it('is the same to the byte for the same report, and differs for another', async () => {
    const [one, same, other] = await Promise.all(
      [REPORT, structuredClone(REPORT), { ...REPORT, generatedAt: '2026-10-02T12:30:00.000Z' }].map((report) =>
        renderCalibrationReport(report, 'pdf'),
      ),
    );
    expect(Buffer.compare(one!.bytes, same!.bytes)).toBe(0);
    expect(Buffer.compare(one!.bytes, other!.bytes)).not.toBe(0);
  });

  it('can be made of nothing, and of a title of any length', async () => {
    const input = inputOf([]);
    const title = 'Long title '.repeat(15);
    const { bytes } = await renderCalibrationReport(
      buildCalibrationReport({ ...input, requisition: { ...input.requisition, title } }),
      'pdf',
    );
    expect(pdfText(bytes)).toContain('Nothing to report yet');
  });

  it('continues a figure in a further chart when there are more raters than one chart can show', async () => {
    const many = buildCalibrationReport(largeInput(45, 30));
    const words = pdfText((await renderCalibrationReport(many, 'pdf')).bytes);
    expect(words.split('\n').filter((line) => line === 'Rater 30')).toHaveLength(6);
  });
});

describe('the CSV', () => {
  it('holds every figure as one line with what it stands on', async () => {
    const csv = await text(REPORT, 'csv');
    expect(csv.startsWith('\uFEFFtable,id,name,measure,value,low,high,n,unit,note\r\n')).toBe(true);
    const rows = rowsOf(csv);
    const { label, difference } = REPORT.raters[0]!;
    const line = rows.find(({ id, measure }) => id === label && measure === 'mean difference to co-raters')!;
    if (difference.figure.value === null) throw new Error('the sample is too small');
    expect(Number(line['value'])).toBe(difference.figure.value);
    expect(Number(line['low'])).toBe(difference.figure.interval![0]);
    expect(line).toMatchObject({ table: 'rater', n: String(difference.candidates), unit: 'candidates' });
    expect(rows.filter(({ measure }) => measure === 'Krippendorff alpha, ordinal')).toHaveLength(
      REPORT.criteria.length,
    );
  });

  it('starts no formula in a spreadsheet, and leaves numbers below zero numbers', async () => {
    const title = '=HYPERLINK("http://example.org";"open")';
    const rows = rowsOf(await text({ ...REPORT, requisition: { id: 'r', title } }, 'csv'));
    expect(rows.find(({ measure }) => measure === 'requisition')!['value']).toBe(`'${title}`);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\0]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(cells.some((cell) => Number(cell) < 0)).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\0x'])('neutralises %j', (cell) => {
    expect(neutralise(cell)).toBe(`'${cell}`);
  });
});

describe('the JSON', () => {
  it('is the report', async () => {
    expect(JSON.parse(await text(REPORT, 'json'))).toEqual(REPORT);
  });
});
