import { readFileSync } from 'node:fs';
import { krippendorffAlpha } from '@app/calibration';
import { describe, expect, it } from '@jest/globals';
import { plumbline } from '../testing/plumbline.js';

const folder = new URL('../../../../docs/examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** Each block of the page: the command after '$ npx plumbline', and lines that it prints, one after the other. */
const BLOCKS = [...read('README.md').matchAll(/```console\n\$ npx plumbline ([^\n]+)\n([^`]+)\n```/g)].map(
  ([, command, printed]) => ({ command: command!, printed: printed! }),
);

/** How wide a column is says nothing. */
const columns = (text: string): string => text.replaceAll(/ +/g, ' ');

describe('docs/examples/README.md', () => {
  it('has commands on its published data', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(2);
    for (const { command } of BLOCKS) expect(command).toContain('docs/examples/');
  });

  it.each(BLOCKS)('tells what this prints: $command', async ({ command, printed }) => {
    const { code, stdout } = await plumbline(...command.split(' '));
    expect(code).toBe(0);
    expect(columns(stdout)).toContain(columns(printed));
  });

  it('prints the intraclass correlation of Shrout and Fleiss: .29', async () => {
    const { stdout } = await plumbline(
      ...['calibrate', 'docs/examples/shrout-fleiss-1979.csv', '--prior', 'none', '--json'],
    );
    const { agreement } = JSON.parse(stdout) as { agreement: { icc: number } };
    expect(agreement.icc).toBeCloseTo(0.2898, 4);
  });

  it('gives the alphas of Krippendorff: .743, .815, .849', () => {
    const units = new Map<string, number[]>();
    for (const line of read('krippendorff-2011.csv').trim().split('\n').slice(1)) {
      const [unit, , rating] = line.split(',');
      units.set(unit!, [...(units.get(unit!) ?? []), Number(rating)]);
    }
    const alphas = (['nominal', 'ordinal', 'interval'] as const).map((metric) => {
      const result = krippendorffAlpha([...units.values()], metric);
      return result.status === 'defined' ? result.value.toFixed(3) : result.reason;
    });
    expect(alphas).toEqual(['0.743', '0.815', '0.849']);
    for (const alpha of alphas) expect(read('README.md')).toContain(alpha.slice(1));
  });
});
