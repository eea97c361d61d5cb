import { stringify } from 'csv-stringify/sync';
import type { ArtifactComparisonView, CaseChangesView } from '@app/contracts';
import { neutralise } from './neutralise.js';

type Row = readonly [table: string, name: string, measure: string, value: string | number | null];

/**
 * The comparison of two eval artefacts as one table in long format: the figures of all cases, of those that are never to fail
 * and of each slice, then one line per case that changed. UTF-8 with a byte order mark and CRLF, for spreadsheets; texts of the
 * files are neutralised, so that none is a formula.
 */
export function evalComparisonCsv(of: ArtifactComparisonView): string {
  const rows: readonly Row[] = [
    ['file', 'before', 'name', of.before.fileName],
    ['file', 'before', 'models', of.before.models.join(', ')],
    ['file', 'after', 'name', of.after.fileName],
    ['file', 'after', 'models', of.after.models.join(', ')],
    ...changes('all', '', of),
    ['all', '', 'pass rate before', of.passRateBefore],
    ['all', '', 'pass rate after', of.passRateAfter],
    ['all', '', 'McNemar exact p, two-sided', of.p],
    ['all', '', 'not judged in both', of.notJudged],
    ['all', '', 'only before', of.onlyBefore],
    ['all', '', 'only after', of.onlyAfter],
    ['all', '', 'not matched', of.notMatched],
    ...(of.unforgivable ? changes('never to fail', '', of.unforgivable) : []),
    ...of.slices.flatMap((slice) => changes(`slice by ${of.sliceKey ?? ''}`, slice.value, slice)),
    ...of.changed.map((one): Row => ['case', one.label, one.change, caseNote(one)]),
  ];
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)));
  return stringify([['table', 'name', 'measure', 'value'], ...safe], { bom: true, record_delimiter: 'windows' });
}

const caseNote = ({ slices, unforgivable }: ArtifactComparisonView['changed'][number]): string =>
  [...slices, ...(unforgivable ? ['never to fail'] : [])].join('; ');

const changes = (table: string, name: string, of: CaseChangesView): Row[] => [
  [table, name, 'compared', of.compared],
  [table, name, 'better', of.better],
  [table, name, 'worse', of.worse],
  [table, name, 'still pass', of.samePassed],
  [table, name, 'still fail', of.sameFailed],
];
