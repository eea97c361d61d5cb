import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { comparedCase, sampleCase } from '../testing/sample-case.js';
import { CasePage } from './case-page.js';

const PATH = '/calibration-cases/refunds';
const LIST = { 'GET /calibration-cases': () => ({ cases: [], waiting: 0, canAssign: false }) };
const show = () => renderUi(<CasePage caseId="refunds" />, { route: PATH });

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('a calibration case', () => {
  it('says that it is blind, and holds nothing of the reference or of others', async () => {
    mockApi({ ...LIST, [`GET ${PATH}`]: () => sampleCase });
    await show();
    expect(await screen.findByText(/Nobody sees your answer/)).toBeTruthy();
    expect(screen.getByText('From the log.')).toBeTruthy();
    expect(screen.queryByText(/Reference/)).toBeNull();
  });

  it('is rated with the keys of the scorecard, saved by itself, and submitted with what was saved', async () => {
    const user = userEvent.setup();
    let version = 0;
    const calls = mockApi({
      ...LIST,
      [`GET ${PATH}`]: () => sampleCase,
      [`PUT ${PATH}/answer`]: () => ({ version: (version += 1), savedAt: '2026-11-20T09:30:00.000Z' }),
      [`POST ${PATH}/answer/submission`]: () => comparedCase,
    });
    await show();
    await screen.findByText('From the log.');
    await user.keyboard('j4');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Level 4.*Owns the suite, level 4/ }).checked).toBe(
      true,
    );
    await user.keyboard('e');
    await user.keyboard('Named the log.');
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Level for Right metric' })).getByRole('radio', {
        name: /does not tell/,
      }),
    );
    await user.type(screen.getByLabelText(/there, for Right metric/), 'No metric is discussed.');
    await screen.findByText(/^Saved \d\d:\d\d$/, undefined, { timeout: 3000 });
    await user.click(screen.getByRole('button', { name: 'Submit and compare' }));
    expect(await screen.findByText('Because of C1.')).toBeTruthy();
    const saves = calls.filter(({ method }) => method === 'PUT');
    expect(saves.at(-1)?.body).toEqual({ answer: comparedCase.answer });
    const sent = calls.find(({ method }) => method === 'POST');
    expect((sent?.headers as unknown as Record<string, string>)['If-Match']).toBe(`"${version}"`);
    expect(sessionStorage.length).toBe(0);
  });

  it('says what is missing where it is missing, and sends nothing', async () => {
    const user = userEvent.setup();
    const calls = mockApi({ ...LIST, [`GET ${PATH}`]: () => sampleCase });
    await show();
    await user.click(await screen.findByRole('button', { name: 'Submit and compare' }));
    expect((await screen.findAllByText(/Choose a level for 'Owns the suite'/)).length).toBeGreaterThan(0);
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('never overwrites another window: it asks which text stays', async () => {
    const user = userEvent.setup();
    const theirs = {
      ...sampleCase,
      version: 5,
      savedAt: '2026-11-20T09:31:00.000Z',
      answer: { C1: { level: 2, cannotTell: false, why: 'Theirs.' } },
    };
    let reads = 0;
    mockApi({
      ...LIST,
      [`GET ${PATH}`]: () => ((reads += 1) === 1 ? sampleCase : theirs),
      [`PUT ${PATH}/answer`]: () => {
        throw new ApiRefusal({ status: 412, code: 'CASE.STALE' });
      },
    });
    await show();
    await user.type(await screen.findByLabelText(/there, for Owns the suite/), 'Mine.');
    await user.click(await screen.findByRole('button', { name: 'Load what was saved there' }, { timeout: 3000 }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>(/there, for Owns the suite/).value).toBe('Theirs.'),
    );
  });

  it('keeps what was typed through a reload while the server is away', async () => {
    const user = userEvent.setup();
    mockApi({
      ...LIST,
      [`GET ${PATH}`]: () => sampleCase,
      [`PUT ${PATH}/answer`]: () => {
        throw new Error('cable out');
      },
    });
    await show();
    await user.type(await screen.findByLabelText(/there, for Owns the suite/), 'Not lost.');
    await screen.findByText(/Not saved yet/, undefined, { timeout: 3000 });
    cleanup();
    await show();
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/there, for Owns the suite/)).value).toBe('Not lost.');
  });
});

describe('a case after the submit', () => {
  it('sets each level beside the reference with its reasons, and the spread only where it may be shown', async () => {
    mockApi({ ...LIST, [`GET ${PATH}`]: () => comparedCase });
    await show();
    const first = await screen.findByRole('region', { name: 'Owns the suite' });
    expect(within(first).getByText('1 level above the reference.')).toBeTruthy();
    expect(within(first).getByText('How 4 colleagues saw it')).toBeTruthy();
    expect(within(first).getByLabelText('Level 3: 2 colleagues')).toBeTruthy();
    expect(within(first).getByText('1 colleague could not tell')).toBeTruthy();
    const second = screen.getByRole('region', { name: 'Right metric' });
    expect(within(second).getByText(/You found that the case does not tell/)).toBeTruthy();
    expect(within(second).queryByText(/colleague/)).toBeNull();
    expect(screen.getByText(/once at least three of them have answered/)).toBeTruthy();
  });
});
