import { conversionBetween, conversionWords, type ExchangeTable } from './exchange.js';
import { roundMoney } from './money.js';
import type { PayAssumptions, Spread } from './pay-assumptions.js';

/** When a grant becomes the person's own. */
export interface Vesting {
  /** Percent of the grant per year, first year first; sums to 100. Back-loaded when later years hold more. */
  readonly schedule: readonly number[];
  /** Nothing is one's own before; 0 = no cliff. */
  readonly cliffMonths: number;
}

export type EquityGrant = {
  readonly vesting: Vesting;
  /** Percent of the grant that is granted anew each year, from the second on; each vests evenly over as many years. */
  readonly refreshPercent: number;
  /** Percent of the grant that vests only on a performance trigger. */
  readonly triggeredPercent: number;
  /** What triggers it, in words; '' when nothing is triggered. */
  readonly trigger: string;
} & (
  | { readonly kind: 'value'; /** In the currency of the offer, at today's worth. */ readonly value: number }
  | { readonly kind: 'percent'; /** Of the company: 0.05 is 0.05 percent. */ readonly percent: number }
);

export type EquityWorth =
  | {
      readonly ok: true;
      /** What vests in each year. */ readonly byYear: readonly Spread[];
      readonly words: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

const SIDES = ['low', 'base', 'high'] as const;
const spread = (of: (side: keyof Spread) => number): Spread => ({ low: of('low'), base: of('base'), high: of('high') });

/**
 * Percent of a grant that is one's own in each year. Years that end before the cliff hold nothing: their share comes with the year
 * in which the cliff falls.
 * @example vestedByYear({ schedule: [25, 25, 25, 25], cliffMonths: 18 }) // [0, 50, 25, 25]
 */
export function vestedByYear({ schedule, cliffMonths }: Vesting): number[] {
  const cliffYear = Math.min(schedule.length, Math.max(1, Math.ceil(cliffMonths / 12)));
  const before = schedule.slice(0, cliffYear).reduce((sum, share) => sum + share, 0);
  return schedule.map((share, index) => (index + 1 < cliffYear ? 0 : index + 1 === cliffYear ? before : share));
}

/**
 * What a grant is worth per year under stated assumptions: a low, a base and a high figure, never one number. The low side takes the
 * careful answer of every assumption at once, the high side the hopeful one.
 * @param currency of the offer, in which the answer is
 * @returns per year of the schedule, with the assumptions in words; or why nothing can be said
 */
export function equityWorth(
  grant: EquityGrant,
  currency: string,
  assumptions: PayAssumptions,
  table: ExchangeTable,
): EquityWorth {
  const today = worthToday(grant, currency, assumptions, table);
  if (!today.ok) return today;
  const shares = vestedByYear(grant.vesting);
  const years = shares.length;
  const byYear = shares.map((share, index) =>
    spread((side) => {
      const vests = 1 - (grant.triggeredPercent / 100) * (1 - assumptions.triggerShare[side]);
      const first = (today.worth[side] * share * vests) / 100;
      // Refreshes of the years before, each an even part of a refresh per year.
      const refreshes = (today.worth[side] * grant.refreshPercent * index) / 100 / years;
      return roundMoney((first + refreshes) * assumptions.valueFactor[side], currency);
    }),
  );
  return { ok: true, byYear, words: [...today.words, ...wordsOf(grant, assumptions)] };
}

type Worth =
  | { readonly ok: true; readonly worth: Spread; readonly words: readonly string[] }
  | { readonly ok: false; readonly reason: string };

function worthToday(grant: EquityGrant, currency: string, assumptions: PayAssumptions, table: ExchangeTable): Worth {
  if (grant.kind === 'value') return { ok: true, worth: spread(() => grant.value), words: [] };
  const { companyValue, dilutionPercent } = assumptions;
  if (!companyValue)
    return { ok: false, reason: 'The grant is a percentage of the company, and no worth of the company is assumed.' };
  const rate = conversionOf(companyValue.currency, currency, table);
  if (!rate.ok) return rate;
  const worth = spread(
    (side) => ((companyValue[side] * grant.percent) / 100) * (1 - dilutionPercent[side] / 100) * rate.factor,
  );
  const values = SIDES.map((side) => companyValue[side]).join(' / ');
  const thinned = SIDES.map((side) => dilutionPercent[side]).join(' / ');
  const words = [
    `${grant.percent} percent of a company worth ${companyValue.currency} ${values}, thinned by ${thinned} percent`,
    ...rate.words,
  ];
  return { ok: true, worth, words };
}

type Factor =
  | { readonly ok: true; readonly factor: number; readonly words: readonly string[] }
  | { readonly ok: false; readonly reason: string };

function conversionOf(from: string, to: string, table: ExchangeTable): Factor {
  if (from === to) return { ok: true, factor: 1, words: [] };
  const answer = conversionBetween(from, to, table);
  if (!answer.ok) return { ok: false, reason: `The worth of the company is in ${from}. ${answer.reason}` };
  return { ok: true, factor: answer.conversion.factor, words: [`converted ${conversionWords(answer.conversion)}`] };
}

function wordsOf(grant: EquityGrant, { valueFactor, triggerShare }: PayAssumptions): string[] {
  const { vesting, refreshPercent, triggeredPercent, trigger } = grant;
  const three = (of: Spread): string => SIDES.map((side) => of[side]).join(' / ');
  return [
    `worth at vesting ${three(valueFactor)} times today's`,
    `vests ${vesting.schedule.join(', ')} percent a year${vesting.cliffMonths > 0 ? `, nothing before month ${vesting.cliffMonths}` : ''}`,
    ...(refreshPercent > 0 ? [`a refresh of ${refreshPercent} percent of the grant each year`] : []),
    ...(triggeredPercent > 0
      ? [`${triggeredPercent} percent only on a trigger (${trigger}), of which ${three(triggerShare)} vests`]
      : []),
  ];
}
