import { describe, expect, it } from '@jest/globals';
import { type EquityGrant, equityWorth, vestedByYear } from './equity.js';
import { compareOffer, offerProblems, offerRanges, type OfferTerms, offerWorth } from './offer.js';
import { assumptionProblems, DEFAULT_ASSUMPTIONS, type PayAssumptions } from './pay-assumptions.js';

const table = { rates: [], today: '2026-11-26', staleAfterDays: 45 };
const plain: PayAssumptions = {
  ...DEFAULT_ASSUMPTIONS,
  valueFactor: { low: 0, base: 1, high: 3 },
  triggerShare: { low: 0, base: 0.5, high: 1 },
  bonusPayout: { low: 0, base: 1, high: 1.5 },
  signOnYears: 2,
};
const vesting = { schedule: [25, 25, 25, 25], cliffMonths: 12 };
const grant = (change: Partial<EquityGrant> = {}): EquityGrant =>
  ({
    kind: 'value',
    value: 100_000,
    vesting,
    refreshPercent: 0,
    triggeredPercent: 0,
    trigger: '',
    ...change,
  }) as EquityGrant;
const terms = (change: Partial<OfferTerms> = {}): OfferTerms => ({
  ...{ currency: 'USD', base: 200_000, bonusTargetPercent: 10, bonusTiedTo: 'product success', signOn: 20_000 },
  ...{ equity: null, ...change },
});
const three = (low: number, base: number, high: number) => ({ low, base, high });

describe('vesting', () => {
  it.each([
    ['even', [25, 25, 25, 25], 12, [25, 25, 25, 25]],
    ['back-loaded', [5, 15, 40, 40], 12, [5, 15, 40, 40]],
    ['with a cliff of 18 months', [25, 25, 25, 25], 18, [0, 50, 25, 25]],
    ['without a cliff', [50, 50], 0, [50, 50]],
    ['with a cliff as long as the schedule', [25, 25, 50], 36, [0, 0, 100]],
  ])('%s', (_, schedule, cliffMonths, byYear) => expect(vestedByYear({ schedule, cliffMonths })).toEqual(byYear));
});

describe('equity', () => {
  const yearsOf = (one: EquityGrant, assumptions = plain, currency = 'USD', rates = table) => {
    const worth = equityWorth(one, currency, assumptions, rates);
    return worth.ok ? worth.byYear : worth.reason;
  };

  it('is worth nothing, today and thrice today, never one number', () => {
    expect(yearsOf(grant())).toEqual(Array.from({ length: 4 }, () => three(0, 25_000, 75_000)));
  });
  it('holds more in later years where it is back-loaded', () => {
    const back = grant({ vesting: { schedule: [5, 15, 40, 40], cliffMonths: 12 } });
    expect((yearsOf(back) as readonly { base: number }[]).map((year) => year.base)).toEqual([
      5_000, 15_000, 40_000, 40_000,
    ]);
  });
  it('grows by refreshes from the second year on', () => {
    const years = yearsOf(grant({ refreshPercent: 20 })) as readonly { base: number }[];
    expect(years.map((year) => year.base)).toEqual([25_000, 30_000, 35_000, 40_000]);
  });
  it('counts what needs a trigger as not, half and wholly vested', () => {
    const always = { ...plain, valueFactor: three(1, 1, 1) };
    expect((yearsOf(grant({ triggeredPercent: 40, trigger: 'adoption' }), always) as object[])[0]).toEqual(
      three(15_000, 20_000, 25_000),
    );
  });
  it('in percent of the company needs what the company is worth, and is thinned', () => {
    const percent = grant({ kind: 'percent', percent: 0.05 });
    expect(yearsOf(percent)).toMatch(/no worth of the company is assumed/);
    const companyValue = { currency: 'USD', low: 1e8, base: 2e8, high: 4e8 };
    const valued = { ...plain, companyValue, valueFactor: three(1, 1, 1), dilutionPercent: three(50, 20, 0) };
    expect((yearsOf(percent, valued) as object[])[0]).toEqual(three(6_250, 20_000, 50_000));
    expect(yearsOf(percent, valued, 'EUR')).toMatch(/in USD\. There is no rate between USD and EUR\./);
    const rates = [{ from: 'EUR', to: 'USD', rate: 1.25, asOf: '2026-11-20', source: 'ECB' }];
    expect((yearsOf(percent, valued, 'EUR', { ...table, rates } as typeof table) as object[])[0]).toEqual(
      three(5_000, 16_000, 40_000),
    );
  });
});

describe('an offer per year', () => {
  it('spreads the sign-on, pays the bonus from not at all to above target, and averages the years', () => {
    const worth = offerWorth(terms({ equity: grant() }), plain, table);
    expect(worth.years[0]).toEqual({
      ...{ year: 1, bonus: three(0, 20_000, 30_000), equity: three(0, 25_000, 75_000), signOn: 10_000 },
      total: three(210_000, 255_000, 315_000),
    });
    expect(worth.years[3]?.total).toEqual(three(200_000, 245_000, 305_000));
    expect(worth.average.total).toEqual(three(205_000, 250_000, 310_000));
    expect(worth.assumptions).toContain('the sign-on spread over 2 years');
  });
  it('leaves equity that can not be valued out of the total and says why', () => {
    const worth = offerWorth(terms({ equity: grant({ kind: 'percent', percent: 1 }) }), plain, table);
    expect(worth.average.equity).toBeNull();
    expect(worth.average.total).toEqual(three(205_000, 225_000, 235_000));
    expect(worth.equityUnknown).toMatch(/percentage of the company/);
  });
  it('is whole yen in yen', () => {
    const worth = offerWorth(terms({ currency: 'JPY', base: 20_000_001, signOn: 999_999 }), plain, table);
    expect(worth.years[0]).toMatchObject({ bonus: { base: 2_000_000 }, signOn: 500_000 });
  });
  it('lies beside band and expectation, component by component', () => {
    const offer = terms({ equity: grant() });
    const ranges = offerRanges(offer, offerWorth(offer, plain, table));
    const band = { component: 'base', currency: 'USD', low: 180_000, high: 210_000 } as const;
    const expectation = { component: 'total', currency: 'USD', low: 320_000, high: 350_000 } as const;
    const compared = compareOffer(ranges, [band], expectation, table);
    expect(compared.map((one) => [one.component, one.band?.verdict, one.expectation?.verdict])).toEqual([
      ['base', 'inside', undefined],
      ['bonus', undefined, undefined],
      ['sign_on', undefined, undefined],
      ['equity', undefined, undefined],
      ['total', undefined, 'below'],
    ]);
  });
  it.each([
    [terms(), []],
    [terms({ base: -1 }), ['/terms/base']],
    [terms({ base: 1e300, signOn: Number.NaN }), ['/terms/base', '/terms/signOn']],
    [terms({ bonusTargetPercent: 1_001 }), ['/terms/bonusTargetPercent']],
    [
      terms({ equity: grant({ vesting: { schedule: [50, 40], cliffMonths: 12 } }) }),
      ['/terms/equity/vesting/schedule'],
    ],
    [terms({ equity: grant({ vesting: { schedule: [], cliffMonths: 0 } }) }), ['/terms/equity/vesting/schedule']],
    [terms({ equity: grant({ vesting: { ...vesting, cliffMonths: 60 } }) }), ['/terms/equity/vesting/cliffMonths']],
    [terms({ equity: grant({ triggeredPercent: 10 }) }), ['/terms/equity/trigger']],
  ])('is refused by field (case %#)', (offer, paths) => {
    expect(offerProblems(offer).map((one) => one.path)).toEqual(paths);
  });
});

it.each([
  [{}, []],
  [{ valueFactor: three(1, 0, 2) }, ['/valueFactor']],
  [{ valueFactor: three(0, 1, 21) }, ['/valueFactor']],
  [{ dilutionPercent: three(10, 20, 30) }, ['/dilutionPercent']],
  [{ triggerShare: three(0, 0.5, 1.1) }, ['/triggerShare']],
  [{ companyValue: { ...three(1, 2, 3), currency: 'euro' } }, ['/companyValue']],
  [{ signOnYears: 0, rateStaleDays: 1.5 }, ['/signOnYears', '/rateStaleDays']],
])('assumptions are checked (case %#)', (change, paths) => {
  expect(assumptionProblems({ ...DEFAULT_ASSUMPTIONS, ...change }).map((one) => one.path)).toEqual(paths);
});
