import { describe, expect, it } from '@jest/globals';
import { TextLines } from './text-lines.js';

describe('TextLines', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
  ])('puts offset %i of "ab\\n\\ncd" at %i:%i', (offset, line, column) => {
    expect(new TextLines('ab\n\ncd').positionOf(offset)).toEqual({ line, column });
  });

  it('keeps offsets outside the text at its ends', () => {
    expect(new TextLines('ab\ncd').positionOf(-1)).toEqual({ line: 1, column: 1 });
    expect(new TextLines('ab\ncd').positionOf(99)).toEqual({ line: 2, column: 3 });
    expect(new TextLines('').positionOf(5)).toEqual({ line: 1, column: 1 });
  });
});
