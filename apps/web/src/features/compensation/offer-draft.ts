import type { OfferBody, OfferView } from '@app/contracts';
import { type EquityGrant, offerProblems } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { isCurrency } from './money.js';
import { texts } from './texts.js';
import { payTexts } from './texts-pay.js';

/** The form of an offer, flat: one field each. */
export interface OfferDraft {
  readonly name: string;
  readonly currency: string;
  readonly base: number | null;
  readonly bonusTargetPercent: number | null;
  readonly bonusTiedTo: string;
  readonly signOn: number | null;
  readonly kind: 'none' | EquityGrant['kind'];
  readonly value: number | null;
  readonly percent: number | null;
  /** '25, 25, 25, 25' */
  readonly schedule: string;
  readonly cliffMonths: number | null;
  readonly refreshPercent: number | null;
  readonly triggeredPercent: number | null;
  readonly trigger: string;
  readonly note: string;
}

export function offerDraftOf(offer: OfferView | undefined, currency: string): OfferDraft {
  const equity = offer?.terms.equity ?? null;
  const { base = null, bonusTargetPercent = 0, bonusTiedTo = '', signOn = 0 } = offer?.terms ?? {};
  return {
    ...{ name: offer?.name ?? '', currency: offer?.terms.currency ?? currency, note: offer?.note ?? '' },
    ...{ base, bonusTargetPercent, bonusTiedTo, signOn, kind: equity?.kind ?? 'none' },
    value: equity?.kind === 'value' ? equity.value : null,
    percent: equity?.kind === 'percent' ? equity.percent : null,
    schedule: (equity?.vesting.schedule ?? [25, 25, 25, 25]).join(', '),
    cliffMonths: equity?.vesting.cliffMonths ?? 12,
    ...{ refreshPercent: equity?.refreshPercent ?? 0, triggeredPercent: equity?.triggeredPercent ?? 0 },
    trigger: equity?.trigger ?? '',
  };
}

function equityOf(draft: OfferDraft): EquityGrant | null {
  if (draft.kind === 'none') return null;
  const number = (value: number | null): number => value ?? Number.NaN;
  const common = {
    vesting: {
      schedule: draft.schedule
        .split(/[,;\s]+/)
        .filter((part) => part !== '')
        .map(Number),
      cliffMonths: number(draft.cliffMonths),
    },
    ...{ refreshPercent: number(draft.refreshPercent), triggeredPercent: number(draft.triggeredPercent) },
    trigger: draft.trigger,
  };
  return draft.kind === 'value'
    ? { kind: 'value', value: number(draft.value), ...common }
    : { kind: 'percent', percent: number(draft.percent), ...common };
}

export function offerBodyOf(draft: OfferDraft): OfferBody {
  const { name, currency, base, bonusTargetPercent, bonusTiedTo, signOn, note } = draft;
  const amounts = { base: base ?? Number.NaN, bonusTargetPercent: bonusTargetPercent ?? 0, signOn: signOn ?? 0 };
  return { name: name.trim(), note, terms: { currency, bonusTiedTo, ...amounts, equity: equityOf(draft) } };
}

/** '/terms/equity/vesting/schedule' of the rules is '/schedule' of the form. */
const fieldOf = (path: string): string => `/${path.split('/').at(-1) ?? ''}`;

export function offerDraftProblems(draft: OfferDraft): FormProblem[] {
  return [
    ...(draft.name.trim() === '' ? [{ path: '/name', message: payTexts.offer.required }] : []),
    ...(isCurrency(draft.currency) ? [] : [{ path: '/currency', message: texts.band.problems.currency }]),
    ...offerProblems(offerBodyOf(draft).terms).map(({ path, message }) => ({ path: fieldOf(path), message })),
  ];
}
