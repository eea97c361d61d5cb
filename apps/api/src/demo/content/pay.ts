import type { BandComponent, Headcounts, OfferTerms, PayAssumptions } from '@app/domain';

/** What is known of pay in the demo beside the one band of each requisition. Amounts are invented and plausible. */

interface DemoExtraBand {
  readonly requisition: string;
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
  readonly tiedTo: string;
  /** 1: an earlier version of the requisition's own band of base pay. */
  readonly daysBefore: number;
  readonly by: string;
  readonly approvedBy: string | null;
}

const band = (
  requisition: string,
  component: BandComponent,
  currency: string,
  low: number,
  high: number,
  more: Partial<DemoExtraBand> = {},
): DemoExtraBand => ({
  ...{ requisition, component, currency, low, high, tiedTo: '', daysBefore: 0, by: 'ty', approvedBy: null },
  ...more,
});

const PRODUCT = 'product success: share of tickets closed without a hand-over, reviewed each half year';

export const DEMO_BANDS: readonly DemoExtraBand[] = [
  band('support-senior', 'base', 'EUR', 90_000, 114_000, { daysBefore: 60, by: 'ty', approvedBy: 'en' }),
  band('support-senior', 'bonus', 'EUR', 10, 15, { tiedTo: PRODUCT, approvedBy: 'en' }),
  band('support-senior', 'equity', 'EUR', 6_000, 22_000),
  band('support-senior', 'total', 'EUR', 118_000, 158_000, { approvedBy: 'en' }),
  band('agents-senior', 'bonus', 'USD', 12, 18, { tiedTo: 'company goals, half of it product success' }),
  band('agents-senior', 'sign_on', 'USD', 0, 25_000),
  band('agents-senior', 'total', 'USD', 240_000, 330_000),
];

/** Who proposed and approved the requisitions' own bands. */
export const DEMO_BAND_TERMS: Readonly<Record<string, { readonly by: string; readonly approvedBy: string | null }>> = {
  'support-senior': { by: 'ty', approvedBy: 'en' },
  'agents-senior': { by: 'ty', approvedBy: null },
  'billing-mid': { by: 'ty', approvedBy: null },
};

export const DEMO_RATES = [
  { from: 'EUR', to: 'USD', rate: 1.09, dayOffset: -4, source: 'an invented rate of the demo' },
  { from: 'EUR', to: 'USD', rate: 1.07, dayOffset: -70, source: 'an invented rate of the demo' },
  { from: 'GBP', to: 'USD', rate: 1.27, dayOffset: -95, source: 'an invented rate of the demo' },
] as const;

export const DEMO_ASSUMPTIONS: PayAssumptions = {
  valueFactor: { low: 0, base: 1, high: 2.5 },
  companyValue: { currency: 'USD', low: 250_000_000, base: 400_000_000, high: 900_000_000 },
  dilutionPercent: { low: 35, base: 25, high: 15 },
  triggerShare: { low: 0, base: 0.5, high: 1 },
  bonusPayout: { low: 0.4, base: 1, high: 1.3 },
  signOnYears: 2,
  rateStaleDays: 45,
};

export const DEMO_HEADCOUNTS: readonly {
  readonly requisition: string;
  readonly component: BandComponent;
  readonly counts: Headcounts;
}[] = [
  { requisition: 'support-senior', component: 'base', counts: { below: 1, lower: 5, middle: 7, upper: 4, above: 2 } },
  { requisition: 'agents-senior', component: 'base', counts: { below: 0, lower: 3, middle: 4, upper: 1, above: 0 } },
];

interface DemoOffer {
  readonly candidate: string;
  readonly name: string;
  readonly by: string;
  readonly dayOffset: number;
  readonly note: string;
  /** Oldest first. */
  readonly versions: readonly OfferTerms[];
}

const terms = (base: number, signOn: number, equity: OfferTerms['equity'], currency = 'USD'): OfferTerms => ({
  ...{
    currency,
    base,
    bonusTargetPercent: 15,
    bonusTiedTo: 'company goals, half of it product success',
    signOn,
    equity,
  },
});
const even = { schedule: [25, 25, 25, 25], cliffMonths: 12 };

export const DEMO_OFFERS: readonly DemoOffer[] = [
  {
    ...{
      candidate: 'farah',
      name: 'A, more base',
      by: 'ty',
      dayOffset: -3,
      note: 'Stays inside the band of base pay.',
    },
    versions: [
      terms(212_000, 10_000, null),
      terms(220_000, 15_000, {
        ...{ kind: 'value', value: 90_000, vesting: even, refreshPercent: 10, triggeredPercent: 0, trigger: '' },
      }),
    ],
  },
  {
    ...{
      candidate: 'farah',
      name: 'B, more equity, later',
      by: 'ty',
      dayOffset: -2,
      note: 'Back-loaded; explained with its assumptions.',
    },
    versions: [
      terms(204_000, 20_000, {
        ...{ kind: 'percent', percent: 0.06, vesting: { schedule: [10, 20, 30, 40], cliffMonths: 12 } },
        ...{ refreshPercent: 0, triggeredPercent: 25, trigger: 'the agent platform reaches 40 partner teams' },
      }),
    ],
  },
  {
    ...{
      candidate: 'thandiwe',
      name: 'as decided',
      by: 'ty',
      dayOffset: -1,
      note: 'At the lower third of the band, as the decision names a level.',
    },
    versions: [{ ...terms(79_000, 4_000, null, 'EUR'), bonusTargetPercent: 8, bonusTiedTo: 'company result' }],
  },
];
