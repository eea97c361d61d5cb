import type { BandComponent } from '@app/domain';

export interface Range {
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

const format = new Intl.NumberFormat('en-GB');

/** 98000 -> '98,000'. */
export const grouped = (value: number): string => format.format(value);

/** 98,000; a bonus is a share of base: 15 %. */
export const amountOf = (value: number, component: BandComponent): string =>
  component === 'bonus' ? `${grouped(value)} %` : grouped(value);

/** 'EUR 98,000 to 124,000', '10 % to 20 %'; one number when both ends are the same. */
export function rangeOf({ component, currency, low, high }: Range): string {
  const ends = low === high ? amountOf(low, component) : `${amountOf(low, component)} to ${amountOf(high, component)}`;
  return component === 'bonus' ? ends : `${currency} ${ends}`;
}

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
export const isAmount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0;
