import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TextSegment } from '@app/domain';
import { diffWords, likeness, wordsOf } from './word-diff.js';

const side = (segments: readonly TextSegment[], kind: 'removed' | 'added'): string =>
  segments
    .filter((one) => one.kind === 'same' || one.kind === kind)
    .map(({ text }) => text)
    .join(' ');

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'because', 'threshold'), { maxLength: 30 })
  .map((w) => w.join(' '));

describe('the words that differ', () => {
  it('give back both texts, and no two neighbours of one kind', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after);
        expect(side(segments, 'removed')).toBe(before);
        expect(side(segments, 'added')).toBe(after);
        expect(segments.every((one, index) => one.kind !== segments[index + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('are none between a text and itself, folded otherwise', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffWords(one, one.replaceAll(' ', '\n  ')).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('are as few as there are', () => {
    expect(diffWords('the bar was set by the team', 'the bar was moved by a team')).toEqual([
      { kind: 'same', text: 'the bar was' },
      { kind: 'removed', text: 'set' },
      { kind: 'added', text: 'moved' },
      { kind: 'same', text: 'by' },
      { kind: 'removed', text: 'the' },
      { kind: 'added', text: 'a' },
      { kind: 'same', text: 'team' },
    ]);
  });

  it('of two very long texts are all of them, soon', () => {
    const long = (word: string): string => Array.from({ length: 1_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(diffWords(long('a'), long('b')).map(({ kind, text: run }) => [kind, wordsOf(run).length])).toEqual([
      ['removed', 1_000],
      ['added', 1_000],
    ]);
  });

  it('measure how alike two texts are', () => {
    expect(likeness('one two', 'one two')).toBe(1);
    expect(likeness('one two', 'three four')).toBe(0);
    expect(likeness('one two three four', 'one two three five')).toBe(0.75);
  });
});
