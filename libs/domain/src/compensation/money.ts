import { DomainError } from '../shared/domain-error.js';

/** Digits after the point in which a currency is counted (ISO 4217); every other one has two. */
const DIGITS: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0 },
  ...{ XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};

/** @param currency three capital letters @returns 0, 2 or 3 @source ISO 4217, minor units */
export const currencyDigits = (currency: string): number => DIGITS[currency] ?? 2;

/**
 * Rounds an amount to what the currency can pay: whole yen, cents, thousandths of a dinar. Halves go away from zero.
 * @param value amount in units of the currency, any finite number
 */
export function roundMoney(value: number, currency: string): number {
  if (Number.isInteger(value)) return value || 0;
  const scale = 10 ** currencyDigits(currency);
  // The smallest step keeps 1.005 from falling to 1.00 for want of a binary fraction.
  const scaled = Math.abs(value) * scale * (1 + Number.EPSILON);
  return (Math.sign(value) * Math.round(scaled)) / scale || 0;
}

/** Beyond this a number can not be told from its neighbour. */
export const MAX_AMOUNT = Number.MAX_SAFE_INTEGER;

/** Why these two numbers are no range of amounts; null when they are. Both ends may be the same. */
export function rangeProblem(low: number, high: number): string | null {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'Both ends must be numbers.';
  if (low < 0 || high < 0) return 'An amount is 0 or more.';
  if (low > MAX_AMOUNT || high > MAX_AMOUNT) return 'This amount is too large to be counted exactly.';
  return low > high ? 'The high end must be at least the low end.' : null;
}

/** @throws DomainError COMPENSATION.BAD_RANGE for an inverted, negative, endless or uncountable range */
export function assertRange({ low, high }: { readonly low: number; readonly high: number }): void {
  const problem = rangeProblem(low, high);
  if (problem === null) return;
  throw new DomainError('COMPENSATION.BAD_RANGE', 'invalid', 'This is no range of pay', { detail: problem });
}
