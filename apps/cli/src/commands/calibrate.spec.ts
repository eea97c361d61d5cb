import type { CalibrationResult } from '@app/calibration';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plumbline } from '../testing/plumbline.js';

interface Calibration {
  readonly n: { readonly ratings: number };
  readonly model: { readonly prior: { readonly name: string } | null; readonly terms: readonly string[] };
  readonly varianceComponents: Record<string, number> | null;
  readonly candidates: readonly { readonly id: string; readonly effect: number | null }[];
  readonly design: { readonly warnings: readonly { readonly code: string }[] };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-calibrate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const SIMULATED = 'test/fixtures/stats/sim_s1_gauss.csv';
const json = (stdout: string) => JSON.parse(stdout) as Calibration;

describe('plumbline calibrate', () => {
  it('prints the whole result as JSON, byte by byte the same again', async () => {
    const first = await plumbline('calibrate', SIMULATED, '--cell', '--prior', 'none', '--json');
    const again = await plumbline('calibrate', '--json', '--prior', 'none', '--cell', '--seed', '1', SIMULATED);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe(first.stdout);
    const result = json(first.stdout);
    expect(result.n).toEqual({ ratings: 517, candidates: 30, raters: 12, criteria: 6 });
    expect(result.varianceComponents!['cell']).toBeCloseTo(0.334721103227652, 5);
    expect(result.model.prior).toBeNull();
  });

  it('reads columns by name, in any order, quoted or not, with a byte order mark, CRLF and line ends in names', async () => {
    const plain = 'candidate,rater,rating\na,r,1\na,s,2\nb,r,3\n"b ""x"", y\nz",s,4\n';
    const mixed =
      '\uFEFFnote,"rating",RATER ,candidate\r\n"",1,r,a\r\n\r\nx,2,s,"a"\r\n"p,q",3,"r",b\r\n,4,s,"b ""x"", y\nz"';
    const [one, other] = [
      await plumbline('calibrate', file('plain.csv', plain), '--json'),
      await plumbline('calibrate', file('mixed.csv', mixed), '--json'),
    ];
    expect(one.code).toBe(0);
    expect(other.stdout).toBe(one.stdout);
    expect(json(one.stdout).candidates.map(({ id }) => id)).toEqual(['a', 'b', 'b "x", y\nz']);
  });

  it('exits 0 with the reason when the ratings allow no adjustment', async () => {
    const { code, stdout } = await plumbline('calibrate', file('one.csv', 'candidate,rater,rating\na,r,3\n'), '--json');
    expect(code).toBe(0);
    expect(json(stdout).candidates[0]!.effect).toBeNull();
    expect(json(stdout).design.warnings.map(({ code: warning }) => warning)).toContain('too_few_ratings');
  });

  it.each(['mfrm', 'ordinal'])(
    'prints no measure of %s that has no finite estimate, as JSON or as a table',
    async (model) => {
      // Each rater rates once: without a prior the best leniency of whoever gave an end of the scale is infinite.
      const rows = [1, 4, 2, 3, 4, 1, 2, 2, 3].map((rating, i) => `c${Math.floor(i / 3)},r${i},${rating}`);
      const once = file('once.csv', `candidate,rater,rating\n${rows.join('\n')}\n`);
      const asked = ['calibrate', once, '--model', model, '--prior', 'none'];
      const [{ stdout }, table] = [await plumbline(...asked, '--json'), await plumbline(...asked)];
      const { raters, candidates, design } = JSON.parse(stdout) as CalibrationResult;
      expect(raters.flatMap(({ leniency, interval }) => [leniency, interval]).filter((one) => one !== null)).toEqual(
        [],
      );
      if (model === 'mfrm') expect(candidates.every(({ adjusted }) => adjusted === null)).toBe(true);
      const reason = design.warnings.at(-1)!.message;
      expect(reason).toMatch(model === 'mfrm' ? /leniency of r0, r1, r4 and 1 more is infinite/ : /Not identified/);
      expect(table.stdout).toContain(`Note: ${reason}`);
      expect(table.stdout).toMatch(/^r1 +1 +1 +- +- +within_component$/m);
    },
  );

  it('exits 1 with one line per problem', async () => {
    const broken = [
      'candidate,rater,rating,criterion,weight,submitted_at',
      'a,r,high,k,1,2026-01-01',
      'a,r,3,k,-1,2026-01-01',
      'a,r,3,k,1,yesterday?',
      'a,,3,k,1,',
      'a,r,3',
      'a,r,3,k,,2026-01-01T10:00:00Z',
    ].join('\n');
    const { code, stdout, stderr } = await plumbline('calibrate', file('broken.csv', broken));
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      'line 2: rating "high" is not a number',
      'line 3: weight "-1" is not a number above 0, from 0.000001 to 1000000',
      'line 4: submitted_at "yesterday?" is not a date such as 2026-03-01 or 2026-03-01T09:30:00Z',
      'line 5: rater is empty',
      'line 6: 3 fields instead of 6',
    ]);
    const unnamed = await plumbline('calibrate', file('unnamed.csv', 'who,rating\na,3\n'));
    expect(unnamed.stderr.split('\n')).toEqual(['line 1: there is no column named candidate', 'line 1: there is no column named rater']); // prettier-ignore
    expect((await plumbline('calibrate', file('empty.csv', ''))).code).toBe(1);
    const open = await plumbline('calibrate', file('open.csv', 'candidate,rater,rating\na,r,3\n"b,r,3\n'));
    expect(open).toMatchObject({ code: 1, stderr: 'line 3: a quote is opened and never closed' });
  });

  it('names a duplicate beside a row that can not be read', async () => {
    const text = 'candidate,rater,rating\na,r,1\na,r,2\nb,r,high\n';
    const { code, stderr } = await plumbline('calibrate', file('both.csv', text));
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'line 4: rating "high" is not a number',
      'lines 2 and 3: the same candidate, rater and criterion twice',
    ]);
  });

  it('names both lines of a duplicate', async () => {
    const text = 'candidate,rater,rating\na,r,1\na,s,2\n"a",r,3\na,s,2\n';
    const { code, stderr } = await plumbline('calibrate', file('twice.csv', text));
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'lines 2 and 4: the same candidate, rater and criterion twice',
      'lines 3 and 5: the same candidate, rater and criterion twice',
    ]);
  });

  it('takes a prior from a file and states it; refuses one that says nothing', async () => {
    const prior = { name: 'ours', source: '2025', components: { candidate: 2, rater: 1, residual: 1 } };
    const given = await plumbline('calibrate', SIMULATED, '--json', '--prior', file('p.json', JSON.stringify(prior)));
    expect(json(given.stdout).model.prior).toEqual({ name: 'ours', source: '2025' });
    const refused = [
      [{ ...prior, source: '' }, 'source is missing'],
      [{ ...prior, components: { candidate: 2 } }, 'components.rater is missing'],
      [{ ...prior, components: { ...prior.components, rater: '1' } }, 'rater is not a number'],
      [{ ...prior, components: { ...prior.components, rater: -1 } }, "prior's rater is -1"],
      [[], 'not a JSON object'],
    ] as const;
    for (const [content, words] of refused) {
      const { code, stderr } = await plumbline('calibrate', SIMULATED, '--prior', file('q.json', JSON.stringify(content))); // prettier-ignore
      expect(code).toBe(1);
      expect(stderr).toContain(words);
    }
  });

  it('tells people what it rests on, raw beside adjusted', async () => {
    const { code, stdout } = await plumbline('calibrate', SIMULATED, '--cell');
    expect(code).toBe(0);
    expect(stdout).toContain('517 ratings of 30 candidates by 12 raters on 6 criteria');
    expect(stdout).toContain('Roberts et al. (2014)');
    expect(stdout).toMatch(/^c1 +\d+ +\d+ +\d\.\d\d +\d\.\d\d +\d\.\d\d to \d\.\d\d/m);
    expect(stdout).not.toContain('Note:');
  });

  it('exits 2 for wrong usage and files that are not there', async () => {
    expect((await plumbline('calibrate', 'nowhere.csv')).code).toBe(2);
    expect((await plumbline('calibrate', SIMULATED, '--model', 'magic')).code).toBe(2);
    expect((await plumbline('calibrate', SIMULATED, '--seed', '1.5')).code).toBe(2);
    expect((await plumbline('calibrate', '--help')).stdout).toContain('plumbline calibrate ratings.csv --cell');
  });
});
