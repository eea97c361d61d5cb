import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT, type InterviewNote, notesOf, type ScorecardContent } from '@app/domain';
import { plannedStart } from '../hooks/use-interview-clock.js';
import { readPrefix } from './composer-prefix.js';
import { blankEvidence } from './content-edits.js';
import { assign, keepAsNote, notesFrom, pieceOfNote, piecesOfText, putNote, takeBack } from './note-edits.js';

let made = 0;
const newId = (): string => `id-${(made += 1)}`;
const note = (text: string, change: Partial<InterviewNote> = {}): InterviewNote => ({
  id: newId(),
  text,
  atSeconds: 860,
  used: false,
  ...change,
});
const withNote = (one: InterviewNote): ScorecardContent => putNote(EMPTY_CONTENT, one);

describe('tags at the beginning of a piece', () => {
  const read = (text: string) =>
    readPrefix({ ...blankEvidence('e', 'C1'), kind: 'behaviour', text }, ['C1', 'C2', 'C11']);
  it.each([
    ['- no owner', { text: 'no owner', direction: 'against' }],
    ['+ named one', { text: 'named one', direction: 'for' }],
    ['m: 96.3 %', { text: '96.3 %', kind: 'metric' }],
    ['- @c2 m: tail', { text: 'tail', direction: 'against', kind: 'metric', criterionIds: ['C1', 'C2'] }],
    ['@C11 reads diffs', { text: 'reads diffs', criterionIds: ['C1', 'C11'] }],
    ['@C1 once', { text: 'once', criterionIds: ['C1'] }],
    ['@C7 not of this round', { text: '@C7 not of this round', criterionIds: ['C1'] }],
    ['“We held it.”', { text: '“We held it.”', kind: 'quote' }],
    ['-no blank', { text: '-no blank', direction: 'for' }],
    ['Plain words', { text: 'Plain words', kind: 'behaviour', direction: 'for' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

it('a kind chosen by hand for words in quotation marks stays, whatever is typed or chosen after', () => {
  const piece = { ...blankEvidence('e', 'C1'), kind: 'behaviour', text: '“We held it' } as const;
  expect(readPrefix(piece, ['C1'], piece.text).kind).toBe('behaviour');
  expect(readPrefix({ ...piece, text: '“We held it.”' }, ['C1'], piece.text).kind).toBe('behaviour');
  expect(readPrefix(piece, ['C1'], '').kind).toBe('quote');
});

describe('notes', () => {
  it('are one per line when several lines are pasted; a time mark in the text wins over the clock', () => {
    const notes = notesFrom('12:30 held it\n- named the owner', 60, newId);
    expect(notes.map(({ text, atSeconds }) => [text, atSeconds])).toEqual([
      ['held it', 750],
      ['named the owner', 60],
    ]);
    expect(notesFrom('- one thought', 5, newId)).toMatchObject([{ text: '- one thought', atSeconds: 5 }]);
    expect(notesFrom(' \n ', 5, newId)).toEqual([]);
  });

  it('become evidence with their time, and are marked as used; taking it back undoes both', () => {
    const one = note('- no owner for the escalation');
    const before = withNote(one);
    const piece = pieceOfNote(one, newId);
    const after = assign(before, piece, ['C3', 'C1']);
    expect(after.evidence).toMatchObject([
      { text: 'no owner for the escalation', direction: 'against', timeMarkSeconds: 860, criterionIds: ['C3', 'C1'] },
    ]);
    expect(notesOf(after)).toMatchObject([{ used: true }]);
    expect(takeBack(after, { piece, outcome: 'evidence' })).toEqual(before);
  });

  it('left as a note stay; a pasted line that is left becomes one, and taking that back removes it', () => {
    const one = note('kept');
    expect(keepAsNote(withNote(one), pieceOfNote(one, newId))).toEqual(withNote(one));
    const [pasted] = piecesOfText('only a thought', newId);
    const kept = keepAsNote(withNote(one), pasted!);
    expect(notesOf(kept).map((each) => each.text)).toEqual(['kept', 'only a thought']);
    expect(takeBack(kept, { piece: pasted!, outcome: 'kept' })).toEqual(withNote(one));
  });
});

describe('the clock of an interview', () => {
  const interview = { startsAt: '2026-11-22T10:00:00.000Z', endsAt: '2026-11-22T11:00:00.000Z' };
  const at = (time: string): number | null => plannedStart(interview, Date.parse(`2026-11-22T${time}:00.000Z`));
  it('runs by itself around the planned time only', () => {
    const start = Date.parse(interview.startsAt);
    expect([at('09:44'), at('09:45'), at('12:00'), at('12:01')]).toEqual([null, start, start, null]);
    expect(plannedStart(null, start)).toBeNull();
  });
});
