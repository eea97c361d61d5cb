import { expect, it } from '@jest/globals';
import type { MarketReference } from './market-reference.js';
import { payAxes, type PayAxesInput } from './pay-axes.js';

const reference = (change: Partial<MarketReference>): MarketReference => ({
  ...{ code: 'S0-1', source: 'S0', asOf: '2026', currency: 'USD', period: 'year', role: 'ai-pm', level: '' },
  ...{ segment: 'AI lab', location: '', component: 'base', low: 180_000, high: 240_000, unit: 'amount' },
  ...{ equityLowPct: null, equityHighPct: null, signOn: null, note: '' },
  ...change,
});
const rates = [{ from: 'EUR', to: 'USD', rate: 1.25, asOf: '2026-11-20', source: 'ECB' }];
const input: PayAxesInput = {
  bands: [{ component: 'base', currency: 'EUR', low: 98_000, high: 124_000 }],
  expectation: { component: 'base', currency: 'USD', low: 150_000, high: 160_000 },
  offers: [{ name: 'A', ranges: [{ component: 'total', currency: 'EUR', low: 120_000, high: 190_000 }] }],
  references: [
    reference({}),
    reference({ code: 'S3-2', component: 'total', low: 250_000, high: null }),
    reference({ code: 'S2-1', component: 'unstated', level: 'mid' }),
    reference({ code: 'S2-2', component: 'unstated', level: 'senior-director' }),
    reference({ code: 'S0-2', role: 'tpm' }),
    reference({ code: 'S0-4', unit: 'difference' }),
  ],
  level: 'senior',
  table: { rates, today: '2026-11-26', staleAfterDays: 45 },
};

it('lays one component in one currency on an axis, each line with its source and rate', () => {
  const [base, total, ...none] = payAxes(input);
  expect(none).toEqual([]);
  expect(base?.currency).toBe('EUR');
  expect(base?.lines.map((line) => [line.kind, line.label, line.low, line.high])).toEqual([
    ['band', '', 98_000, 124_000],
    ['expectation', '', 120_000, 128_000],
    ['reference', 'S0-1', 144_000, 192_000],
  ]);
  expect(base?.lines[2]?.detail).toBe('S0, 2026, AI lab, at 1 EUR = 1.25 USD, ECB, 2026-11-20');
  expect(base?.leftOut).toEqual(['S2-2 (S0, 2026, AI lab, senior-director) does not say whether it is base or total.']);
  expect(total?.lines.map((line) => [line.kind, line.low, line.high])).toEqual([
    ['offer', 120_000, 190_000],
    ['reference', 200_000, null],
  ]);
});

it('names what it can not convert instead of drawing it', () => {
  const [base] = payAxes({ ...input, table: { ...input.table, rates: [] } });
  expect(base?.lines.map((line) => line.kind)).toEqual(['band']);
  expect(base?.leftOut[0]).toBe('expectation is in USD and is not converted. There is no rate between USD and EUR.');
});

it('has no axis for references alone', () => {
  expect(payAxes({ ...input, bands: [], expectation: null, offers: [] })).toEqual([]);
});
