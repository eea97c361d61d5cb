import { beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT } from '@app/domain';
import type { KeptDraft } from './autosave.js';
import { setSummary } from './content-edits.js';
import { readKept, writeKept } from './kept-drafts.js';

const draft = (summary: string): KeptDraft => ({
  ...{ content: setSummary(EMPTY_CONTENT, summary), version: 3, base: EMPTY_CONTENT, unanswered: [], setAside: null },
});
const inTab = <T>(tab: string, work: () => T): T => {
  sessionStorage.setItem('plumbline:tab', tab);
  return work();
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('drafts kept on this device', () => {
  it('are each tab its own: what one has saved clears nothing of the other', () => {
    inTab('one', () => writeKept('p', 'c', draft('mine')));
    inTab('two', () => writeKept('p', 'c', draft('theirs')));
    inTab('one', () => writeKept('p', 'c', null));
    expect(inTab('two', () => readKept('p', 'c'))?.content.summary).toBe('theirs');
  });

  it('come back in the same tab after a reload', () => {
    inTab('one', () => writeKept('p', 'c', draft('mine')));
    inTab('two', () => writeKept('p', 'c', draft('theirs')));
    expect(inTab('one', () => readKept('p', 'c'))).toEqual(draft('mine'));
  });

  it('go over to the next tab that opens the card, once, and never to another person or card', () => {
    inTab('one', () => writeKept('p', 'c', draft('left behind')));
    expect(inTab('two', () => readKept('other', 'c'))).toBeNull();
    expect(inTab('two', () => readKept('p', 'c2'))).toBeNull();
    expect(inTab('two', () => readKept('p', 'c'))?.content.summary).toBe('left behind');
    inTab('two', () => writeKept('p', 'c', null));
    expect(inTab('one', () => readKept('p', 'c'))).toBeNull();
  });

  it('of an earlier version are found, with an empty base', () => {
    const { content, version } = draft('typed last week');
    localStorage.setItem('plumbline:draft:p:c', JSON.stringify({ content, version }));
    expect(readKept('p', 'c')).toEqual(draft('typed last week'));
    expect(localStorage.getItem('plumbline:draft:p:c')).toBeNull();
  });
});
