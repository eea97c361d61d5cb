import type { ChainCheckView, ChainView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { SystemPage } from './system-page.js';

const whole: ChainView = { verdict: 'whole', reason: null, position: null, erased: false };
const open = async (
  view: Partial<ChainCheckView>,
  mail = { on: false, from: null as string | null, failing: false },
) => {
  mockApi({
    'GET /audit/chains': () => ({
      ...{ checkedAt: '2026-11-22T12:00:00.000Z', decisions: whole, audit: whole, mayExport: true },
      ...view,
    }),
    'GET /mail': () => mail,
  });
  await renderUi(<SystemPage />);
  await screen.findByRole('heading', { name: 'Chain of decisions' });
};

describe('the system page', () => {
  it('says that both chains are whole, offers the file, and that no mail leaves', async () => {
    await open({ decisions: { ...whole, erased: true } });
    expect(screen.getAllByText('Whole')).toHaveLength(2);
    expect(screen.getByText(/It can not notice somebody who rewrites chain and note together/)).toBeTruthy();
    expect(screen.getByText(/Some texts were erased, as they may be/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Download the chain' })).toBeTruthy();
    expect(await screen.findByText(/start the server with PLUMBLINE_SMTP_URL/)).toBeTruthy();
  });

  it('names the first broken link and what to do, and keeps the file from who takes part', async () => {
    const broken = { ...whole, verdict: 'broken', reason: 'payload', position: 7 } as const;
    const mail = { on: true, from: 'hiring@example.com', failing: true };
    await open({ audit: broken, mayExport: false }, mail);
    expect(screen.getByRole('alert').textContent).toContain('At link 7: the text behind it was changed.');
    expect(screen.queryByRole('button', { name: 'Download the chain' })).toBeNull();
    expect(await screen.findByText(/Mails leave as hiring@example.com/)).toBeTruthy();
    expect(screen.getByText(/refused a mail/)).toBeTruthy();
  });
});
