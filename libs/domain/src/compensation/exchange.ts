import type { CivilDay } from '../shared/civil-day.js';
import { daysBetween, isCivilDay } from '../shared/civil-day.js';
import { roundMoney } from './money.js';

/** One line of the organisation's own table: 1 `from` is `rate` `to`, as published on a day by somebody named. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** > 0 */
  readonly rate: number;
  /** Year-month-day. */
  readonly asOf: string;
  readonly source: string;
}

/** How far the organisation trusts its table. */
export interface ExchangeTable {
  readonly rates: readonly ExchangeRate[];
  readonly today: string;
  /** A rate older than this is not used. */
  readonly staleAfterDays: number;
}

export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** Multiplies an amount in `from`; already turned round where the table has the opposite direction. */
  readonly factor: number;
  readonly rate: ExchangeRate;
  readonly inverted: boolean;
}

export type ConversionAnswer =
  { readonly ok: true; readonly conversion: Conversion } | { readonly ok: false; readonly reason: string };

const newest = (rates: readonly ExchangeRate[]): ExchangeRate | undefined =>
  rates.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))[0];

/**
 * The conversion between two currencies by the newest line that names both, in either direction. Never over a third currency: two
 * rates of two days would be a rate that nobody published.
 * @returns the conversion, or why there is none: no line, one from the future, or one too old
 */
export function conversionBetween(from: string, to: string, table: ExchangeTable): ConversionAnswer {
  const known = table.rates.filter(
    (one) => one.rate > 0 && ((one.from === from && one.to === to) || (one.from === to && one.to === from)),
  );
  const usable = known.filter((one) => isCivilDay(one.asOf) && one.asOf <= table.today);
  const rate = newest(usable);
  if (!rate) return { ok: false, reason: `There is no rate between ${from} and ${to}.` };
  const age = daysBetween(rate.asOf as CivilDay, table.today as CivilDay);
  if (age > table.staleAfterDays) {
    const limit = `older than the ${table.staleAfterDays} days that rates are used for`;
    return { ok: false, reason: `The rate between ${from} and ${to} is of ${rate.asOf}: ${limit}.` };
  }
  const inverted = rate.from !== from;
  const factor = inverted ? 1 / rate.rate : rate.rate;
  return { ok: true, conversion: { from, to, factor, rate, inverted } };
}

/** An amount in the other currency, rounded to what it can pay. @param amount in `conversion.from` */
export const convertAmount = (amount: number, { factor, to }: Conversion): number => roundMoney(amount * factor, to);

/** 'at 1 EUR = 1.09 USD, European Central Bank, 2026-11-20'. */
export const conversionWords = ({ rate }: Conversion): string =>
  `at 1 ${rate.from} = ${rate.rate} ${rate.to}, ${rate.source}, ${rate.asOf}`;
