import { describe, expect, it } from '@jest/globals';
import { bandFit, type MoneyRange } from './band-fit.js';
import type { ExchangeTable } from './exchange.js';

const range = (low: number, high: number, change: Partial<MoneyRange> = {}): MoneyRange => ({
  component: 'base',
  currency: 'USD',
  low,
  high,
  ...change,
});
const band = range(180_000, 210_000);
const table: ExchangeTable = {
  rates: [
    { from: 'EUR', to: 'USD', rate: 1.1, asOf: '2026-11-20', source: 'ECB' },
    { from: 'EUR', to: 'USD', rate: 0.9, asOf: '2026-06-01', source: 'ECB' },
    { from: 'GBP', to: 'USD', rate: 1.3, asOf: '2026-01-02', source: 'BoE' },
    { from: 'USD', to: 'JPY', rate: 151.237, asOf: '2026-11-20', source: 'BoJ' },
  ],
  today: '2026-11-26',
  staleAfterDays: 45,
};

describe('band fit', () => {
  it.each([
    [range(185_000, 200_000), 'inside', { low: 185_000, high: 200_000, amount: 15_000, share: 1 }, 0],
    [range(180_000, 210_000), 'inside', { low: 180_000, high: 210_000, amount: 30_000, share: 1 }, 0],
    [range(205_000, 225_000), 'overlaps', { low: 205_000, high: 210_000, amount: 5_000, share: 0.25 }, 0],
    [range(150_000, 250_000), 'overlaps', { low: 180_000, high: 210_000, amount: 30_000, share: 0.3 }, 0],
    [range(210_000, 240_000), 'overlaps', { low: 210_000, high: 210_000, amount: 0, share: 0 }, 0],
    [range(195_000, 195_000), 'inside', { low: 195_000, high: 195_000, amount: 0, share: 1 }, 0],
    [range(140_000, 179_999), 'below', null, 1],
    [range(210_001, 240_000), 'above', null, 1],
    [range(260_000, 290_000), 'above', null, 50_000],
  ])('of %j is %s', (expectation, verdict, overlap, gap) => {
    expect(bandFit(expectation, band)).toMatchObject({ verdict, overlap, gap });
  });

  it('relates the midpoints and says where in the band the expectation lies', () => {
    const fit = bandFit(range(200_000, 210_000), band);
    expect(fit.compaRatio).toBeCloseTo(205 / 195, 12);
    expect(fit.rangePenetration).toBeCloseTo(25 / 30, 12);
  });

  it.each([
    ['a band without width, met', range(100, 100), range(100, 100), 'inside', 1, null],
    ['a band without width, missed', range(101, 101), range(100, 100), 'above', 1.01, null],
    ['a band of nothing', range(0, 0), range(0, 0), 'inside', null, null],
    ['the largest countable numbers', range(9e15, 9e15), range(8e15, 9e15), 'inside', 9 / 8.5, 1],
  ])('has no ratio by zero: %s', (_, expectation, own, verdict, compa, penetration) => {
    const fit = bandFit(expectation, own);
    expect([fit.verdict, fit.rangePenetration]).toEqual([verdict, penetration]);
    if (compa === null) expect(fit.compaRatio).toBeNull();
    else expect(fit.compaRatio).toBeCloseTo(compa, 12);
  });

  it.each([
    ['inverted', range(200, 100)],
    ['below zero', range(-1, 100)],
    ['endless', range(1, Number.POSITIVE_INFINITY)],
    ['no number', range(Number.NaN, 1)],
    ['beyond counting', range(1, 2 ** 60)],
  ])('refuses a range that is %s, on either side', (_, bad) => {
    expect(() => bandFit(bad, band)).toThrow('This is no range of pay');
    expect(() => bandFit(band, bad)).toThrow('This is no range of pay');
  });

  it('never compares base with total, and says so', () => {
    expect(bandFit(range(300_000, 310_000, { component: 'total' }), band, table)).toMatchObject({
      verdict: 'unknown',
      compaRatio: null,
      overlap: null,
      warnings: ['The expectation is total, the band is base: they can not be compared.'],
    });
  });

  it('is unknown without a band or without an expectation', () => {
    expect(bandFit(null, band).verdict).toBe('unknown');
    expect(bandFit(range(1, 2), null).verdict).toBe('unknown');
  });

  it('compares a bonus as the percentage it is, whatever the currency', () => {
    const bonus = { component: 'bonus' } as const;
    expect(bandFit(range(10, 15, { ...bonus, currency: 'EUR' }), range(10, 20, bonus)).verdict).toBe('inside');
  });
});

describe('an expectation in another currency', () => {
  it.each([
    ['EUR', 170_000, 180_000, 'inside', 187_000, 'at 1 EUR = 1.1 USD, ECB, 2026-11-20'],
    ['JPY', 30_000_000, 32_000_000, 'overlaps', 198_364.16, 'at 1 USD = 151.237 JPY, BoJ, 2026-11-20'],
  ])('is converted by the newest rate, turned round where needed: %s', (currency, low, high, verdict, from, words) => {
    const fit = bandFit(range(low, high, { currency }), band, table);
    expect(fit.verdict).toBe(verdict);
    expect(fit.overlap?.low).toBe(from);
    expect(fit.warnings).toEqual([`Converted from ${currency} to USD ${words}.`]);
  });

  it('is whole yen where the band is in yen', () => {
    const yen = range(27_000_000, 31_000_000, { currency: 'JPY' });
    expect(bandFit(range(180_001, 180_001), yen, table).overlap?.low).toBe(27_222_811);
  });

  it.each([
    ['CHF', 'There is no rate between CHF and USD.'],
    ['GBP', 'The rate between GBP and USD is of 2026-01-02: older than the 45 days that rates are used for.'],
  ])('is unknown with the reason: %s', (currency, reason) => {
    const fit = bandFit(range(1, 2, { currency }), band, table);
    const first = `The expectation is in ${currency}, the band in USD: they are not converted.`;
    expect([fit.verdict, fit.warnings]).toEqual(['unknown', [`${first} ${reason}`]]);
  });

  it('is not converted without a table, nor by a rate of tomorrow', () => {
    const euros = range(1, 2, { currency: 'EUR' });
    expect(bandFit(euros, band).warnings[0]).toContain('not converted');
    expect(bandFit(euros, band, { ...table, today: '2026-05-01' }).warnings[0]).toContain('There is no rate');
  });
});
