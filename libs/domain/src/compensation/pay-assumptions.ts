import type { FieldProblem } from '../shared/domain-error.js';

/** The same question answered carefully, as expected, and hopefully; low <= base <= high. */
export interface Spread {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** What an organisation assumes when it shows pay per year. Every figure that rests on it is shown with it. */
export interface PayAssumptions {
  /** Worth of equity when it vests over its worth today: 0 = nothing, 1 = as today. */
  readonly valueFactor: Spread;
  /** Worth of the whole company today, for grants in percent of it; null: not stated, such grants are 'unknown'. */
  readonly companyValue: (Spread & { readonly currency: string }) | null;
  /** Percent by which later rounds thin a percentage of the company. */
  readonly dilutionPercent: Spread;
  /** Share of what vests only on a performance trigger that does vest: 0 to 1. */
  readonly triggerShare: Spread;
  /** Share of the target bonus that is paid: 0 to 3. */
  readonly bonusPayout: Spread;
  /** Over how many years a sign-on is spread. */
  readonly signOnYears: number;
  /** A rate older than this is not used. */
  readonly rateStaleDays: number;
}

/** Until an organisation says otherwise: equity may be worth nothing, and nothing is said of what a company is worth. */
export const DEFAULT_ASSUMPTIONS: PayAssumptions = {
  valueFactor: { low: 0, base: 1, high: 2 },
  companyValue: null,
  dilutionPercent: { low: 30, base: 20, high: 10 },
  triggerShare: { low: 0, base: 0.5, high: 1 },
  bonusPayout: { low: 0, base: 1, high: 1.3 },
  signOnYears: 4,
  rateStaleDays: 45,
};

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Dilution: the careful answer is the larger number. */
  readonly falling?: boolean;
}

const SPREADS: Readonly<Record<'valueFactor' | 'dilutionPercent' | 'triggerShare' | 'bonusPayout', Bounds>> = {
  valueFactor: { min: 0, max: 20 },
  dilutionPercent: { min: 0, max: 95, falling: true },
  triggerShare: { min: 0, max: 1 },
  bonusPayout: { min: 0, max: 3 },
};

function spreadProblems(path: string, { low, base, high }: Spread, { min, max, falling }: Bounds): FieldProblem[] {
  const outside = [low, base, high].some((value) => !Number.isFinite(value) || value < min || value > max);
  if (outside) return [{ path, message: `Each of the three is a number from ${min} to ${max}.` }];
  const inOrder = falling ? low >= base && base >= high : low <= base && base <= high;
  const order = falling
    ? 'The careful number comes first: it is the largest.'
    : 'They rise from low over base to high.';
  return inOrder ? [] : [{ path, message: order }];
}

/** Everything that is wrong with a set of assumptions, by JSON pointer; empty when nothing is. */
export function assumptionProblems(all: PayAssumptions): FieldProblem[] {
  const { companyValue, signOnYears, rateStaleDays } = all;
  const spreads = (Object.keys(SPREADS) as (keyof typeof SPREADS)[]).flatMap((name) =>
    spreadProblems(`/${name}`, all[name], SPREADS[name]),
  );
  const whole = (value: number, min: number, max: number): boolean =>
    Number.isInteger(value) && value >= min && value <= max;
  return [
    ...spreads,
    ...(companyValue === null ? [] : spreadProblems('/companyValue', companyValue, { min: 0, max: 1e13 })),
    ...(companyValue === null || /^[A-Z]{3}$/.test(companyValue.currency)
      ? []
      : [{ path: '/companyValue', message: 'Give the currency as three capital letters, for example EUR.' }]),
    ...(whole(signOnYears, 1, 10) ? [] : [{ path: '/signOnYears', message: 'A whole number of years from 1 to 10.' }]),
    ...(whole(rateStaleDays, 1, 366)
      ? []
      : [{ path: '/rateStaleDays', message: 'A whole number of days from 1 to 366.' }]),
  ];
}
