import type { DebriefView, PanelCardView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { cards, NO_APPOINTMENT, preReadDebrief } from '../testing/debrief-samples.js';
import { DebriefPage } from './debrief-page.js';

const PATH = '/applications/ap1/debrief';

const raising = (card: PanelCardView, criterionId?: string): PanelCardView => ({
  ...card,
  content: {
    ...card.content,
    redFlags: [{ flagId: 'RF-1', quote: 'It just works.', ...(criterionId === undefined ? {} : { criterionId }) }],
  },
});
const [maren, jonas, aya] = cards as [PanelCardView, PanelCardView, PanelCardView];

async function flagsUnder(item: string, panel: readonly PanelCardView[]): Promise<HTMLElement | null> {
  const debrief: DebriefView = { ...preReadDebrief, cards: panel };
  mockApi({ [`GET ${PATH}`]: () => debrief, ...NO_APPOINTMENT });
  await renderUi(<DebriefPage applicationId="ap1" />, { route: `${PATH}?on=${item}` });
  await screen.findByRole('heading', { level: 1 });
  return screen.queryByRole('region', { name: 'Red flags here' });
}

describe('a red flag in the debrief', () => {
  it('stands by the criterion it was raised under, whether its author rated that or not', async () => {
    const shown = await flagsUnder('C1', [raising(maren, 'C1'), jonas, raising(aya, 'C1')]);
    expect(within(shown!).getAllByText('It just works.')).toHaveLength(2);
    expect(within(shown!).getAllByText(/raised under C1/)).toHaveLength(2);
  });

  it('and by no other', async () => {
    expect(await flagsUnder('C2', [raising(maren, 'C1'), jonas, aya])).toBeNull();
  });

  it('that names none stands by each criterion of its author, and says so', async () => {
    const shown = await flagsUnder('C2', [raising(maren), jonas, raising(aya)]);
    expect(within(shown!).getAllByText('It just works.')).toHaveLength(1);
    expect(within(shown!).getByText(/Maren Osei.*names no single criterion/)).toBeTruthy();
  });
});
