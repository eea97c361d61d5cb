import type { DebriefView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRequest, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import {
  NO_APPOINTMENT,
  closedDebrief,
  preReadDebrief,
  votedDebrief,
  votingDebrief,
} from '../testing/debrief-samples.js';
import { DebriefPage } from './debrief-page.js';

const PATH = '/applications/ap1/debrief';

/** Shows the page with this answer of the server. */
async function openDebrief(debrief: DebriefView, routes: Readonly<Record<string, MockRoute>> = {}, query = '') {
  const calls = mockApi({ [`GET ${PATH}`]: () => debrief, ...NO_APPOINTMENT, ...routes });
  const ui = await renderUi(<DebriefPage applicationId="ap1" />, { route: `${PATH}${query}` });
  await screen.findByRole('heading', { level: 1 });
  return { calls, ui };
}

/** The version a write was made against. */
const ifMatchOf = (request: MockRequest | undefined): string | undefined =>
  (request?.headers as unknown as Record<string, string> | undefined)?.['If-Match'];

beforeEach(() => sessionStorage.clear());

describe('the pre-read', () => {
  it('offers a private vote and tells of no other', async () => {
    const saved = { person: { id: 'p-maren', name: 'M' }, phase: 'pre', excluded: false, version: 1 };
    const { calls } = await openDebrief(preReadDebrief, {
      'PUT /applications/ap1/votes/pre': ({ body }) => ({ ...saved, ...(body as object) }),
    });
    expect(screen.getByText(/^Private until the reveal/)).toBeTruthy();
    expect(screen.queryByText(/have voted/)).toBeNull();
    const form = screen.getByRole('form', { name: 'Your private vote' });
    fireEvent.click(within(form).getByLabelText(/^Hire/));
    fireEvent.click(within(form).getByRole('button', { name: 'Save the vote' }));
    await within(form).findByRole('alert');
    expect(within(form).getAllByText('Say at which level you would hire.')).toHaveLength(2);
    fireEvent.click(within(form).getByLabelText('Senior'));
    fireEvent.click(within(form).getByLabelText('High'));
    fireEvent.click(within(form).getByRole('button', { name: 'Save the vote' }));
    await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
    const put = calls.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ choice: 'hire', level: 'senior', confidence: 'high', note: '' });
    expect(ifMatchOf(put)).toBe('"0"');
  });

  it('folds the advice of the bar: cards first', async () => {
    await openDebrief(preReadDebrief);
    const fold = screen.getByText('What the bar makes of it').closest('details');
    expect(fold?.open).toBe(false);
    // Drawn when it is opened, not before.
    expect(screen.queryByText('The bar, senior')).toBeNull();
    fold!.open = true;
    fireEvent(fold!, new Event('toggle'));
    expect(within(fold!).getByText('The bar, senior')).toBeTruthy();
  });
});

describe('whoever runs the room', () => {
  const moves = [
    { move: 'reveal' as const, blocked: null },
    { move: 'call_final_vote' as const, blocked: 'The quorum is 2, and 1 member can vote.' },
  ];

  it('confirms a reveal in words and is asked for the reason where the rule wants one', async () => {
    const refusal = { status: 422, code: 'LOOP.REASON_NEEDED', title: 'A reason is needed' };
    const { calls } = await openDebrief(
      { ...closedDebrief, moves, can: { ...closedDebrief.can, run: true } },
      {
        'POST /applications/ap1/moves': ({ body }) => {
          if ((body as { reason?: string }).reason) return {};
          throw new ApiRefusal({ ...refusal, errors: [{ path: '/reason', message: 'Say why already now.' }] });
        },
      },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Reveal' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reveal the cards and the votes?' });
    expect(within(dialog).getByText(/can not be undone/)).toBeTruthy();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Reveal now' }));
    expect((await within(dialog).findAllByText('Say why already now.')).length).toBeGreaterThan(0);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'One member is ill.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Reveal now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.findLast(({ method }) => method === 'POST')?.body).toEqual({
      move: 'reveal',
      reason: 'One member is ill.',
    });
  });

  it('reads why a move is blocked', async () => {
    await openDebrief({ ...closedDebrief, moves, can: { ...closedDebrief.can, run: true } });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Call the final vote' });
    expect(button.disabled).toBe(true);
    expect(screen.getByText(/The quorum is 2, and 1 member can vote\./)).toBeTruthy();
  });

  it('is not offered a seal that the server would refuse: the vote is taken again first', async () => {
    const decision: NonNullable<DebriefView['decision']> = {
      ...{ outcome: 'hire', level: 'senior', roleFinding: 'ai-pm', roleReason: 'Cases.', conditions: '' },
      ...{ rationale: [], dissent: [], overrideReason: null, sealed: null, decisionVersion: 1, version: 1 },
      ...{ decidedBy: { id: 'linn', name: 'Linn Korhonen' }, decidedAt: '2026-11-20T10:00:00Z' },
    };
    const recall = [{ move: 'recall_vote' as const, blocked: null }];
    const { tally } = votedDebrief;
    const left = tally && { ...tally, eligible: 1, cast: 1, hold: 0, ruleReached: null };
    await openDebrief({ ...votedDebrief, state: 'decided', decision, moves: recall, ...(left && { tally: left }) });
    // Neither is it said that it can be corrected, which the server refuses as well.
    expect(screen.getByText('Not sealed yet: too few votes are left for it.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Seal the decision' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Correct the decision' }).disabled).toBe(true);
    expect(screen.getByText(/fewer votes than the quorum/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take the vote again' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take the final vote again?' });
    expect(within(dialog).getByText(/is taken back with them/)).toBeTruthy();
  });

  it('keeps the keyboard in its box when the button that was pressed is gone', async () => {
    let now: DebriefView = { ...closedDebrief, moves, can: { ...closedDebrief.can, run: true } };
    now = { ...now, moves: [{ move: 'call_final_vote', blocked: null }] };
    mockApi({
      [`GET ${PATH}`]: () => now,
      'POST /applications/ap1/moves': () => {
        now = { ...now, moves: [{ move: 'withdraw', blocked: null }] };
        return {};
      },
      ...NO_APPOINTMENT,
    });
    await renderUi(<DebriefPage applicationId="ap1" />, { route: PATH });
    const button = await screen.findByRole('button', { name: 'Call the final vote' });
    button.focus();
    fireEvent.click(button);
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Call the vote' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Call the final vote' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Facilitator' })));
  });

  it('counts the final votes under way, shows none of them and records no decision yet', async () => {
    await openDebrief(votingDebrief);
    expect(screen.getByText('1 of 2 have voted')).toBeTruthy();
    expect(screen.getByText(/opens to everybody at once/)).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Final vote' })).toBeNull();
    expect(screen.queryByText('The rule has not reached an outcome')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Record the decision' })).toBeNull();
  });

  it('is nobody else: without moves there is no such box', async () => {
    await openDebrief(closedDebrief);
    expect(screen.queryByRole('region', { name: 'Facilitator' })).toBeNull();
  });
});
