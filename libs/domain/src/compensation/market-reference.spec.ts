import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type MarketReference, readReference, REFERENCE_COLUMNS } from './market-reference.js';
import { referenceConflicts } from './reference-conflicts.js';
import { marketWarnings } from './reference-warnings.js';

const [, ...lines] = readFileSync('rubrics/ai-pm/compensation-references.csv', 'utf8').trim().split(/\r?\n/);
const rowOf = (line: string): Record<string, string> => {
  const cells = line.split(',');
  return Object.fromEntries(REFERENCE_COLUMNS.map((name, index) => [name, cells[index] ?? '']));
};
const shipped: MarketReference[] = lines.map((line) => {
  const answer = readReference(rowOf(line));
  if (!answer.ok) throw new Error(`${line}: ${answer.problems.join(' ')}`);
  return answer.reference;
});
const wordsOf = (kind: string): string[] =>
  referenceConflicts(shipped)
    .filter((one) => one.kind === kind)
    .map((one) => one.words);

describe('the shipped references', () => {
  it('are read whole', () => {
    expect(shipped).toHaveLength(21);
    expect(shipped.find((one) => one.code === 'S1-1')).toEqual({
      ...{ code: 'S1-1', source: 'S1', asOf: '2026', currency: 'USD', period: 'year', role: 'ai-pm', level: '' },
      ...{ segment: '', location: '', component: 'base', low: 170_000, high: 210_000, unit: 'amount' },
      ...{ equityLowPct: 0.07, equityHighPct: 0.12, signOn: 22_000, note: 'sign-on is an average' },
    });
    expect(shipped.find((one) => one.code === 'S3-2')).toMatchObject({ low: 250_000, high: null });
  });

  it('conflict where the sources say so: senior pay, base, premium, the headline', () => {
    expect(wordsOf('barely')).toEqual([
      'S2 (S2-3, 2026) USD 250,000 to 380,000; S4 (S4-1, 2026) USD 350,000 to 500,000: they share only 350,000 to 380,000.',
      'S2 (S2-7, 2026) percent over traditional pm 20 to 35; S3 (S3-3, 2026) percent over traditional pm 15 to 20: they share only 20.',
    ]);
    expect(wordsOf('common')).toEqual([
      expect.stringMatching(/share only 180,000 to 210,000; from end to end they reach 165,000 to 260,000\.$/),
    ]);
    expect(wordsOf('implied')).toEqual([
      expect.stringMatching(/premium of 10\.5 to 13\.3 percent; stated are S2 .*; S3 /),
    ]);
    expect(wordsOf('same_figure')).toEqual([
      expect.stringMatching(/^S2 \(S2-1, 2026\).*as total \(S2-6\)\.$/),
      expect.stringMatching(/^S2 \(S2-2, 2026\).*as total \(S2-3\)\.$/),
    ]);
    expect(wordsOf('apart')).toEqual([]);
  });

  it('that share nothing are apart; of one source they are no conflict', () => {
    const [one] = shipped.filter((ref) => ref.code === 'S0-1');
    const other = { ...one!, code: 'X-1', low: 300_000, high: 310_000 };
    expect(referenceConflicts([one!, { ...other, source: 'X' }])).toMatchObject([
      { kind: 'apart', codes: ['S0-1', 'X-1'] },
    ]);
    expect(referenceConflicts([one!, other])).toEqual([]);
  });
});

describe('a band beside the references', () => {
  const rates = [{ from: 'EUR', to: 'USD', rate: 1.1, asOf: '2026-11-20', source: 'ECB' }];
  const table = { rates, today: '2026-11-26', staleAfterDays: 45 };
  const kinds = (low: number, high: number, currency = 'USD', component = 'base', at: typeof table = table) =>
    marketWarnings({ component: component as 'base', currency, low, high }, 'senior', shipped, at).map(
      (one) => one.kind,
    );

  it.each([
    [186_000, 224_000, 'USD', 'base', []],
    [150_000, 189_000, 'USD', 'base', ['regular_pm']],
    [120_000, 160_000, 'USD', 'base', ['below_every_reference', 'regular_pm']],
    [98_000, 124_000, 'EUR', 'base', ['below_every_reference', 'regular_pm']],
    [150_000, 179_000, 'USD', 'total', ['below_every_reference']],
    [10, 15, 'USD', 'bonus', []],
  ])('of %s to %s %s %s: %j', (low, high, currency, component, expected) => {
    expect(kinds(low, high, currency, component)).toEqual(expected);
  });

  it('names its sources, its rate and why it matters', () => {
    const [below, regular] = marketWarnings(
      { component: 'base', currency: 'EUR', low: 98_000, high: 124_000 },
      'senior',
      shipped,
      table,
    );
    expect(below?.words).toMatch(/S0 \(S0-1, 2026\).*converted to USD at 1 EUR = 1\.1 USD, ECB, 2026-11-20\.$/);
    expect(regular?.words).toMatch(/S1 \(S1-2, 2026\).* S4 \(S4-2, 2026\): offering the band of a regular senior PM/);
  });

  it('is unknown with the reason without a rate', () => {
    expect(kinds(98_000, 124_000, 'EUR', 'base', { ...table, rates: [] })).toEqual(['unknown']);
  });
});

describe('a row of references', () => {
  const row = rowOf(lines[0]!);
  it.each([
    [{ id: '' }, 'id: is empty.'],
    [{ low: '180k' }, 'low: write a number without separators, for example 180000, or leave it empty.'],
    [{ low: '300000' }, 'high: The high end must be at least the low end.'],
    [{ as_of: '2026-13' }, 'as_of: write a year, a month or a day, for example 2026 or 2026-03-31.'],
    [{ currency: 'usd' }, 'currency: three capital letters, for example USD.'],
    [{ currency: '' }, 'currency: an amount needs one.'],
    [{ note: 'x'.repeat(401) }, 'note: at most 400 characters.'],
  ])('is refused by column (case %#)', (change, problem) => {
    expect(readReference({ ...row, ...change })).toEqual({ ok: false, problems: [problem] });
  });
});
