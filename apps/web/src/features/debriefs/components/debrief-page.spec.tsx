import type { ApplicationView, DebriefView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { NO_APPOINTMENT, closedDebrief, preReadDebrief } from '../testing/debrief-samples.js';
import { DebriefPage } from './debrief-page.js';

const PATH = '/applications/ap1/debrief';

/** Shows the page with this answer of the server. */
async function openDebrief(debrief: DebriefView, routes: Readonly<Record<string, MockRoute>> = {}, query = '') {
  const calls = mockApi({ [`GET ${PATH}`]: () => debrief, ...NO_APPOINTMENT, ...routes });
  const ui = await renderUi(<DebriefPage applicationId="ap1" />, { route: `${PATH}${query}` });
  await screen.findByRole('heading', { level: 1 });
  return { calls, ui };
}

describe('somebody to whom the debrief is not open', () => {
  const application = {
    id: 'ap1',
    candidate: { id: 'c1', name: 'Noor Halvorsen', headline: '' },
    requisition: { id: 'r1', title: 'Senior AI Product Manager' },
    state: 'collecting',
    whoSeesWhat: { sentence: 'The others open to you at the reveal.', rows: [] },
  } as unknown as ApplicationView;

  it('reads what opens and when, with no number, order or time', async () => {
    const { ui } = await openDebrief(closedDebrief, {
      [`GET ${PATH}`]: () => {
        throw new ApiRefusal({ status: 404, code: 'APPLICATION.NOT_FOUND' });
      },
      'GET /applications/ap1': () => application,
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This debrief is not open to you yet');
    expect(screen.getByText('The others open to you at the reveal.')).toBeTruthy();
    const page = ui.container.cloneNode(true) as HTMLElement;
    page.querySelectorAll('style').forEach((style) => style.remove());
    expect(page.textContent).toContain('Noor Halvorsen');
    expect(page.textContent).not.toMatch(/\d/);
    expect(ui.container.querySelector('time, [role=grid], ol, progress')).toBeNull();
  });

  it('reads of a loop that has ended neither a yet nor what would open', async () => {
    const sentence = 'This loop has ended. It opens no more than it had.';
    await openDebrief(closedDebrief, {
      [`GET ${PATH}`]: () => {
        throw new ApiRefusal({ status: 404, code: 'APPLICATION.NOT_FOUND' });
      },
      'GET /applications/ap1': () => ({
        ...application,
        state: 'withdrawn',
        whoSeesWhat: { ...application.whoSeesWhat, sentence },
      }),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This debrief is not open to you');
    expect(screen.getByRole('region', { name: 'What opens, and when' }).textContent).toBe(sentence);
  });

  it('who may know the progress gets neither a card nor a figure nor a vote', async () => {
    await openDebrief(closedDebrief);
    const main = screen.getByRole('region', { name: 'What opens, and when' });
    expect(main.textContent).not.toMatch(/\d/);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.queryByText('Tally')).toBeNull();
  });
});

describe('the panel matrix', () => {
  const cell = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

  it('is a grid: a criterion per row, a rater per column, blank and not assessed told apart', async () => {
    await openDebrief(preReadDebrief);
    const grid = screen.getByRole('grid');
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map((row) => row.textContent),
    ).toEqual(['C1Eval suiteGate', 'C2Right metric', 'C3Domain', 'Band fit']);
    expect(cell(/^Level 2, Maren Osei, C1, high confidence, 1 piece of evidence/)).toBeTruthy();
    expect(cell(/^Not assessed: no time, Jonas Prill, C2/)).toBeTruthy();
    const domain = screen.getByRole('row', { name: /C3/ });
    expect(within(domain).getAllByRole('gridcell', { name: 'Not covered in this round' })).toHaveLength(2);
  });

  it('shows n beside each number, and no number from one rater', async () => {
    await openDebrief(preReadDebrief);
    const texts = (id: string): string[] =>
      within(screen.getByRole('row', { name: new RegExp(id) }))
        .getAllByRole('gridcell')
        .slice(3)
        .map((one) => one.textContent);
    expect(texts('C1')[1]).toBe('3n 2');
    expect(texts('C1')[2]).toBe('2–4');
    expect(texts('C2').slice(1)).toEqual([
      '–No number: fewer than two ratersn 1',
      '–No number: fewer than two raters',
      'One rater',
    ]);
  });

  it('keeps band fit in its place, sealed, without a hint of it', async () => {
    await openDebrief(preReadDebrief);
    expect(screen.getByRole('row', { name: /Band fit/ }).textContent).toMatch(/Sealed/);
  });

  it('is one tab stop; arrows, Home and End move inside it', async () => {
    await openDebrief(preReadDebrief);
    const grid = screen.getByRole('grid');
    const stops = () => [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
    act(() => stops()[0]!.focus());
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Level 4, Jonas Prill, C1/);
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Not assessed/);
    press('End');
    expect(document.activeElement?.textContent).toBe('One rater');
    press('End', { ctrlKey: true });
    expect(document.activeElement?.textContent).toMatch(/Sealed/);
    press('Home', { ctrlKey: true });
    expect(document.activeElement?.textContent).toMatch(/^C1/);
    press('ArrowUp');
    press('ArrowLeft');
    expect(document.activeElement?.textContent).toMatch(/^C1/);
    expect(stops()).toEqual([document.activeElement]);
  });

  it('opens the evidence of a rating, and puts a criterion on the table', async () => {
    await openDebrief(preReadDebrief);
    fireEvent.click(cell(/^Level 2, Maren Osei, C1/));
    const drawer = await screen.findByRole('dialog', { name: 'C1 Eval suite, Maren Osei' });
    expect(within(drawer).getByText('No failing example was shown.')).toBeTruthy();
    expect(within(drawer).getByText('C1 anchor 2')).toBeTruthy();
    fireEvent.click(within(drawer).getByText('Close', { selector: 'button' }));
    fireEvent.click(screen.getByRole('button', { name: /C3\s*Domain/ }));
    await screen.findByRole('heading', { name: 'C3 Domain in full' });
  });
});
