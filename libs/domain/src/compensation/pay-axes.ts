import { BAND_COMPONENTS, type BandComponent, type MoneyRange } from './band-fit.js';
import { conversionBetween, conversionWords, convertAmount, type ExchangeTable } from './exchange.js';
import { isAmountRange, type MarketReference } from './market-reference.js';

export const PAY_LINE_KINDS = ['band', 'reference', 'expectation', 'offer'] as const;
export type PayLineKind = (typeof PAY_LINE_KINDS)[number];

/** One line on an axis. */
export interface PayLine {
  readonly kind: PayLineKind;
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  /** Null: open upwards. */
  readonly high: number | null;
  /** A reference's code, an offer's name; '' otherwise. */
  readonly label: string;
  /** Source, day and segment of a reference; the rate of a conversion. */
  readonly detail: string;
}

/** What can be compared: one component in one currency. */
export interface PayAxis {
  readonly component: BandComponent;
  readonly currency: string;
  readonly lines: readonly PayLine[];
  /** What is not drawn, and why. */
  readonly leftOut: readonly string[];
}

export interface PayAxesInput {
  readonly bands: readonly MoneyRange[];
  readonly expectation: MoneyRange | null;
  readonly offers: readonly { readonly name: string; readonly ranges: readonly MoneyRange[] }[];
  readonly references: readonly MarketReference[];
  /** Of the requisition: 'mid', 'senior', 'director'. */
  readonly level: string;
  readonly table: ExchangeTable;
}

/**
 * Band, references, expectation and offers on one axis per component, in the currency of the band, else of the expectation, the first
 * offer or the first reference. What can not be converted by a fresh rate is named instead of drawn; nothing is averaged.
 */
export function payAxes(input: PayAxesInput): PayAxis[] {
  return BAND_COMPONENTS.flatMap((component) => {
    const own = ownLines(component, input);
    const published = component === 'bonus' ? [] : referenceLines(component, input);
    // References alone are the market page's: an axis needs something of this requisition or candidate.
    if (own.length === 0) return [];
    const { currency } = own[0]!;
    const placed = [...own, ...published].map((line) => place(line, currency, input.table));
    return [
      {
        component,
        currency,
        lines: placed.flatMap((one) => (typeof one === 'string' ? [] : [one])),
        leftOut: [
          ...placed.filter((one): one is string => typeof one === 'string'),
          ...(component === 'total' || component === 'base' ? unstated(input) : []),
        ],
      },
    ];
  });
}

function ownLines(component: BandComponent, { bands, expectation, offers }: PayAxesInput): PayLine[] {
  const line = (kind: PayLineKind, label: string, { currency, low, high }: MoneyRange): PayLine => ({
    ...{ kind, component, currency, low, high, label, detail: '' },
  });
  return [
    ...bands.filter((one) => one.component === component).map((one) => line('band', '', one)),
    ...(expectation?.component === component ? [line('expectation', '', expectation)] : []),
    ...offers.flatMap(({ name, ranges }) =>
      ranges.filter((one) => one.component === component).map((one) => line('offer', name, one)),
    ),
  ];
}

const isOurs = (one: MarketReference, level: string): boolean =>
  one.role === 'ai-pm' &&
  isAmountRange(one) &&
  one.period === 'year' &&
  (one.level === '' || one.level.includes(level));

const detailOf = ({ source, asOf, segment, level }: MarketReference): string =>
  [source, asOf, segment, level].filter((part) => part !== '').join(', ');

function referenceLines(component: BandComponent, { references, level }: PayAxesInput): PayLine[] {
  const ours = references.filter((one) => isOurs(one, level));
  const line = (one: MarketReference, low: number, high: number | null): PayLine => ({
    ...{ kind: 'reference', component, currency: one.currency, low, high, label: one.code, detail: detailOf(one) },
  });
  if (component === 'sign_on')
    return ours.flatMap((one) => (one.signOn === null ? [] : [line(one, one.signOn, one.signOn)]));
  return ours.filter((one) => one.component === component).map((one) => line(one, one.low ?? 0, one.high));
}

/** A figure that does not say base or total belongs on neither axis. */
const unstated = ({ references, level }: PayAxesInput): string[] =>
  references
    .filter((one) => isOurs(one, level) && one.component === 'unstated')
    .map((one) => `${one.code} (${detailOf(one)}) does not say whether it is base or total.`);

/** @returns the line in the currency of the axis, or why it is not drawn */
function place(line: PayLine, currency: string, table: ExchangeTable): PayLine | string {
  if (line.currency === currency || line.component === 'bonus') return line;
  const answer = conversionBetween(line.currency, currency, table);
  const name = [line.kind, line.label].filter((part) => part !== '').join(' ');
  if (!answer.ok) return `${name} is in ${line.currency} and is not converted. ${answer.reason}`;
  const { conversion } = answer;
  const detail = [line.detail, conversionWords(conversion)].filter((part) => part !== '').join(', ');
  const high = line.high === null ? null : convertAmount(line.high, conversion);
  return { ...line, currency, low: convertAmount(line.low, conversion), high, detail };
}
