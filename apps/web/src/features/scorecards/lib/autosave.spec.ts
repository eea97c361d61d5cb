import { describe, expect, it } from '@jest/globals';
import { type ConflictChoice, EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import {
  type AutosaveEvent,
  type AutosaveState,
  autosave,
  beginAutosave,
  conflictsOf,
  dueInMs,
  isUnsaved,
  type KeptDraft,
  SAVE_AFTER_MS,
  toKeep,
} from './autosave.js';
import { setRecommendation, setSummary } from './content-edits.js';

const server = { version: 4, savedAt: '2026-11-22T12:00:00.000Z', content: EMPTY_CONTENT };
const text = (summary: string) => setSummary(EMPTY_CONTENT, summary);
const begin = (): AutosaveState => beginAutosave(server, null);
const after = (state: AutosaveState, ...events: AutosaveEvent[]): AutosaveState => events.reduce(autosave, state);
const typed = (summary: string): AutosaveEvent => ({ type: 'edited', content: text(summary) });
const DUE: AutosaveEvent = { type: 'due' };
const ack = (version: number): AutosaveEvent => ({
  type: 'acknowledged',
  version,
  savedAt: '2026-11-22T12:04:00.000Z',
});

describe('autosave', () => {
  it('sends within a second of the first key press and says saved only after the answer', () => {
    const waiting = after(begin(), typed('a'), typed('ab'));
    expect(waiting.phase).toBe('waiting');
    expect(dueInMs(waiting)).toBe(SAVE_AFTER_MS);
    expect(SAVE_AFTER_MS).toBeLessThanOrEqual(1_000);
    const sending = after(waiting, DUE);
    expect(sending).toMatchObject({ phase: 'sending', version: 4, savedAt: server.savedAt });
    expect(isUnsaved(sending)).toBe(true);
    const saved = after(sending, ack(5));
    expect(saved).toMatchObject({ phase: 'idle', version: 5, savedAt: '2026-11-22T12:04:00.000Z' });
    expect(isUnsaved(saved)).toBe(false);
  });

  it('sends again what was typed while an answer was awaited', () => {
    const state = after(begin(), typed('a'), DUE, typed('ab'), ack(5));
    expect(state).toMatchObject({ phase: 'waiting', version: 5, saved: text('a'), content: text('ab') });
    expect(after(state, DUE).sending).toEqual(text('ab'));
  });

  it('keeps what the server does not have, and nothing else', () => {
    expect(toKeep(begin())).toBeNull();
    const typing = after(begin(), typed('a'));
    expect(toKeep(typing)).toEqual({
      content: text('a'),
      version: 4,
      base: EMPTY_CONTENT,
      unanswered: [],
      setAside: null,
    });
    expect(toKeep(after(typing, DUE))).not.toBeNull();
    expect(toKeep(after(typing, DUE, { type: 'failed' }))).not.toBeNull();
    expect(toKeep(after(typing, DUE, ack(5)))).toBeNull();
  });

  it('tries again after a failure, at longer and longer intervals up to half a minute', () => {
    let state = after(begin(), typed('a'));
    const waits: (number | null)[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      state = after(state, DUE, { type: 'failed' });
      expect(state.phase).toBe('retrying');
      waits.push(dueInMs(state));
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect(after(state, typed('ab')).phase).toBe('retrying');
    expect(after(state, DUE, ack(5))).toMatchObject({ phase: 'idle', attempts: 0 });
  });

  it('takes its own content, coming back as stale, for the answer that was lost', () => {
    const lost = after(begin(), typed('a'), DUE, { type: 'failed' }, DUE);
    const state = after(lost, { type: 'stale', current: { version: 5, savedAt: 'then', content: text('a') } });
    expect(state).toMatchObject({ phase: 'idle', version: 5, current: null });
  });

  it('knows its own earlier content too, when more was typed since, and sends the rest', () => {
    const lost = after(begin(), typed('a'), DUE, { type: 'failed' }, typed('ab'), DUE);
    const state = after(lost, { type: 'stale', current: { version: 5, savedAt: 'then', content: text('a') } });
    expect(state).toMatchObject({ phase: 'waiting', version: 5, saved: text('a'), content: text('ab'), current: null });
  });

  it('puts what another window saved together with this one, field by field', () => {
    const both = setRecommendation(text('mine'), 'yes');
    const theirs = { version: 9, savedAt: 'then', content: setRecommendation(EMPTY_CONTENT, 'yes') };
    const state = after(begin(), typed('mine'), DUE, { type: 'stale', current: theirs });
    expect(state).toMatchObject({ phase: 'waiting', version: 9, content: both, saved: theirs.content, current: null });
    expect(after(state, DUE).sending).toEqual(both);
  });

  it('needs no save when the other window had written the same', () => {
    const theirs = { version: 9, savedAt: 'then', content: setRecommendation(text('mine'), 'no') };
    const state = after(begin(), typed('mine'), DUE, { type: 'stale', current: theirs });
    expect(state).toMatchObject({ phase: 'idle', version: 9, content: theirs.content });
    expect(isUnsaved(state)).toBe(false);
  });

  it('goes along with another tab only when nothing of its own is unsaved', () => {
    const current = { version: 6, savedAt: 'then', content: text('other tab') };
    expect(after(begin(), { type: 'heard', current })).toMatchObject({
      phase: 'idle',
      version: 6,
      content: text('other tab'),
    });
    const typing = after(begin(), typed('mine'));
    expect(after(typing, { type: 'heard', current })).toBe(typing);
    const newer = after(begin(), typed('a'), DUE, ack(7));
    expect(after(newer, { type: 'heard', current })).toBe(newer);
  });

  it('asks where both changed the same field, and loses neither', () => {
    const theirs = { version: 9, savedAt: 'then', content: text('theirs') };
    const conflict = after(begin(), typed('mine'), DUE, { type: 'stale', current: theirs });
    expect(conflict).toMatchObject({ phase: 'conflict', content: text('mine'), current: theirs });
    expect(dueInMs(conflict)).toBeNull();
    expect(toKeep(conflict)?.content).toEqual(text('mine'));

    expect(conflictsOf(conflict).map((one) => one.path)).toEqual(['/summary']);
    const chose = (choice: ConflictChoice): AutosaveEvent => ({
      type: 'chose',
      choices: new Map([['/summary', choice]]),
    });
    expect(after(conflict, { type: 'chose', choices: new Map() }).phase).toBe('conflict');
    const kept = after(conflict, chose('both'));
    expect(kept).toMatchObject({ phase: 'waiting', content: text('mine\ntheirs'), setAside: null });
    const mine = after(conflict, chose('mine'));
    expect(mine).toMatchObject({ phase: 'waiting', version: 9, content: text('mine'), setAside: text('theirs') });
    const other = after(conflict, chose('theirs'));
    expect(other).toMatchObject({ phase: 'idle', version: 9, content: text('theirs'), setAside: text('mine') });
    expect(toKeep(other)?.setAside).toEqual(text('mine'));
    const back = after(other, { type: 'swapped' });
    expect(back).toMatchObject({ phase: 'waiting', content: text('mine'), setAside: text('theirs') });
    expect(toKeep(after(other, { type: 'let_go' }))).toBeNull();
  });

  it('keeps typing on the screen when the server refuses it, and tries again after the next change', () => {
    const refused = after(begin(), typed('x'), DUE, {
      type: 'refused',
      problems: [{ path: '/summary', message: 'Too long.' }],
    });
    expect(refused).toMatchObject({ phase: 'refused', content: text('x') });
    expect(toKeep(refused)).not.toBeNull();
    expect(after(refused, typed('y')).phase).toBe('waiting');
  });

  it('ignores what arrives after sealing', () => {
    const sealed = after(begin(), typed('a'), DUE, ack(5), { type: 'sealed' });
    expect(after(sealed, typed('b'))).toBe(sealed);
    expect(toKeep(sealed)).toBeNull();
  });
});

const kept = (summary: string, version: number, unanswered: readonly ScorecardContent[] = []): KeptDraft => ({
  ...{ content: text(summary), version, base: EMPTY_CONTENT, unanswered, setAside: null },
});

describe('after a reload', () => {
  it('restores what the server does not have yet, and sends it', () => {
    const state = beginAutosave(server, kept('a', 4));
    expect(state).toMatchObject({ phase: 'waiting', content: text('a'), saved: EMPTY_CONTENT });
  });

  it('merges with what another window saved in between, from the version it was typed on', () => {
    const newer = { ...server, version: 5, content: setRecommendation(EMPTY_CONTENT, 'no') };
    const state = beginAutosave(newer, kept('a', 4));
    expect(state).toMatchObject({ phase: 'waiting', version: 5, content: setRecommendation(text('a'), 'no') });
  });

  it('asks when another window changed the same field in between', () => {
    const newer = { ...server, version: 5, content: text('b') };
    expect(beginAutosave(newer, kept('a', 4))).toMatchObject({ phase: 'conflict', content: text('a'), current: newer });
  });

  it('is no conflict when the newer version is what this device had sent itself', () => {
    const arrived = { ...server, version: 5, content: text('a') };
    const state = beginAutosave(arrived, kept('ab', 4, [text('a')]));
    expect(state).toMatchObject({ phase: 'waiting', version: 5, content: text('ab'), saved: text('a') });
  });

  it('needs nothing when the server has it all', () => {
    const state = beginAutosave(server, kept('', 3));
    expect(state).toMatchObject({ phase: 'idle', current: null });
  });
});
