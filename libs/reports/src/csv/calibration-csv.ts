import { stringify } from 'csv-stringify/sync';
import type { CalibrationReportView, Figure } from '@app/contracts';
import { neutralise } from './neutralise.js';

type Cell = string | number | null;
type Report = CalibrationReportView;

interface Line {
  readonly table: 'report' | 'statement' | 'method' | 'caution' | 'rater' | 'criterion' | 'round';
  /** The rater's label, the criterion's or the round's id. */
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly value: Cell;
  readonly low: number | null;
  readonly high: number | null;
  /** How many of `unit` the value stands on. */
  readonly n: number | null;
  readonly unit: string;
  readonly note: string;
}

const COLUMNS = ['table', 'id', 'name', 'measure', 'value', 'low', 'high', 'n', 'unit', 'note'] as const;

/**
 * The whole report as one table in long format: one line per measure, with its interval in `low` and `high`, the count it
 * stands on in `n` and `unit`, and in `note` why a value is missing. UTF-8 with a byte order mark and CRLF, for spreadsheets.
 */
export function calibrationCsv(report: Report): string {
  const lines = [...reportLines(report), ...raterLines(report), ...criterionLines(report), ...roundLines(report)];
  const rows = lines.map((line) => COLUMNS.map((column) => safe(line[column])));
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: 'windows' });
}

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? neutralise(cell) : cell);

const line = (part: Pick<Line, 'table' | 'id' | 'measure' | 'value'> & Partial<Line>): Line => ({
  name: '',
  low: null,
  high: null,
  n: null,
  unit: '',
  note: '',
  ...part,
});

function reportLines(report: Report): Line[] {
  const facts: [string, Cell][] = [
    ['requisition', report.requisition.title],
    ['rubric', report.rubric],
    ['generated at', report.generatedAt],
    ['candidates', report.n.candidates],
    ['raters', report.n.raters],
    ['cards', report.n.cards],
    ['ratings', report.n.ratings],
    ['not assessed', report.n.notAssessed],
    ['card due, hours', report.dueHours],
  ];
  const sentences = (table: 'method' | 'caution', texts: readonly string[]): Line[] =>
    texts.map((value, index) => line({ table, id: String(index + 1), measure: table, value }));
  return [
    ...facts.map(([measure, value]) => line({ table: 'report', id: '', measure, value })),
    ...report.statements.map(({ kind, title, detail }) =>
      line({ table: 'statement', id: kind, measure: title, value: detail }),
    ),
    ...sentences('method', report.method),
    ...sentences('caution', report.cautions),
  ];
}

const figure = (one: Figure): Pick<Line, 'value' | 'low' | 'high' | 'note'> => ({
  value: one.value,
  low: one.value === null ? null : (one.interval?.[0] ?? null),
  high: one.value === null ? null : (one.interval?.[1] ?? null),
  note: one.value === null ? one.why : (one.note ?? ''),
});

const raterLines = ({ raters }: Report): Line[] =>
  raters.flatMap(({ label: id, levelUse, ratings, candidates, notAssessed, difference, completionHours }) => {
    const of = { table: 'rater', id, name: id } as const;
    const note = difference.flagged ? 'clear of zero after correction for many raters' : '';
    const stated = figure(difference.figure);
    return [
      line({ ...of, measure: 'candidates', value: candidates }),
      ...levelUse.map((value, index) =>
        line({ ...of, measure: `level ${index + 1}`, value, n: ratings, unit: 'ratings' }),
      ),
      line({ ...of, measure: 'not assessed', value: notAssessed }),
      line({ ...of, measure: 'shared ratings', value: difference.pairs }),
      line({
        ...of,
        measure: 'mean difference to co-raters',
        ...stated,
        n: difference.candidates,
        unit: 'candidates',
        note: [stated.note, note].filter(Boolean).join(' '),
      }),
      ...timeLines(of, completionHours),
    ];
  });

const criterionLines = ({ criteria }: Report): Line[] =>
  criteria.flatMap(
    ({ criterionId: id, name, levels, ratings, notAssessed, mean, median, alpha, pairs, candidates, units }) => {
      const of = { table: 'criterion', id, name } as const;
      const counted = { n: ratings, unit: 'ratings' };
      return [
        line({ ...of, measure: 'candidates', value: candidates }),
        ...levels.map(({ level, count }) => line({ ...of, measure: `level ${level}`, value: count, ...counted })),
        line({ ...of, measure: 'not assessed', value: notAssessed }),
        line({ ...of, measure: 'mean', value: mean, ...counted }),
        line({ ...of, measure: 'median', value: median, ...counted }),
        line({ ...of, measure: 'candidates with two or more ratings', value: units }),
        line({ ...of, measure: 'Krippendorff alpha, ordinal', ...figure(alpha), n: pairs, unit: 'pairs' }),
      ];
    },
  );

const roundLines = ({ rounds }: Report): Line[] =>
  rounds.flatMap(({ roundId: id, name, ...times }) => timeLines({ table: 'round', id, name }, times));

function timeLines(
  of: Pick<Line, 'table' | 'id' | 'name'>,
  { cards, median, quartiles }: Pick<Report['rounds'][number], 'cards' | 'median' | 'quartiles'>,
): Line[] {
  const value = { value: median, low: quartiles?.[0] ?? null, high: quartiles?.[1] ?? null };
  const note =
    median === null ? 'No card with a planned interview.' : quartiles ? 'low and high are the quartiles' : '';
  return [line({ ...of, measure: 'completion hours, median', ...value, n: cards, unit: 'cards', note })];
}
