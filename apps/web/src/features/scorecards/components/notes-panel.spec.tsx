import { afterEach, describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardView } from '@app/contracts';
import { EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import { useEffect, useState } from 'react';
import { renderUi } from '../../../testing/render.js';
import { CardContext, type CardOnScreen } from '../hooks/card-context.js';
import { NotesPanel } from './notes-panel.js';

const card = { id: 'card', interview: null, kit: { criteria: [] } } as unknown as ScorecardView;
let content: ScorecardContent = EMPTY_CONTENT;

function Panel() {
  const [now, setNow] = useState(EMPTY_CONTENT);
  useEffect(() => {
    content = now;
  }, [now]);
  const on = { card, content: now, change: setNow } as unknown as CardOnScreen;
  return (
    <CardContext value={on}>
      <NotesPanel onSort={() => undefined} />
    </CardContext>
  );
}

const field = () => screen.getByRole('textbox', { name: 'New note' });
const written = (): (string | undefined)[] => (content.notes ?? []).map((note) => note.text);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('taking notes', () => {
  it('keeps every letter in the card at once, and lists a note when Enter ends it', async () => {
    await renderUi(<Panel />);
    const keys = userEvent.setup();
    await keys.type(field(), 'Held rel');
    expect(written()).toEqual(['Held rel']);
    expect(screen.queryByRole('list', { name: 'Notes so far' })).toBeNull();
    await keys.type(field(), 'ease{Enter}Named an owner');
    expect(written()).toEqual(['Held release', 'Named an owner']);
    expect(within(screen.getByRole('list', { name: 'Notes so far' })).getAllByRole('listitem')).toHaveLength(1);
    await keys.clear(field());
    expect(written()).toEqual(['Held release']);
  });

  it('makes several notes of several pasted lines, however long the whole is', async () => {
    await renderUi(<Panel />);
    const keys = userEvent.setup();
    await keys.click(field());
    await keys.paste(`- ${'a'.repeat(1_900)}\n- ${'b'.repeat(1_900)}\n14:20 last`);
    expect(written().map((text) => text?.length)).toEqual([1_900, 1_900, 4]);
    expect(content.notes?.at(-1)).toMatchObject({ text: 'last', atSeconds: 860 });
    expect(field()).toHaveValue('');
  });

  it('marks times only once the clock runs', async () => {
    await renderUi(<Panel />);
    const keys = userEvent.setup();
    await keys.type(field(), 'Before{Enter}');
    await keys.click(screen.getByRole('button', { name: 'Start the clock' }));
    expect(screen.queryByRole('button', { name: 'Start the clock' })).toBeNull();
    await keys.type(field(), 'After{Enter}');
    expect((content.notes ?? []).map((note) => note.atSeconds)).toEqual([null, 0]);
  });
});
