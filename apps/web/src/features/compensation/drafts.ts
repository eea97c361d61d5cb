import type { BandBody, BandVersionView, BandView, ScreenCardBody, ScreenCardView } from '@app/contracts';
import type { BandComponent } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { isAmount, isCurrency } from './money.js';
import { texts } from './texts.js';

export interface BandDraft extends Omit<BandBody, 'low' | 'high' | 'validTo' | 'tiedTo' | 'postedText'> {
  readonly low: number | null;
  readonly high: number | null;
  /** '' = until the next version. */
  readonly validTo: string;
  readonly tiedTo: string;
  readonly postedText: string;
}

const DEFAULT_CURRENCY = 'EUR';

/** @param postedRange what the requisition posts now: the public part of base pay, or of the total */
export function bandDraftOf(
  band: BandVersionView | undefined,
  component: BandComponent,
  today: string,
  postedRange: string,
): BandDraft {
  const postedText = component === 'base' || component === 'total' ? postedRange : '';
  if (!band) {
    const empty = {
      currency: DEFAULT_CURRENCY,
      low: null,
      high: null,
      level: '',
      location: '',
      validTo: '',
      tiedTo: '',
    };
    return { component, ...empty, validFrom: today, postedText };
  }
  const { currency, low, high, level, location, validFrom, validTo, tiedTo } = band;
  return { component, currency, low, high, level, location, validFrom, validTo: validTo ?? '', tiedTo, postedText };
}

export function bandProblems({ currency, low, high, validFrom, validTo }: BandDraft): FormProblem[] {
  const { problems } = texts.band;
  const isHigh = isAmount(high) && (!isAmount(low) || high >= low);
  return [
    ...(isCurrency(currency) ? [] : [{ path: '/currency', message: problems.currency }]),
    ...(isAmount(low) ? [] : [{ path: '/low', message: problems.low }]),
    ...(isHigh ? [] : [{ path: '/high', message: problems.high }]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(validFrom) ? [] : [{ path: '/validFrom', message: problems.validFrom }]),
    ...(validTo === '' || validTo >= validFrom ? [] : [{ path: '/validTo', message: problems.validTo }]),
  ];
}

/** Only after `bandProblems` found none. */
export const bandBodyOf = ({ validTo, tiedTo, ...draft }: BandDraft): BandBody => ({
  ...draft,
  low: draft.low ?? 0,
  high: draft.high ?? 0,
  validTo: validTo === '' ? null : validTo,
  tiedTo: draft.component === 'bonus' ? tiedTo : '',
});

export function screenDraftOf(card: ScreenCardView | null, band: BandView | undefined): ScreenCardBody {
  if (!card) {
    return {
      component: band?.component ?? 'base',
      currency: band?.currency ?? DEFAULT_CURRENCY,
      expectationLow: null,
      expectationHigh: null,
      attested: false,
      level: '',
      note: '',
    };
  }
  const { component, currency, expectationLow = null, expectationHigh = null, attested = false, level, note } = card;
  return { component, currency, expectationLow, expectationHigh, attested, level, note };
}

export function screenProblems(draft: ScreenCardBody): FormProblem[] {
  const { problems } = texts.form;
  const { expectationLow: low, expectationHigh: high } = draft;
  const hasAmount = low !== null || high !== null;
  const isOneEnd = hasAmount && (low === null || high === null);
  return [
    ...(isCurrency(draft.currency) ? [] : [{ path: '/currency', message: problems.currency }]),
    ...(low === null || isAmount(low) ? [] : [{ path: '/expectationLow', message: problems.low }]),
    ...(isOneEnd ? [{ path: low === null ? '/expectationLow' : '/expectationHigh', message: problems.both }] : []),
    ...(high === null || (isAmount(high) && (!isAmount(low) || high >= low))
      ? []
      : [{ path: '/expectationHigh', message: problems.high }]),
    ...(hasAmount && !draft.attested ? [{ path: '/attested', message: problems.attested }] : []),
  ];
}
