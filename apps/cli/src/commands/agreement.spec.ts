import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plumbline } from '../testing/plumbline.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-agreement-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GWET = 'test/fixtures/stats/gwet_4raters_12units.csv';

describe('plumbline agreement', () => {
  it('prints the coefficients of the handbook as JSON, the same bytes each time and in any order of the rows', async () => {
    const { code, stdout, stderr } = await plumbline('agreement', GWET, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found = JSON.parse(stdout) as { coefficients: Record<string, { value: number; se: number }> };
    expect(found.coefficients['gwetAc']).toMatchObject({ value: expect.closeTo(0.77544, 5), se: expect.closeTo(0.14295, 5) }); // prettier-ignore
    expect(stdout).not.toContain('NaN');
    const [head, ...rows] = readFileSync(GWET, 'utf8').trim().split('\n');
    const turned = file('turned.csv', `${head}\r\n${rows.reverse().join('\r\n')}\r\n`);
    expect((await plumbline('agreement', turned, '--json')).stdout).toBe(stdout);
  });

  it("knows the weights, and that 'ordinal' means two things", async () => {
    const { stdout } = await plumbline('agreement', GWET, '--weights', 'ordinal', '--json');
    const found = JSON.parse(stdout) as Record<
      'coefficients' | 'krippendorff',
      Record<string, { value: number; interval: number[] }>
    >;
    expect(found.coefficients['krippendorffAlpha']!.value).toBeCloseTo(0.8336, 4);
    expect(found.krippendorff['ordinal']!.value).toBeCloseTo(0.8154, 4);
    expect(found.krippendorff['ordinal']!.interval).toHaveLength(2);
  });

  it('tells people the figures with their intervals, or why there are none', async () => {
    const { code, stdout } = await plumbline('agreement', GWET);
    expect(code).toBe(0);
    expect(stdout).toContain('41 ratings of 12 units (11 by two or more) by 4 raters');
    expect(stdout).toContain('Note: 1 of 12 units have one rating');
    expect(stdout).toMatch(/Gwet AC1 +0\.7754 +0\.\d{4} to +1\.0000/);
    expect(stdout).toMatch(/Kendall's W +none: missing ratings/);
    expect(stdout).toContain("reaches 'Moderate'");
    const alone = await plumbline('agreement', file('alone.csv', 'unit,rater,rating\nu,a,1\nv,b,2\n'));
    expect(alone.code).toBe(0);
    expect(alone.stdout).toMatch(/Gwet AC1 +none: no unit with two ratings/);
    expect((await plumbline('agreement', file('empty.csv', 'unit,rater,rating\n'))).code).toBe(0);
  });

  it('claims no share of agreement below 0, and says once that there is no interval', async () => {
    const few = file('few.csv', 'unit,rater,rating\na,r1,1\na,r2,2\nb,r1,3\nb,r2,3\nc,r1,2\nc,r2,2\n');
    expect((await plumbline('agreement', few)).stdout).toMatch(/Percent agreement +0\.6667 +0\.0000 to +1\.0000/);
    const { stdout } = await plumbline('agreement', file('one.csv', 'unit,rater,rating\na,r1,1\na,r2,2\n'));
    expect(stdout).toMatch(/Krippendorff nominal +0\.0000 +no interval: the units do not vary/);
    expect(stdout).not.toContain('no interval: no interval');
  });

  it('compares two raters by Cohen, and complete tables by all six intraclass correlations', async () => {
    const text = readFileSync('test/fixtures/stats/shrout_fleiss_1979.csv', 'utf8').replace('candidate', 'unit');
    const { stdout } = await plumbline('agreement', file('sf.csv', text), '--json');
    const { icc, cohenKappa } = JSON.parse(stdout) as {
      icc: Record<string, { value: number; interval: number[] }>;
      cohenKappa: null;
    };
    expect(icc['ICC2']!.value).toBeCloseTo(0.28976378, 8);
    expect(icc['ICC2']!.interval[0]).toBeCloseTo(0.01878651, 7);
    expect(cohenKappa).toBeNull();
    const two = file('two.csv', 'rating;x,rater,unit,rating\n-,a,u,1\n-,b,u,1\n-,a,v,2\n-,b,v,2\n-,a,w,2\n-,b,w,1\n');
    expect((await plumbline('agreement', two)).stdout).toMatch(/Cohen's kappa +0\.4000/);
  });

  it('exits 1 with one line per problem', async () => {
    const wrong = file('wrong.csv', 'unit,rater,rating\nu,a,1\nu,a,2\nv,a,high\n,a,1\nw,a\nw,b,\n');
    const { code, stdout, stderr } = await plumbline('agreement', wrong, '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'lines 2 and 3: the same unit and rater twice',
      'line 4: rating "high" is not a number',
      'line 5: unit is empty',
      'line 6: 2 fields instead of 3',
    ]);
    expect((await plumbline('agreement', file('head.csv', 'unit,rating\n'))).stderr).toBe(
      'line 1: there is no column named rater',
    );
    expect((await plumbline('agreement', file('nothing.csv', ''))).stderr).toContain('there is no header');
    expect((await plumbline('agreement', file('open.csv', 'unit,rater,rating\n"u,a,1\n'))).stderr).toContain(
      'never closed',
    );
    const many = Array.from({ length: 201 }, (_, i) => `u${i},a,${i}`).join('\n');
    expect((await plumbline('agreement', file('many.csv', `unit,rater,rating\n${many}\n`))).stderr).toContain(
      'no levels',
    );
    const bad = Array.from({ length: 30 }, (_, i) => `u${i},a,x`).join('\n');
    expect((await plumbline('agreement', file('bad.csv', `unit,rater,rating\n${bad}\n`))).stderr).toContain(
      'and 10 more problems',
    );
  });

  it('exits 2 for wrong usage and files that are not there', async () => {
    expect((await plumbline('agreement', 'nowhere.csv')).code).toBe(2);
    expect((await plumbline('agreement', GWET, '--weights', 'cubic')).code).toBe(2);
    expect((await plumbline('agreement', GWET, '--confidence', '95')).code).toBe(2);
    expect((await plumbline('agreement', GWET, '--seed', '-1')).code).toBe(2);
    expect((await plumbline('agreement', '--help')).stdout).toContain(
      'plumbline agreement units.csv --weights quadratic',
    );
  });
});
