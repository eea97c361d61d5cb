import { describe, expect, it } from '@jest/globals';
import { lineProblem, textProblem, visibleLine } from './hidden-characters.js';

const OVERRIDES = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('characters that nobody sees', () => {
  it.each(['', 'Aya Hoshino', "Zoë O'Neil-Łuczak", 'عمر سعيد', 'שרה\u200F', 'नादिया\u200D', '👩🏽‍💻'])(
    'are not found in %j',
    (text) => {
      expect(lineProblem(text)).toBeUndefined();
      expect(textProblem(text)).toBeUndefined();
    },
  );

  it.each([...OVERRIDES, '\0', '\u0007', '\u001B', '\u007F', '\u0085', '\u009B'])('are refused in both: %j', (one) => {
    expect(lineProblem(`Aya ${one}Hoshino`)).toMatch(/^holds .* after 'Aya'; /);
    expect(textProblem(`Aya ${one}Hoshino`)).toMatch(/^holds the invisible character U\+[0-9A-F]{4} after 'Aya'; /);
  });

  it.each([
    ['\n', 'line break'],
    ['\r\n', 'line break'],
    ['\u2028', 'line break'],
    ['\t', 'tab'],
  ])('%j is refused in a line and kept in a text', (one, word) => {
    expect(lineProblem(`Aya${one}Hoshino`)).toMatch(`holds a ${word} after 'Aya'`);
    expect(textProblem(`Aya${one}Hoshino`)).toBeUndefined();
  });

  it('say where they stand, in a text of several lines too', () => {
    expect(lineProblem('\u202EAya')).toBe('holds the invisible character U+202E at its beginning; remove it.');
    expect(textProblem(`First line.\nThen ${'x'.repeat(30)} 👍\u2066`)).toBe(
      `holds the invisible character U+2066 after '${'x'.repeat(18)} 👍'; remove it.`,
    );
  });

  it('are marked where a line is shown', () => {
    expect(visibleLine('A\u202Eb\nc\td')).toBe('A\uFFFDb\uFFFDc\uFFFDd');
  });
});
