import type { FieldProblem } from '../shared/domain-error.js';
import { type BandComponent, bandFit, type BandFit, type MoneyRange } from './band-fit.js';
import { type EquityGrant, equityWorth } from './equity.js';
import type { ExchangeTable } from './exchange.js';
import { rangeProblem, roundMoney } from './money.js';
import type { PayAssumptions, Spread } from './pay-assumptions.js';

/** One modelled offer. Amounts in units of `currency`. */
export interface OfferTerms {
  readonly currency: string;
  /** Per year. */
  readonly base: number;
  /** Percent of base. */
  readonly bonusTargetPercent: number;
  /** What the bonus is tied to, e.g. 'product success' or 'company result'. */
  readonly bonusTiedTo: string;
  /** Paid once. */
  readonly signOn: number;
  readonly equity: EquityGrant | null;
}

export interface OfferYear {
  /** 1 = the first. */
  readonly year: number;
  readonly bonus: Spread;
  /** Null: the worth of the equity is unknown. */
  readonly equity: Spread | null;
  readonly signOn: number;
  /** Without the equity where that is unknown. */
  readonly total: Spread;
}

/** An offer per year: always from low over base to high, with what it rests on. */
export interface OfferWorth {
  readonly years: readonly OfferYear[];
  readonly average: {
    readonly bonus: Spread;
    readonly equity: Spread | null;
    readonly signOn: number;
    readonly total: Spread;
  };
  /** Why the equity is not in the total; null when it is, or when there is none. */
  readonly equityUnknown: string | null;
  readonly assumptions: readonly string[];
}

/** Years that an offer without equity is shown for. */
export const OFFER_YEARS = 4;
const MAX_OFFER = 1e12;

const spread = (of: (side: keyof Spread) => number): Spread => ({ low: of('low'), base: of('base'), high: of('high') });
const three = ({ low, base, high }: Spread): string => [low, base, high].join(' / ');

/** What an offer is worth per year under the organisation's assumptions. @param terms that `offerProblems` finds nothing in */
export function offerWorth(terms: OfferTerms, assumptions: PayAssumptions, table: ExchangeTable): OfferWorth {
  const { currency, base, bonusTargetPercent, signOn, equity } = terms;
  const worth = equity ? equityWorth(equity, currency, assumptions, table) : null;
  const { signOnYears, bonusPayout } = assumptions;
  const bonus = spread((side) => roundMoney((base * bonusTargetPercent * bonusPayout[side]) / 100, currency));
  const years = Array.from({ length: Math.max(equity?.vesting.schedule.length ?? OFFER_YEARS, 1) }, (_, index) => {
    const vested = worth?.ok ? (worth.byYear[index] ?? null) : null;
    const once = index < signOnYears ? roundMoney(signOn / signOnYears, currency) : 0;
    const total = spread((side) => roundMoney(base + bonus[side] + once + (vested?.[side] ?? 0), currency));
    return { year: index + 1, bonus, equity: vested, signOn: once, total };
  });
  const mean = (of: (year: OfferYear) => number): number =>
    roundMoney(years.reduce((sum, year) => sum + of(year), 0) / years.length, currency);
  return {
    years,
    average: {
      bonus,
      equity: worth?.ok ? spread((side) => mean((year) => year.equity?.[side] ?? 0)) : null,
      signOn: mean((year) => year.signOn),
      total: spread((side) => mean((year) => year.total[side])),
    },
    equityUnknown: worth && !worth.ok ? worth.reason : null,
    assumptions: [
      ...(bonusTargetPercent > 0 ? [`a bonus of ${three(bonusPayout)} times its target`] : []),
      ...(signOn > 0 ? [`the sign-on spread over ${signOnYears} years`] : []),
      ...(worth?.ok ? worth.words : []),
      `the average of ${years.length} years`,
    ],
  };
}

/**
 * An offer as ranges, one per component, to be laid on the same axes as band, references and expectation. A sign-on as it is paid, the
 * bonus as its target in percent, equity and total per year from low to high.
 */
export function offerRanges(terms: OfferTerms, { average }: OfferWorth): MoneyRange[] {
  const { currency, base, bonusTargetPercent, signOn } = terms;
  const range = (component: BandComponent, low: number, high: number): MoneyRange => ({
    component,
    currency,
    low,
    high,
  });
  return [
    range('base', base, base),
    ...(bonusTargetPercent > 0 ? [range('bonus', bonusTargetPercent, bonusTargetPercent)] : []),
    ...(signOn > 0 ? [range('sign_on', signOn, signOn)] : []),
    ...(average.equity ? [range('equity', average.equity.low, average.equity.high)] : []),
    range('total', average.total.low, average.total.high),
  ];
}

export interface OfferComparison {
  readonly component: BandComponent;
  readonly offered: MoneyRange;
  readonly band: BandFit | null;
  readonly expectation: BandFit | null;
}

/** An offer beside band and expectation, component by component; a component that the other side does not name is not compared. */
export function compareOffer(
  offered: readonly MoneyRange[],
  bands: readonly MoneyRange[],
  expectation: MoneyRange | null,
  table: ExchangeTable,
): OfferComparison[] {
  return offered.map((one) => {
    const { component } = one;
    const band = bands.find((other) => other.component === component) ?? null;
    return {
      component,
      offered: one,
      band: band && bandFit(one, band, table),
      expectation: expectation?.component === component ? bandFit(one, expectation, table) : null,
    };
  });
}

const isAmount = (value: number): boolean => rangeProblem(value, value) === null && value <= MAX_OFFER;
const isPercent = (value: number, max: number): boolean => Number.isFinite(value) && value >= 0 && value <= max;

/** Everything that is wrong with an offer, by JSON pointer; empty when nothing is. */
export function offerProblems({ base, bonusTargetPercent, signOn, equity }: OfferTerms): FieldProblem[] {
  const message = `An amount from 0 to ${MAX_OFFER}.`;
  return [
    ...(isAmount(base) ? [] : [{ path: '/terms/base', message }]),
    ...(isPercent(bonusTargetPercent, 1_000)
      ? []
      : [{ path: '/terms/bonusTargetPercent', message: 'A percentage of base from 0 to 1000.' }]),
    ...(isAmount(signOn) ? [] : [{ path: '/terms/signOn', message }]),
    ...(equity ? equityProblems(equity) : []),
  ];
}

function equityProblems(grant: EquityGrant): FieldProblem[] {
  const { schedule, cliffMonths } = grant.vesting;
  const sum = schedule.reduce((total, share) => total + share, 0);
  const isSchedule =
    schedule.length > 0 && schedule.length <= 10 && schedule.every((share) => share >= 0) && Math.abs(sum - 100) < 0.01;
  const isCliff = Number.isInteger(cliffMonths) && cliffMonths >= 0 && cliffMonths <= schedule.length * 12;
  return [
    ...(grant.kind === 'value' && !isAmount(grant.value)
      ? [{ path: '/terms/equity/value', message: `An amount from 0 to ${MAX_OFFER}.` }]
      : []),
    ...(grant.kind === 'percent' && !isPercent(grant.percent, 100)
      ? [{ path: '/terms/equity/percent', message: 'A percentage of the company from 0 to 100.' }]
      : []),
    ...(isSchedule
      ? []
      : [{ path: '/terms/equity/vesting/schedule', message: 'One to ten percentages that sum to 100, one per year.' }]),
    ...(isCliff
      ? []
      : [{ path: '/terms/equity/vesting/cliffMonths', message: 'Whole months, no longer than the schedule.' }]),
    ...(isPercent(grant.refreshPercent, 100)
      ? []
      : [{ path: '/terms/equity/refreshPercent', message: 'A percentage of the grant from 0 to 100.' }]),
    ...(isPercent(grant.triggeredPercent, 100)
      ? []
      : [{ path: '/terms/equity/triggeredPercent', message: 'A percentage of the grant from 0 to 100.' }]),
    ...(grant.triggeredPercent > 0 && grant.trigger.trim() === ''
      ? [{ path: '/terms/equity/trigger', message: 'Say what triggers it.' }]
      : []),
  ];
}
