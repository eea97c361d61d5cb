import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../shared/limits.js';
import { anchorBehaviours } from './anchor-behaviours.js';
import { checkNotes, notesOf, openNotes, withoutPrivate } from './notes.js';
import { EMPTY_CONTENT, type InterviewNote } from './scorecard.js';

const note = (text: string, change: Partial<InterviewNote> = {}): InterviewNote => ({
  id: '0199aaaa-0000-7000-8000-000000000001',
  text,
  atSeconds: null,
  used: false,
  ...change,
});

describe('notes', () => {
  it('are none on a card from before there were any', () => {
    expect(notesOf(EMPTY_CONTENT)).toEqual([]);
  });

  it('are open until evidence is made of them', () => {
    const notes = [note('kept'), note('done', { used: true }), note('  ')];
    expect(openNotes({ ...EMPTY_CONTENT, notes }).map((one) => one.text)).toEqual(['kept']);
  });

  it('do not leave with the card', () => {
    const shared = withoutPrivate({ ...EMPTY_CONTENT, summary: 'Said.', notes: [note('half heard')] });
    expect(shared).toEqual({ ...EMPTY_CONTENT, summary: 'Said.' });
    expect(JSON.stringify(shared)).not.toContain('notes');
  });

  it.each([
    ['no list', {}, ''],
    ['an unknown field', [{ ...note('a'), mood: 'good' }], '/0/mood'],
    ['an id that is none', [note('a', { id: 'x' })], '/0/id'],
    ['text that is too long', [note('x'.repeat(LIMITS.noteText + 1))], '/0/text'],
    ['a time before the interview', [note('a', { atSeconds: -1 })], '/0/atSeconds'],
    ['no word whether it is used', [note('a', { used: 'yes' as never })], '/0/used'],
    ['the same id twice', [note('a'), note('b')], '/1/id'],
    ['too many', Array.from({ length: LIMITS.notes + 1 }, () => note('a')), ''],
  ])('are refused with %s, by name', (_, value, path) => {
    expect(checkNotes(value, '/notes')[0]?.path).toBe(`/notes${path}`);
  });

  it('pass as they are', () => {
    expect(checkNotes([note('a', { atSeconds: 860 })], '/notes')).toEqual([]);
  });
});

describe('the behaviours of an anchor', () => {
  it.each([
    [
      'As 3, and shows the suite as a living spec: cases added from real incidents, the long tail handled on purpose, and how it would move if the base model changed.',
      [
        'shows the suite as a living spec',
        'cases added from real incidents',
        'the long tail handled on purpose',
        'how it would move if the base model changed',
      ],
    ],
    ['Knows tokens cost money; no numbers.', ['Knows tokens cost money, no numbers']],
    ['Ends at launch.', ['Ends at launch']],
    ['', ['']],
  ])('%s', (anchor, parts) => {
    expect(anchorBehaviours(anchor)).toEqual(parts);
  });
});
