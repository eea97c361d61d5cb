import { describe, expect, it } from '@jest/globals';
import type { ArtifactComparisonView } from '@app/contracts';
import { evalComparisonCsv } from './eval-comparison-csv.js';

const counts = { compared: 3, better: 1, worse: 1, samePassed: 1, sameFailed: 0 };
const comparison: ArtifactComparisonView = {
  ...counts,
  before: { id: 'a', fileName: 'a.json', models: ['m1'] },
  after: { id: 'b', fileName: '=HYPERLINK("x").json', models: ['m2'] },
  ...{ isModelChange: true, onlyBefore: 1, onlyAfter: 0, notJudged: 0, notMatched: 2 },
  ...{ passRateBefore: 2 / 3, passRateAfter: 2 / 3, p: 1, sliceKey: 'slice', sliceKeys: ['slice'] },
  slices: [{ value: 'refunds', ...counts }],
  unforgivable: null,
  changed: [{ label: '+cmd', change: 'worse', slices: ['refunds'], unforgivable: true }],
};

describe('a comparison of eval artefacts as CSV', () => {
  const lines = evalComparisonCsv(comparison).split('\r\n');

  it('has a line per figure and per changed case', () => {
    expect(lines[0]).toBe('\uFEFFtable,name,measure,value');
    expect(lines).toContain('all,,worse,1');
    expect(lines).toContain('slice by slice,refunds,compared,3');
    expect(lines.filter((line) => line.startsWith('never to fail'))).toEqual([]);
    expect(evalComparisonCsv({ ...comparison, unforgivable: counts })).toContain('never to fail,,worse,1');
  });

  it('holds no text of a file that a spreadsheet would take for a formula', () => {
    expect(lines.join('\n')).not.toMatch(/(?:^|,)"?[=+@]/m);
    expect(lines.some((line) => line.includes('cmd,worse,refunds; never to fail'))).toBe(true);
  });
});
