import { afterEach, describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardView } from '@app/contracts';
import { EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import { useEffect, useState } from 'react';
import { renderUi } from '../../../testing/render.js';
import { CardContext, type CardOnScreen } from '../hooks/card-context.js';
import { piecesOfText } from '../lib/note-edits.js';
import { SortNotes } from './sort-notes.js';

const criterion = (id: string) => ({ id, name: id, shortName: `Name of ${id}`, anchors: [] });
const kit = { criteria: [criterion('C1'), criterion('C2')], exemptCriterionIds: [] } as unknown as ScorecardView['kit'];

let content: ScorecardContent = EMPTY_CONTENT;
let closed = false;
let ids = 0;

function Table({ text }: { readonly text: string }) {
  const [now, setNow] = useState(EMPTY_CONTENT);
  const [pieces] = useState(() => piecesOfText(text, () => `p${(ids += 1)}`));
  useEffect(() => {
    content = now;
  }, [now]);
  const on = { card: { kit }, content: now, change: setNow, at: 'C1' } as unknown as CardOnScreen;
  return (
    <CardContext value={on}>
      <SortNotes pieces={pieces} onClose={() => (closed = true)} />
    </CardContext>
  );
}

const NOTES = '- Held the release\n- No owner named\n- Small talk';

afterEach(() => {
  cleanup();
  closed = false;
});

describe('sorting notes into evidence', () => {
  it('is done by keys alone, and each step can be taken back', async () => {
    await renderUi(<Table text={NOTES} />);
    const keys = userEvent.setup();
    await waitFor(() => expect(screen.getByRole('group', { name: '1 of 3' })).toHaveFocus());
    await keys.keyboard('{Enter}');
    expect(screen.getByText('Choose at least one criterion.')).toBeVisible();
    expect(content.evidence).toEqual([]);
    await keys.keyboard('12m{Enter}');
    await keys.keyboard('1-{Enter}');
    await keys.keyboard('{Backspace}');
    expect(content.evidence).toMatchObject([
      { text: 'Held the release', kind: 'metric', direction: 'for', criterionIds: ['C1', 'C2'] },
      { text: 'No owner named', kind: 'behaviour', direction: 'against', criterionIds: ['C1'] },
    ]);
    expect(content.notes).toMatchObject([{ text: 'Small talk', used: false }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Back to the card' })).toHaveFocus());
    await keys.click(screen.getByRole('button', { name: 'Back' }));
    expect(content.notes).toEqual([]);
    await keys.keyboard('z');
    expect(content.evidence).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'The thought' })).toHaveValue('No owner named');
  });

  it('lets one mend a thought first, and keeps what was not sorted as notes', async () => {
    await renderUi(<Table text={NOTES} />);
    const keys = userEvent.setup();
    await waitFor(() => expect(screen.getByRole('group', { name: '1 of 3' })).toHaveFocus());
    await keys.keyboard('e');
    await keys.keyboard(' for two days.');
    await keys.keyboard('{Escape}2{Enter}');
    expect(content.evidence).toMatchObject([{ text: 'Held the release for two days.', criterionIds: ['C2'] }]);
    await keys.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(true);
    expect(content.notes?.map((one) => one.text)).toEqual(['No owner named', 'Small talk']);
  });
});
