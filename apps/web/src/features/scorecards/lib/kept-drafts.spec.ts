import { beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT } from '@app/domain';
import { keepStoresIn, storeOf } from '../../../lib/offline/device.js';
import { beTab } from '../../../lib/offline/tab.js';
import { freshDevice } from '../../../testing/device.js';
import type { KeptDraft } from './autosave.js';
import { setSummary } from './content-edits.js';
import { deviceKeeps, forgetWriters, keptSettled, loadKept, writeKept } from './kept-drafts.js';

const draft = (summary: string, version = 3): KeptDraft => ({
  ...{ content: setSummary(EMPTY_CONTENT, summary), version, base: EMPTY_CONTENT, unanswered: [], setAside: null },
});
/** As a page of this tab does it: it loads the card first. */
async function inTab(tab: string, card: string): Promise<KeptDraft | null> {
  beTab(tab);
  return loadKept('p', card);
}
async function write(kept: KeptDraft | null, card = 'c'): Promise<void> {
  writeKept('p', card, kept, 'Noor Halvorsen, Suite review');
  await keptSettled('p');
}

/** Tells that these tabs are still open, as the browser's locks do. */
function openTabsAre(...tabs: string[]): void {
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { query: async () => ({ held: tabs.map((tab) => ({ name: `plumbline:tab:${tab}` })) }) },
  });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  freshDevice();
  forgetWriters();
  openTabsAre();
});

describe('drafts kept on this device', () => {
  it('come back in the same tab after a reload', async () => {
    await inTab('one', 'c');
    await write(draft('mine'));
    forgetWriters();
    expect(await inTab('one', 'c')).toMatchObject({ ...draft('mine'), label: 'Noor Halvorsen, Suite review' });
  });

  it('are each tab its own: what one has saved clears nothing of the other', async () => {
    openTabsAre('one', 'two');
    await inTab('one', 'c');
    await write(draft('mine'));
    expect(await inTab('two', 'c')).toBeNull();
    await write(draft('theirs'));
    await inTab('one', 'c');
    await write(null);
    expect(await inTab('one', 'c')).toBeNull();
    expect((await inTab('two', 'c'))?.content.summary).toBe('theirs');
  });

  it('of a tab that died go over to the next that opens the card, once, and never to another person or card', async () => {
    await inTab('one', 'c');
    await write(draft('left behind'));
    beTab('two');
    expect(await loadKept('other', 'c')).toBeNull();
    expect(await loadKept('p', 'c2')).toBeNull();
    expect((await loadKept('p', 'c'))?.content.summary).toBe('left behind');
    await write(null);
    expect(await inTab('three', 'c')).toBeNull();
  });

  it('of several tabs that died are put together; what contradicts is kept for the next time', async () => {
    openTabsAre('one', 'two', 'three');
    const piece = (text: string): KeptDraft => ({
      ...draft(''),
      content: { ...EMPTY_CONTENT, notes: [{ id: text, text, atSeconds: null, used: false }] },
    });
    for (const [tab, kept] of [
      ['one', piece('a')],
      ['two', piece('b')],
      ['three', draft('c')],
    ] as const) {
      await inTab(tab, 'c');
      await write(kept);
    }
    openTabsAre();
    const together = await inTab('four', 'c');
    expect(together?.content.summary).toBe('c');
    expect(together?.content.notes?.map((note) => note.text).sort()).toEqual(['a', 'b']);
    openTabsAre('four', 'five');
    await inTab('five', 'c');
    await write(draft('something else'));
    openTabsAre('four');
    expect((await inTab('four', 'c'))?.content.summary).toBe('c');
    await write(null);
    expect((await inTab('four', 'c'))?.content.summary).toBe('something else');
  });

  it('of an earlier version are found, moved under the key, and lie in the open no more', async () => {
    const { content, version } = draft('typed last week');
    localStorage.setItem('plumbline:draft:p:c', JSON.stringify({ content, version }));
    expect(await inTab('one', 'c')).toMatchObject(draft('typed last week'));
    expect(localStorage.getItem('plumbline:draft:p:c')).toBeNull();
    expect(await inTab('one', 'c')).toMatchObject(draft('typed last week'));
  });

  it('are written one at a time, the newest last, however fast one types', async () => {
    const written: unknown[] = [];
    const working = storeOf('p');
    keepStoresIn(() => ({
      ...working,
      write: async (changes) => {
        written.push(changes);
        await Promise.resolve();
        await working.write(changes);
      },
    }));
    beTab('one');
    await loadKept('p', 'c');
    for (const text of ['a', 'ab', 'abc', 'abcd']) writeKept('p', 'c', draft(text));
    await keptSettled('p');
    expect(written).toHaveLength(2);
    expect((await loadKept('p', 'c'))?.content.summary).toBe('abcd');
  });

  it('that find no room are told of, and the next one that finds it too', async () => {
    const working = storeOf('p');
    let isFull = true;
    keepStoresIn(() => ({
      ...working,
      write: async (changes) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        await working.write(changes);
      },
    }));
    await inTab('one', 'c');
    await write(draft('no room'));
    expect(deviceKeeps()).toBe(false);
    isFull = false;
    await write(draft('room'));
    expect(deviceKeeps()).toBe(true);
  });
});
