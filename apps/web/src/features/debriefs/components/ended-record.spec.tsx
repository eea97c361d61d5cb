import type { DebriefView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { closedDebrief, NO_APPOINTMENT } from '../testing/debrief-samples.js';
import { DebriefPage } from './debrief-page.js';

const PATH = '/applications/ap1/debrief';

async function openDebrief(debrief: DebriefView): Promise<void> {
  mockApi({ [`GET ${PATH}`]: () => debrief, ...NO_APPOINTMENT });
  await renderUi(<DebriefPage applicationId="ap1" />, { route: PATH });
  await screen.findByRole('heading', { level: 1 });
}

const sealed: NonNullable<DebriefView['decision']> = {
  ...{ outcome: 'hire', level: 'senior', roleFinding: 'ai-pm', roleReason: 'Cases.', conditions: '' },
  ...{ rationale: [{ criterionId: 'C1', text: 'Suite.' }], dissent: [], overrideReason: null },
  decidedBy: { id: 'linn', name: 'Linn Korhonen' },
  ...{ decidedAt: '2026-11-20T10:00:00Z', decisionVersion: 1, version: 2 },
  sealed: { at: '2026-11-20T11:00:00Z', hash: 'abc123' },
};
const withdrawn: DebriefView = {
  ...{ ...closedDebrief, state: 'withdrawn' },
  can: { run: false, decide: false, exportRecord: true, dissent: false },
};
const command = (): string => screen.getByLabelText<HTMLInputElement>('Command to verify').value;

describe('a loop that ended after a seal', () => {
  it('shows the record with its hash and how to verify it, and says that the rest is closed', async () => {
    await openDebrief({ ...withdrawn, decision: sealed });
    expect(screen.getByText(/What was sealed stays/)).toBeTruthy();
    expect(screen.getByText('abc123')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Download the record' })).toBeTruthy();
    expect(command()).toBe('npx plumbline verify decision-noor-halvorsen-v1.json');
    expect(screen.queryByRole('region', { name: 'What opens, and when' })).toBeNull();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('shows what was sealed before it was opened again', async () => {
    const reopened = {
      ...{ at: '2026-11-20T12:00:00Z', by: null, reason: 'A reference contradicts it.' },
      ...({ from: 'sealed', to: 'discussing' } as const),
    };
    await openDebrief({ ...withdrawn, decisionVersion: 2, earlierDecisions: [{ ...sealed, reopened }] });
    expect(screen.getByText(/A reference contradicts it/)).toBeTruthy();
    expect(command()).toBe('npx plumbline verify decision-noor-halvorsen-v1.json');
  });

  it('without a seal stays closed', async () => {
    await openDebrief({ ...withdrawn, can: closedDebrief.can });
    expect(screen.getByText(/The candidate withdrew/)).toBeTruthy();
    expect(screen.queryByText(/What was sealed stays/)).toBeNull();
  });
});
