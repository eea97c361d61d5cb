import type { AssumptionsBody } from '@app/contracts';
import { assumptionProblems, type Spread } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { payTexts } from './texts-pay.js';

export const SIDES = ['low', 'base', 'high'] as const;
export const SPREAD_NAMES = ['valueFactor', 'dilutionPercent', 'triggerShare', 'bonusPayout'] as const;
export type SpreadName = (typeof SPREAD_NAMES)[number] | 'companyValue';
type Side = (typeof SIDES)[number];

/** Every number of the form in a field of its own: 'valueFactor.low'. */
export type AssumptionsDraft = Readonly<
  Record<`${SpreadName}.${Side}` | 'signOnYears' | 'rateStaleDays', number | null>
> & {
  readonly companyCurrency: string;
};

export function draftOf(body: AssumptionsBody): AssumptionsDraft {
  const { companyValue, signOnYears, rateStaleDays } = body;
  const sides = (name: SpreadName, spread: Spread | null) =>
    SIDES.map((side) => [`${name}.${side}`, spread?.[side] ?? null]);
  const numbers = [...SPREAD_NAMES.flatMap((name) => sides(name, body[name])), ...sides('companyValue', companyValue)];
  return {
    ...(Object.fromEntries(numbers) as Record<`${SpreadName}.${Side}`, number | null>),
    ...{ signOnYears, rateStaleDays, companyCurrency: companyValue?.currency ?? 'EUR' },
  };
}

const spreadOf = (draft: AssumptionsDraft, name: SpreadName): Spread => {
  const [low, base, high] = SIDES.map((side) => draft[`${name}.${side}`] ?? Number.NaN);
  return { low: low!, base: base!, high: high! };
};

export function bodyOf(draft: AssumptionsDraft): AssumptionsBody {
  const isStated = SIDES.some((side) => draft[`companyValue.${side}`] !== null);
  return {
    valueFactor: spreadOf(draft, 'valueFactor'),
    companyValue: isStated ? { ...spreadOf(draft, 'companyValue'), currency: draft.companyCurrency } : null,
    dilutionPercent: spreadOf(draft, 'dilutionPercent'),
    triggerShare: spreadOf(draft, 'triggerShare'),
    bonusPayout: spreadOf(draft, 'bonusPayout'),
    signOnYears: draft.signOnYears ?? Number.NaN,
    rateStaleDays: draft.rateStaleDays ?? Number.NaN,
  };
}

/** The rules of the domain, at the first field of each three. */
export function problemsOf(draft: AssumptionsDraft): FormProblem[] {
  const given = SIDES.filter((side) => draft[`companyValue.${side}`] !== null).length;
  if (given === 1 || given === 2) return [{ path: '/companyValue.low', message: payTexts.assumptions.whole }];
  return assumptionProblems(bodyOf(draft)).map(({ path, message }) => ({
    path: path === '/signOnYears' || path === '/rateStaleDays' ? path : `${path}.low`,
    message,
  }));
}
