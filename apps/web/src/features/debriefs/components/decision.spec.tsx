import type { DebriefView } from '@app/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRequest, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { NO_APPOINTMENT, votedDebrief } from '../testing/debrief-samples.js';
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

const recorded: NonNullable<DebriefView['decision']> = {
  ...{ outcome: 'hire', level: 'senior', roleFinding: 'ai-pm', roleReason: 'Cases.', conditions: '' },
  ...{ rationale: [{ criterionId: 'C1', text: 'Suite.' }], dissent: [], overrideReason: null },
  decidedBy: { id: 'linn', name: 'Linn Korhonen' },
  ...{ decidedAt: '2026-11-20T10:00:00Z', decisionVersion: 1, version: 2 },
  sealed: { at: '2026-11-20T11:00:00Z', hash: 'abc123' },
};

describe('the decision form', () => {
  const formOf = () => screen.getByRole('form', { name: 'Record the decision' });
  const submit = () => fireEvent.click(within(formOf()).getByRole('button', { name: 'Record the decision' }));
  const type = (label: string | RegExp, value: string) =>
    fireEvent.change(within(formOf()).getByLabelText(label), { target: { value } });

  const fill = (): void => {
    fireEvent.click(within(formOf()).getByLabelText(/^No hire/));
    type(/^Which role is this/, 'ai-pm');
    type('Why', 'Cases were named.');
    type('Criterion of reason 1', 'C1');
    type('Reason 1', 'Two raters apart.');
  };

  it('says what is missing in a summary that takes the focus, and at each field', async () => {
    const { calls } = await openDebrief(votedDebrief, {}, '?form=decision');
    submit();
    const summary = await screen.findByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Choose the outcome.',
      'Choose the role you found.',
      'Say why this is the role you found.',
      'Choose the criterion it rests on.',
      'Write the reason.',
    ]);
    expect(within(formOf()).getByLabelText('Reason 1').getAttribute('aria-invalid')).toBe('true');
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('asks for an override where the rule has not reached the outcome, and sends what was typed', async () => {
    const { calls } = await openDebrief(
      votedDebrief,
      { 'PUT /applications/ap1/decision': ({ body }) => ({ ...(body as object), version: 1 }) },
      '?form=decision',
    );
    fill();
    type('Why decide so all the same', 'The evidence is plain.');
    submit();
    await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ outcome: 'no_hire', level: null, roleFinding: 'ai-pm', roleReason: 'Cases were named.' },
      ...{ rationale: [{ criterionId: 'C1', text: 'Two raters apart.' }], dissent: [], conditions: '' },
      overrideReason: 'The evidence is plain.',
    });
  });

  it('asks for a reason of each criterion that carries the outcome, keeps what was typed, and names what is missing', async () => {
    const why = 'C2 at 3 or more: 2';
    const carrying = {
      ...{ hire: [], hire_other_level: [], redirect: [], hold: [{ criterionId: 'C3', why: 'not known' }] },
      no_hire: [{ criterionId: 'C2', why }],
    };
    const { calls } = await openDebrief({ ...votedDebrief, carrying }, {}, '?form=decision');
    fireEvent.click(within(formOf()).getByLabelText(/^No hire/));
    type(/^Which role is this/, 'ai-pm');
    type('Why', 'Cases were named.');
    const asked = within(formOf()).getByLabelText<HTMLTextAreaElement>(/^C2 .*: why/);
    expect(within(formOf()).getByText(`Carries this outcome. ${why}.`)).toBeTruthy();
    submit();
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('link', { name: 'Write the reason that rests on C2.' })).toBeTruthy();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
    fireEvent.change(asked, { target: { value: 'Both saw the wrong metric.' } });
    // Another outcome asks for another: what was typed stays as a reason of its own, an empty offer goes.
    fireEvent.click(within(formOf()).getByLabelText(/^Hold/));
    expect(within(formOf()).getByLabelText(/^C3 .*: why/)).toBeTruthy();
    expect(within(formOf()).getByDisplayValue('Both saw the wrong metric.')).toBeTruthy();
    fireEvent.click(within(formOf()).getByLabelText(/^Redirect/));
    expect(within(formOf()).queryByLabelText(/^C3 .*: why/)).toBeNull();
  });

  it('loses nothing typed: it comes back after a reload', async () => {
    const { ui } = await openDebrief(votedDebrief, {}, '?form=decision');
    fill();
    ui.unmount();
    await openDebrief(votedDebrief, {}, '?form=decision');
    expect(within(formOf()).getByLabelText<HTMLTextAreaElement>('Reason 1').value).toBe('Two raters apart.');
    expect(screen.getByText('What you typed before is back in the form.')).toBeTruthy();
  });

  it('keeps what was typed when somebody was faster, and overwrites nothing unasked', async () => {
    const theirs = {
      ...recorded,
      outcome: 'hold' as const,
      decidedBy: { id: 'gus', name: 'Gustav Thorne' },
      version: 4,
    };
    let tries = 0;
    const { calls } = await openDebrief(
      votedDebrief,
      {
        'PUT /applications/ap1/decision': ({ body }) => {
          tries += 1;
          if (tries > 1) return { ...(body as object), version: 5 };
          throw new ApiRefusal({ status: 412, code: 'DECISION.STALE' });
        },
        'GET /applications/ap1/debrief': () => (tries === 0 ? votedDebrief : { ...votedDebrief, decision: theirs }),
      },
      '?form=decision',
    );
    fill();
    type('Why decide so all the same', 'The evidence is plain.');
    submit();
    await screen.findByText(/recorded by Gustav Thorne/);
    const form = screen.getByRole('form', { name: 'Correct the decision' });
    expect(within(form).getByLabelText<HTMLTextAreaElement>('Reason 1').value).toBe('Two raters apart.');
    fireEvent.click(within(form).getByRole('button', { name: 'Keep what I typed and save over it' }));
    fireEvent.click(within(form).getByRole('button', { name: 'Save the correction' }));
    await waitFor(() => expect(tries).toBe(2));
    const last = calls.findLast(({ method }) => method === 'PUT');
    expect(ifMatchOf(last)).toBe('"4"');
  });
});

describe('a sealed decision', () => {
  it('shows its hash and how anybody verifies the record', async () => {
    const can = { run: false, decide: false, exportRecord: true, dissent: false };
    await openDebrief({ ...votedDebrief, state: 'sealed', decision: recorded, can });
    expect(screen.getByText('abc123')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Download the record' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Print it (PDF)' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Command to verify').value).toBe(
      'npx plumbline verify decision-noor-halvorsen-v1.json',
    );
  });

  it('is sealed by a confirmation, as the version on the screen', async () => {
    const { calls } = await openDebrief(
      { ...votedDebrief, state: 'decided', decision: { ...recorded, sealed: null } },
      { 'POST /applications/ap1/seal': () => recorded },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Seal the decision' }));
    const dialog = await screen.findByRole('dialog', { name: 'Seal the decision?' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Seal it' }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/seal'))).toBe(true));
    const post = calls.find(({ path }) => path.endsWith('/seal'));
    expect(ifMatchOf(post)).toBe('"2"');
  });
});

describe('a decision that was opened again', () => {
  it('shows what was said and written in the room of the version before, to read', async () => {
    const at = '2026-11-20T10:30:00.000Z';
    const [gus, linn] = [
      { id: 'gus', name: 'Gustav Thorne' },
      { id: 'linn', name: 'Linn Korhonen' },
    ];
    const earlier = {
      ...recorded,
      reopened: { at, by: linn, reason: 'A reference contradicts it.', from: 'sealed', to: 'discussing' } as const,
      room: {
        order: { basis: 'seniority', people: [linn, gus] } as const,
        notes: [{ key: 'C1', author: gus, text: 'Not their suite.', savedAt: at }],
        parked: [{ text: 'Who owns the judge?', author: linn, parkedAt: at, outcome: null }],
      },
    };
    await openDebrief({ ...votedDebrief, decisionVersion: 2, earlierDecisions: [earlier] });
    const room = await screen.findByLabelText('The room of this version');
    expect(within(room).getByText('Not their suite.')).toBeTruthy();
    expect(within(room).getByText(/Linn Korhonen, Gustav Thorne/)).toBeTruthy();
    expect(within(room).getByText(/Who owns the judge/)).toBeTruthy();
    expect(within(room).queryByRole('button')).toBeNull();
  });
});

describe('dissent in the own words', () => {
  const decided: DebriefView = {
    ...{ ...votedDebrief, state: 'decided', decision: { ...recorded, sealed: null } },
    can: { ...votedDebrief.can, dissent: true },
  };
  const typed = 'Nobody saw a suite that they own.';
  const field = () => screen.getByLabelText<HTMLTextAreaElement>('What I hold against this decision');

  it('comes back after a reload, and is forgotten once it is saved', async () => {
    const saves = { 'PUT /applications/ap1/dissent': () => recorded };
    const first = await openDebrief(decided, saves);
    fireEvent.change(field(), { target: { value: typed } });
    first.ui.unmount();
    const second = await openDebrief(decided, saves);
    await waitFor(() => expect(field().value).toBe(typed));
    fireEvent.click(screen.getByRole('button', { name: 'Save my dissent' }));
    await waitFor(() => expect(second.calls.some(({ method }) => method === 'PUT')).toBe(true));
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('is not taken from whoever writes it by a seal: it says that it was not saved, and shows it', async () => {
    const { ui } = await openDebrief(decided);
    fireEvent.change(field(), { target: { value: typed } });
    ui.unmount();
    await openDebrief({ ...decided, state: 'sealed', decision: recorded, can: { ...decided.can, dissent: false } });
    expect(screen.getByText(/was not saved: the record was sealed/)).toBeTruthy();
    expect(screen.getByText(typed)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I have it, forget it here' }));
    expect(screen.queryByText(typed)).toBeNull();
  });
});
