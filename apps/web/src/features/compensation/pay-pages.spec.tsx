import type { CandidatePayView, PayDisclosureView, RatesView, RequisitionPayView } from '@app/contracts';
import { DEFAULT_ASSUMPTIONS } from '@app/domain';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi } from '../../testing/mock-api.js';
import { renderUi } from '../../testing/render.js';
import { CandidatePayPage } from './components/candidate-pay-page.js';
import { DisclosureCard } from './components/disclosure-card.js';
import { EvidenceForm } from './components/disclosure-forms.js';
import { MarketPage } from './components/market-page.js';
import { OfferForm } from './components/offer-form.js';
import { RatesCard } from './components/rates-card.js';
import { RequisitionPayPage } from './components/requisition-pay-page.js';
import { offerBodyOf, offerDraftOf, offerDraftProblems } from './offer-draft.js';

afterEach(cleanup);

const reference = {
  ...{ code: 'S3-2', source: 'S3', asOf: '2026', currency: 'USD', period: 'year', role: 'ai-pm', level: '' },
  ...{ segment: '', location: 'US major hubs', component: 'total', low: 250_000, high: null, unit: 'amount' },
  ...{ equityLowPct: null, equityHighPct: null, signOn: null, note: '', version: 1 },
};
const conflict = {
  kind: 'barely',
  codes: ['S2-3', 'S4-1'],
  words: 'S2 and S4 share only 350,000 to 380,000.',
} as const;
const base = { component: 'base', currency: 'EUR', low: 98_000, high: 124_000 } as const;
const headcount = {
  component: 'base',
  cells: { below: null, lower: 4, middle: 6, upper: 3, above: null },
  ...{ total: null, asOf: '2026-10-01', source: 'People system', version: 1 },
} as const;
const three = (low: number, middle: number, high: number) => ({ low, base: middle, high });

describe('the market', () => {
  it('shows each figure with source, day and component, and the conflicts first', async () => {
    mockApi({ 'GET /compensation/references': () => ({ references: [reference], conflicts: [conflict] }) });
    await renderUi(<MarketPage />);
    expect(await screen.findByText(conflict.words)).toBeTruthy();
    const row = screen.getByRole('row', { name: /S3-2/ });
    for (const text of ['S3, 2026', 'total', 'USD 250,000 and more', 'US major hubs'])
      expect(within(row).getByText(text)).toBeTruthy();
  });

  it('marks a rate that is too old to use', async () => {
    const rate = { id: 'r', from: 'EUR', to: 'USD', rate: 1.09, asOf: '2026-01-01', source: 'ECB', isStale: true };
    mockApi({ 'GET /compensation/rates': () => ({ rates: [rate], staleAfterDays: 45 }) satisfies RatesView });
    await renderUi(<RatesCard />);
    expect(await screen.findByText('Too old to use')).toBeTruthy();
  });
});

it('shows a requisition its unapproved band, the warnings and people by count only', async () => {
  const band = {
    ...{ id: 'b-1', ...base, level: 'senior', location: '', validFrom: '2026-10-01', validTo: null, version: 2 },
    ...{ tiedTo: '', postedText: '', proposed: { by: 'Rosa', at: '2026-10-01T09:00:00.000Z' }, approved: null },
    ...{ isCurrent: true, canApprove: true },
  };
  const warning = {
    component: 'base',
    kind: 'regular_pm',
    words: 'The band of a regular PM: S1.',
    codes: ['S1-2'],
  } as const;
  const view: RequisitionPayView = {
    requisition: { id: 'q-1', title: 'Senior AI PM', postedRange: '' },
    ...{ bands: [band], warnings: [warning], headcounts: [headcount] },
    references: { references: [reference], conflicts: [conflict] },
    openings: [{ by: 'Pia Partner', at: '2026-11-20T09:00:00.000Z' }],
  };
  mockApi({ 'GET /requisitions/q-1/compensation': () => view });
  await renderUi(<RequisitionPayPage requisitionId="q-1" />);
  expect(await screen.findByText('Not approved')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Approve the band of Base salary' })).toBeTruthy();
  expect(screen.getByText(warning.words)).toBeTruthy();
  expect(screen.getAllByText('under 3')).toHaveLength(2);
  expect(screen.getByText('kept back')).toBeTruthy();
});

const terms = { currency: 'EUR', base: 104_000, bonusTargetPercent: 10, bonusTiedTo: '', signOn: 0, equity: null };
const fit = { verdict: 'overlaps', compaRatio: 1.1, rangePenetration: 0.9, gap: 0, warnings: [] } as const;
const candidate: CandidatePayView = {
  application: { id: 'a-1', candidate: 'Ada', requisitionId: 'q-1', requisition: 'Senior AI PM' },
  expectation: { ...base, low: 115_000, high: 130_000, attested: true, level: '', note: '' },
  fits: [
    { component: 'base', band: base, ...fit, overlap: { low: 115_000, high: 124_000, amount: 9_000, share: 0.6 } },
  ],
  axes: [
    { component: 'base', currency: 'EUR', lines: [{ ...base, kind: 'band', label: '', detail: '' }], leftOut: [] },
  ],
  ...{ warnings: [], headcounts: [headcount], assumptions: DEFAULT_ASSUMPTIONS },
  offers: [
    {
      ...{
        scenarioId: 's-1',
        name: 'A',
        terms,
        note: '',
        savedBy: 'Rosa',
        savedAt: '2026-11-01T09:00:00.000Z',
        version: 2,
      },
      years: [
        { year: 1, bonus: three(0, 10_400, 13_520), equity: null, signOn: 0, total: three(104_000, 114_400, 117_520) },
      ],
      average: { bonus: three(0, 10_400, 13_520), equity: null, signOn: 0, total: three(104_000, 114_400, 117_520) },
      ...{
        equityUnknown: null,
        assumptions: ['a bonus of 0 / 1 / 1.3 times its target'],
        comparisons: [],
        warnings: [],
      },
    },
  ],
  openings: [{ by: 'Rosa', what: 'fit', at: '2026-11-01T09:00:00.000Z' }],
};

describe('the pay of a candidate', () => {
  it('stands as fit, chart, offers from low to high, and who opened it', async () => {
    mockApi({ 'GET /applications/a-1/compensation': () => candidate });
    await renderUi(<CandidatePayPage applicationId="a-1" />);
    expect(await screen.findByText('Overlaps the band')).toBeTruthy();
    expect(screen.getByText('9,000 (60 % of the expectation)')).toBeTruthy();
    expect(screen.getByRole('img', { name: /How do band, market/ })).toBeTruthy();
    const average = screen.getByRole('row', { name: /Average/ });
    for (const amount of ['104,000', '114,400', '117,520']) expect(within(average).getByText(amount)).toBeTruthy();
    expect(screen.getByText('this page')).toBeTruthy();
  });

  it('keeps what was typed when somebody else was faster, and saves over it when asked again', async () => {
    let refused = 0;
    const calls = mockApi({
      'GET /applications/a-1/compensation': () => ({ ...candidate, offers: [{ ...candidate.offers[0], version: 7 }] }),
      'PUT /applications/a-1/offers/s-1': () => {
        if (refused++ === 0) throw new ApiRefusal({ status: 412, code: 'OFFER.STALE' });
        return candidate;
      },
    });
    await renderUi(<OfferForm view={candidate} offer={candidate.offers[0]} onClose={() => undefined} />);
    const field = await screen.findByLabelText(/^Base per year/);
    fireEvent.change(field, { target: { value: '109000' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new version' }));
    await screen.findByText(/Somebody else saved meanwhile/);
    await waitFor(() => expect(calls.some((call) => call.method === 'GET')).toBe(true));
    expect((field as HTMLInputElement).value).toBe('109000');
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new version' }));
    await waitFor(() => expect(calls.filter((call) => call.method === 'PUT')).toHaveLength(2));
    const last = calls.findLast((call) => call.method === 'PUT');
    expect((last?.headers as unknown as Record<string, string>)['If-Match']).toBe('"7"');
  });

  it('is checked by the rules of the domain, at the fields of the form', () => {
    const draft = { ...offerDraftOf(undefined, 'EUR'), name: 'A', base: 100, kind: 'value', value: 10 } as const;
    expect(offerDraftProblems(draft)).toEqual([]);
    expect(offerBodyOf(draft).terms.equity).toMatchObject({ kind: 'value', vesting: { schedule: [25, 25, 25, 25] } });
    const paths = (change: object) => offerDraftProblems({ ...draft, ...change }).map((one) => one.path);
    expect(paths({ base: null, schedule: '50, x', triggeredPercent: 5 })).toEqual(['/base', '/schedule', '/trigger']);
    expect(paths({ name: ' ', currency: 'euro' })).toEqual(['/name', '/currency']);
  });
});

describe('the disclosure of the pay range', () => {
  const pack = {
    ...{
      id: 'US-CO',
      name: 'Colorado',
      law: 'Equal Pay for Equal Work Act',
      since: '2024-01-01',
      requires: ['the range'],
    },
    ...{ when: 'in the notice', appliesTo: 'employers', channels: ['job_advert' as const], source: 'SB 23-105' },
    ...{ readOn: '2026-11-26', holds: true, isSuggested: true, lacks: ['evidence' as const] },
  };
  const view: PayDisclosureView = {
    ...{ postedRange: 'USD 1 to 2', location: 'Denver', packs: [pack], notLegalAdvice: 'Not legal advice.' },
    ...{ missing: 'Pay range: missing is evidence.', policy: null, evidence: [], canRecord: true, version: 0 },
  };

  it('says what is missing, by which law, and that it is no legal advice', async () => {
    mockApi({ 'GET /requisitions/q-1/pay-disclosure': () => view });
    await renderUi(<DisclosureCard requisitionId="q-1" />);
    for (const text of [
      'Pay range: missing is evidence.',
      'Evidence missing',
      'Not legal advice.',
      'SB 23-105; read 2026-11-26',
    ])
      expect(await screen.findByText(text)).toBeTruthy();
  });

  it('records when and how it was told', async () => {
    const calls = mockApi({ 'POST /requisitions/q-1/pay-disclosure/evidence': () => view });
    await renderUi(<EvidenceForm requisitionId="q-1" onClose={() => undefined} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Record' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ channel: 'job_advert', proof: '' }));
  });
});
