import { highOf, isAmountRange, type MarketReference } from './market-reference.js';

export const CONFLICT_KINDS = ['apart', 'barely', 'common', 'implied', 'same_figure'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Where sources disagree, in words that name each with its own figure. Nothing here is a new figure to use. */
export interface ReferenceConflict {
  readonly kind: ConflictKind;
  readonly codes: readonly string[];
  readonly words: string;
}

/** Sharing no more than this part of the narrower range is called 'barely'. A convention of the product. */
export const BARELY = 0.25;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const amount = (value: number): string => (Number.isFinite(value) ? grouped(value) : 'open');

function rangeWords(one: MarketReference): string {
  const ends = `${amount(one.low ?? 0)} to ${amount(highOf(one))}`;
  const unit = one.unit === 'amount' ? one.currency : one.unit.replaceAll('-', ' ');
  return `${one.source} (${one.code}, ${one.asOf}) ${unit} ${ends}`;
}

const sharedBy = (ranges: readonly MarketReference[]): { low: number; high: number } => ({
  low: Math.max(...ranges.map((one) => one.low ?? 0)),
  high: Math.min(...ranges.map(highOf)),
});

/** What may be laid side by side: same role, level, component, unit and currency. */
const keyOf = (one: MarketReference): string =>
  [one.role, one.level, one.component, one.unit, one.currency, one.period].join('\u0000');

const isRange = (one: MarketReference): boolean => one.low !== null && (one.unit === 'amount' || isPremium(one));
const isPremium = (one: MarketReference): boolean => one.unit.startsWith('percent-over-');

function pairConflict(a: MarketReference, b: MarketReference): ReferenceConflict | null {
  const { low, high } = sharedBy([a, b]);
  const codes = [a.code, b.code];
  const both = `${rangeWords(a)}; ${rangeWords(b)}`;
  if (low > high) return { kind: 'apart', codes, words: `${both}: they share nothing.` };
  const narrower = Math.min(highOf(a) - (a.low ?? 0), highOf(b) - (b.low ?? 0));
  if (!Number.isFinite(narrower) || narrower <= 0 || (high - low) / narrower > BARELY) return null;
  const shared = low === high ? `only ${amount(low)}` : `only ${amount(low)} to ${amount(high)}`;
  return { kind: 'barely', codes, words: `${both}: they share ${shared}.` };
}

/** One range per source, or several sources' ranges would outvote the others. */
function commonGround(group: readonly MarketReference[]): ReferenceConflict[] {
  const sources = new Set(group.map((one) => one.source));
  if (sources.size < 3 || group.some((one) => one.high === null)) return [];
  const { low, high } = sharedBy(group);
  const envelope = { low: Math.min(...group.map((one) => one.low ?? 0)), high: Math.max(...group.map(highOf)) };
  const named = group.map(rangeWords).join('; ');
  const shared = low > high ? 'nothing' : `only ${amount(low)} to ${amount(high)}`;
  const words = `${named}: together they share ${shared}; from end to end they reach ${amount(envelope.low)} to ${amount(envelope.high)}.`;
  return [{ kind: 'common', codes: group.map((one) => one.code), words }];
}

/** A source's own base figures for the role and for the traditional PM imply a premium of their own. */
function impliedPremiums(all: readonly MarketReference[]): ReferenceConflict[] {
  const bases = all.filter((one) => isAmountRange(one) && one.component === 'base' && one.high !== null);
  const stated = all.filter((one) => one.unit === 'percent-over-traditional-pm' && one.low !== null);
  return bases
    .filter((one) => one.role === 'ai-pm')
    .flatMap((ours) => {
      const theirs = bases.find((one) => one.role === 'traditional-pm' && one.source === ours.source);
      if (!theirs?.low || !theirs.high) return [];
      const shares = [(ours.low! - theirs.low) / theirs.low, (ours.high! - theirs.high) / theirs.high];
      const [low, high] = [Math.min(...shares) * 100, Math.max(...shares) * 100];
      const against = stated.filter((one) => one.low! > high || highOf(one) < low);
      if (against.length === 0) return [];
      const implied = `${ours.source}'s own base figures (${ours.code}, ${theirs.code}) imply a premium of ${low.toFixed(1)} to ${high.toFixed(1)} percent`;
      const words = `${implied}; stated are ${against.map(rangeWords).join('; ')}.`;
      return [{ kind: 'implied' as const, codes: [ours.code, theirs.code, ...against.map((one) => one.code)], words }];
    });
}

/** A range whose component is not stated and that the same source gives elsewhere with one: perhaps one figure read twice. */
function sameFigures(all: readonly MarketReference[]): ReferenceConflict[] {
  return all
    .filter((one) => one.component === 'unstated' && isAmountRange(one) && one.high !== null)
    .flatMap((unstated) => {
      const twin = all.find(
        (one) =>
          one.source === unstated.source &&
          one.component !== 'unstated' &&
          one.low === unstated.low &&
          one.high === unstated.high &&
          one.currency === unstated.currency,
      );
      if (!twin) return [];
      const words = `${rangeWords(unstated)} does not say base or total; the same source gives the same numbers as ${twin.component} (${twin.code}).`;
      return [{ kind: 'same_figure' as const, codes: [unstated.code, twin.code], words }];
    });
}

/**
 * Where published figures for the same role, level and component disagree: pairs of different sources that share nothing, or no more
 * than a quarter of the narrower range; what three or more share against how far they reach; a premium that a source's own figures
 * imply against the stated ones; a figure without a component that stands elsewhere with one. Figures are listed, never blended.
 * @param all in any order; figures that are no ranges are passed over
 */
export function referenceConflicts(all: readonly MarketReference[]): ReferenceConflict[] {
  const groups = new Map<string, MarketReference[]>();
  for (const one of all.filter((ref) => isRange(ref) && ref.component !== 'unstated')) {
    groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  }
  const found = [...groups.values()].flatMap((group) => {
    const pairs = group.flatMap((a, index) =>
      group.slice(index + 1).flatMap((b) => (a.source === b.source ? [] : (pairConflict(a, b) ?? []))),
    );
    return [...pairs, ...commonGround(group)];
  });
  return [...found, ...impliedPremiums(all), ...sameFigures(all)];
}
