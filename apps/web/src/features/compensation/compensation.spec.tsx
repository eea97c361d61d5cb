import type { ApplicationView, ScreenCardBody, ScreenCardView } from '@app/contracts';
import { mentionsPayHistory } from '@app/domain';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { ApiRefusal, mockApi } from '../../testing/mock-api.js';
import { renderUi } from '../../testing/render.js';
import { BandFitCard } from './components/band-fit-card.js';
import { BandFitDetails } from './components/band-fit-details.js';
import { screenProblems } from './drafts.js';

afterEach(cleanup);

const draft: ScreenCardBody = {
  component: 'base',
  currency: 'EUR',
  expectationLow: 112_000,
  expectationHigh: 128_000,
  attested: true,
  level: '',
  note: '',
};
const paths = (more: Partial<ScreenCardBody>): string[] => screenProblems({ ...draft, ...more }).map((one) => one.path);

describe('an expectation', () => {
  it('needs its attestation as soon as there is an amount, and only then', () => {
    expect(paths({ attested: false })).toEqual(['/attested']);
    expect(paths({ attested: false, expectationLow: null, expectationHigh: null })).toEqual([]);
  });
  it('has two ends in order, in a currency', () => {
    expect(paths({ expectationHigh: null })).toEqual(['/expectationHigh']);
    expect(paths({ expectationHigh: 90_000 })).toEqual(['/expectationHigh']);
    expect(paths({ expectationLow: Number.NaN })).toEqual(['/expectationLow']);
    expect(paths({ currency: 'Euro' })).toEqual(['/currency']);
  });
});

it.each([
  ['Their current salary is 90', true],
  ['She earns 90 at the moment', true],
  ['Derzeitiges Gehalt 90', true],
  ['Expects a base of 112, open on equity', false],
  ['Would like to learn more about the bonus', false],
])('%s: reads like history %s', (text, expected) => {
  expect(mentionsPayHistory(text)).toBe(expected);
});

const application = (visible: ApplicationView['visible']): ApplicationView =>
  ({
    id: 'a-1',
    visible,
    can: { manage: false, runDebrief: false, recuseOthers: false, editScreenCard: false },
  }) as unknown as ApplicationView;

describe('the sealed row', () => {
  it('asks the server for nothing', async () => {
    const calls = mockApi({});
    await renderUi(<BandFitCard application={application(['loop', 'documents'])} />);
    expect(await screen.findByText(/^Sealed\./)).toBeTruthy();
    expect(calls).toHaveLength(0);
  });
  it('stands where the server does not open the card after all', async () => {
    mockApi({
      'GET /applications/a-1/screen-card': () => {
        throw new ApiRefusal({ status: 404, code: 'APPLICATION.NOT_FOUND' });
      },
    });
    await renderUi(<BandFitCard application={application(['loop', 'band_fit'])} />);
    expect(await screen.findByText(/^Sealed\./)).toBeTruthy();
  });
});

it('shows the committee verdict and band, and no amount that it is not sent', async () => {
  const card: ScreenCardView = {
    component: 'base',
    currency: 'EUR',
    verdict: 'overlaps',
    note: '',
    level: 'P5',
    band: { component: 'base', currency: 'EUR', low: 98_000, high: 124_000 },
    warnings: [],
    version: 1,
  };
  await renderUi(<BandFitDetails card={card} />);
  expect(screen.getByText('Overlaps the band')).toBeTruthy();
  expect(screen.getByText('EUR 98,000 to 124,000')).toBeTruthy();
  expect(screen.getByText('Amounts stay with compensation roles')).toBeTruthy();
  expect(screen.queryByText('Compa-ratio')).toBeNull();
});
