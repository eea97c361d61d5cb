import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { answeredVignettes, blindVignettes } from '../testing/sample-vignettes.js';
import { VignettesPage } from './vignettes-page.js';

const PATH = '/role-vignettes/ai-pm';
const show = () => renderUi(<VignettesPage packId="ai-pm" />, { route: PATH });
const moment = (number: number): HTMLElement =>
  screen.getByRole('heading', { name: `Moment ${number} of 2` }).closest('section')!;

afterEach(cleanup);

describe('the moments of a pack', () => {
  it('are blind until they are answered, and say so', async () => {
    mockApi({ [`GET ${PATH}`]: () => blindVignettes });
    await show();
    expect(await screen.findByText('She drew the serving path.')).toBeTruthy();
    expect(screen.getByText(/Nobody sees which answer is yours/)).toBeTruthy();
    expect(within(moment(1)).getAllByRole('radio')).toHaveLength(6);
    expect(screen.queryByText(/Reference:/)).toBeNull();
    expect(screen.queryByText(/colleague saw|colleagues saw it$/)).toBeNull();
  });

  it('open one by one: the reference with its reason, the split without names, and the focus on them', async () => {
    const calls = mockApi({
      [`GET ${PATH}`]: () => blindVignettes,
      [`POST ${PATH}/answers`]: () => answeredVignettes,
    });
    await show();
    await screen.findByText('She drew the serving path.');
    await userEvent.click(within(moment(1)).getByRole('radio', { name: 'Mixed' }));
    await userEvent.click(within(moment(1)).getByRole('button', { name: 'Answer and compare' }));
    expect(await within(moment(1)).findByText('Working means that it serves.')).toBeTruthy();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ setId: 'set-1', vignetteId: 'RV-1', choice: 'mixed' },
    });
    expect(within(moment(1)).getByRole('heading', { name: 'How 4 colleagues saw it' })).toBeTruthy();
    expect(within(moment(1)).getByLabelText('TPM: 3 colleagues')).toBeTruthy();
    expect(within(moment(1)).queryByRole('radio')).toBeNull();
    await waitFor(() => expect(moment(1).contains(document.activeElement)).toBe(true));
    expect(within(moment(2)).getAllByRole('radio')).toHaveLength(6);
  });

  it('send nothing without a choice, and keep the choice when the server refuses', async () => {
    const calls = mockApi({
      [`GET ${PATH}`]: () => blindVignettes,
      [`POST ${PATH}/answers`]: () => {
        throw new ApiRefusal({ status: 409, code: 'VIGNETTE.REPLACED', title: 'There is a newer version' });
      },
    });
    await show();
    await screen.findByText('She drew the serving path.');
    await userEvent.click(within(moment(1)).getByRole('button', { name: 'Answer and compare' }));
    expect(within(moment(1)).getByText('Choose a role first, or mixed.')).toBeTruthy();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await userEvent.click(within(moment(1)).getByRole('radio', { name: 'TPM' }));
    await userEvent.click(within(moment(1)).getByRole('button', { name: 'Answer and compare' }));
    expect(await within(moment(1)).findByText('Your answer is not saved')).toBeTruthy();
    expect(within(moment(1)).getByRole<HTMLInputElement>('radio', { name: 'TPM' }).checked).toBe(true);
    expect(within(moment(1)).getByRole('button', { name: 'Load the newest' })).toBeTruthy();
  });

  it('say so where the organisation uses a version of its own, which they were not written against', async () => {
    mockApi({ [`GET ${PATH}`]: () => ({ ...blindVignettes, ownRubric: 'AI PM 1.1.0' }) });
    await show();
    expect(await screen.findByText(/uses its own version of this pack \(AI PM 1\.1\.0\)/)).toBeTruthy();
    expect(screen.getByText(/written against AI PM 1\.0\.1/)).toBeTruthy();
  });

  it('say that they may be answered anew, and why there is no split yet', async () => {
    const [first] = answeredVignettes.vignettes;
    mockApi({
      [`GET ${PATH}`]: () => ({
        ...{ ...blindVignettes, isAnew: true },
        vignettes: [{ ...first!, answered: { ...first!.answered!, split: { status: 'too_few' } } }],
      }),
    });
    await show();
    expect(await screen.findByText(/The pack was raised since you answered/)).toBeTruthy();
    expect(screen.getByText(/once at least three of them have answered/)).toBeTruthy();
  });
});
