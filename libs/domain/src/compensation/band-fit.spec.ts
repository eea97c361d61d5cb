import { describe, expect, it } from '@jest/globals';
import { bandFit, type MoneyRange } from './band-fit.js';

const range = (low: number, high: number, change: Partial<MoneyRange> = {}): MoneyRange => ({
  component: 'base',
  currency: 'USD',
  low,
  high,
  ...change,
});
const band = range(180_000, 210_000);

describe('band fit', () => {
  it.each([
    [range(185_000, 200_000), 'inside'],
    [range(180_000, 210_000), 'inside'],
    [range(205_000, 230_000), 'overlaps'],
    [range(150_000, 250_000), 'overlaps'],
    [range(140_000, 179_999), 'below'],
    [range(210_001, 240_000), 'above'],
  ])('of %j is %s', (expectation, verdict) => {
    expect(bandFit(expectation, band).verdict).toBe(verdict);
  });

  it('relates the midpoints and says where in the band the expectation lies', () => {
    const fit = bandFit(range(200_000, 210_000), band);
    expect(fit.compaRatio).toBeCloseTo(205 / 195, 12);
    expect(fit.rangePenetration).toBeCloseTo(25 / 30, 12);
  });

  it('never compares base with total, nor one currency with another', () => {
    expect(bandFit(range(300_000, 310_000, { component: 'total' }), band)).toMatchObject({
      verdict: 'unknown',
      compaRatio: null,
    });
    expect(bandFit(range(180_000, 190_000, { currency: 'EUR' }), band).warnings[0]).toContain('not converted');
  });

  it('is unknown without a band or without an expectation', () => {
    expect(bandFit(null, band).verdict).toBe('unknown');
    expect(bandFit(range(1, 2), null).verdict).toBe('unknown');
  });
});
