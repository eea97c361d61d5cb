import type { MoneyRange } from './band-fit.js';
import { convertRange } from './band-fit.js';
import { conversionBetween, conversionWords, type ExchangeTable } from './exchange.js';
import { highOf, isAmountRange, type MarketReference } from './market-reference.js';

export interface MarketWarning {
  readonly kind: 'below_every_reference' | 'regular_pm' | 'unknown';
  readonly words: string;
  /** The references that say so. */
  readonly codes: readonly string[];
}

const named = (refs: readonly MarketReference[]): string =>
  refs.map((one) => `${one.source} (${one.code}, ${one.asOf})`).join(', ');

/** A reference for a level of its own speaks only of that; one without a level of all. */
const speaksOf = (one: MarketReference, level: string): boolean => one.level === '' || one.level.includes(level);

type Converted =
  | { readonly ok: true; readonly band: MoneyRange; readonly how: string }
  | { readonly ok: false; readonly reason: string };

function inCurrency(band: MoneyRange, currency: string, table: ExchangeTable): Converted {
  if (band.currency === currency) return { ok: true, band, how: '' };
  const answer = conversionBetween(band.currency, currency, table);
  if (!answer.ok) return answer;
  const how = `, converted to ${currency} ${conversionWords(answer.conversion)}`;
  return { ok: true, band: convertRange(band, answer.conversion), how };
}

/**
 * Whether the band lies below every published figure for the same component and level, and whether it is the band of a regular PM.
 * Both are warnings with their sources, never a verdict: no reference cites primary data.
 * @param level of the requisition: 'mid', 'senior', 'director'
 * @param table converts the band into the currency of a reference; without a fresh rate the answer is 'unknown' with the reason
 */
export function marketWarnings(
  band: MoneyRange,
  level: string,
  references: readonly MarketReference[],
  table: ExchangeTable,
): MarketWarning[] {
  const comparable = references.filter(
    (one) => isAmountRange(one) && one.component === band.component && one.period === 'year' && speaksOf(one, level),
  );
  const currencies = [...new Set(comparable.map((one) => one.currency))];
  return currencies.flatMap((currency) => {
    const own = comparable.filter((one) => one.currency === currency);
    const converted = inCurrency(band, currency, table);
    if (!converted.ok) {
      const words = `Whether the band lies below the references in ${currency} is unknown. ${converted.reason}`;
      return [{ kind: 'unknown' as const, words, codes: own.map((one) => one.code) }];
    }
    return [...belowEvery(converted, own), ...regularPm(converted, own, references)];
  });
}

function belowEvery({ band, how }: Converted & { ok: true }, own: readonly MarketReference[]): MarketWarning[] {
  const ours = own.filter((one) => one.role === 'ai-pm');
  if (ours.length === 0 || !ours.every((one) => band.high < (one.low ?? 0))) return [];
  const words = `Our band of ${band.component} lies below every reference for it: ${named(ours)}${how}.`;
  return [{ kind: 'below_every_reference', words, codes: ours.map((one) => one.code) }];
}

/** A band that ends where the regular PM's does is that band. */
function regularPm(
  { band, how }: Converted & { ok: true },
  own: readonly MarketReference[],
  all: readonly MarketReference[],
): MarketWarning[] {
  const regular = own.filter((one) => one.role === 'traditional-pm' && one.high !== null && band.high <= highOf(one));
  if (regular.length === 0) return [];
  const why = all.filter((one) => one.component === 'rule' && /regular (senior )?pm/i.test(one.note));
  const because = why.map((one) => ` ${one.source} (${one.code}, ${one.asOf}): ${one.note}.`).join('');
  const words = `Our band of ${band.component} does not reach above the range of a regular PM: ${named(regular)}${how}.${because}`;
  return [{ kind: 'regular_pm', words, codes: [...regular, ...why].map((one) => one.code) }];
}
