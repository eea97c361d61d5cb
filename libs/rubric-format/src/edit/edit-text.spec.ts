import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editText } from './edit-text.js';
import { statedIn } from './stated-in.js';

const FILE = readFileSync(new URL('../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8');
const AGENTS = readFileSync(new URL('../../../../rubrics/agentic-ai-pm/rubric.yaml', import.meta.url), 'utf8');
const commentsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim().startsWith('#'));

type Path = (string | number)[];
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, Array.isArray(value) ? Number(key) : key]))
    : [path];
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((one, key) => (one as Record<string, unknown>)[String(key)], value);
/** The same value with one leaf replaced, by way of JSON: the reference that the text has to agree with. */
const replaced = (value: unknown, path: Path, leaf: unknown): unknown => {
  const copy = structuredClone(value);
  (at(copy, path.slice(0, -1)) as Record<string, unknown>)[String(path.at(-1))] = leaf;
  return copy;
};

describe('an edited text', () => {
  it('says just the new value, keeps every comment and every other line that it can', () => {
    for (const text of [FILE, AGENTS]) {
      const before: unknown = parse(text);
      const texts = leaves(before).filter((path) => typeof at(before, path) === 'string');
      fc.assert(
        fc.property(
          fc.constantFrom(...texts),
          fc.oneof(
            fc.string({ maxLength: 40 }),
            fc.constantFrom(
              'true',
              '12',
              'a: b',
              'x # y',
              '- z',
              '[a',
              '{b',
              '"',
              "it's",
              '>',
              '|',
              '~',
              'null',
              '---',
            ),
            fc
              .array(fc.constantFrom('threshold', 'says', 'because', 'why:', '#1'), { minLength: 30, maxLength: 60 })
              .map((w) => w.join(' ')),
          ),
          (path, value) => {
            const edited = editText(text, path, value);
            const meant = value.trim().replaceAll(/\s+/g, ' ');
            expect(parse(edited)).toEqual(replaced(before, path, meant));
            // A text with a word '#1' at the beginning of a folded line is no comment.
            expect(commentsOf(edited)).toEqual(expect.arrayContaining(commentsOf(text)));
          },
        ),
        { numRuns: 120 },
      );
    }
  });

  it('differs in the lines of the value alone', () => {
    const edited = editText(FILE, ['criteria', 0, 'weight'], 1.5);
    const [before, after] = [FILE.split('\n'), edited.split('\n')];
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual(['    weight: 1.5']);
  });

  it('folds a paragraph as the packs do', () => {
    const edited = editText(FILE, ['criteria', 0, 'anchors', '1'], 'word '.repeat(60));
    expect(edited).toContain(`      1: >-\n        ${'word '.repeat(21).trim()}\n`);
    const lines = edited.split('\n').filter((line) => line.includes('word word'));
    expect(lines.every((line) => line.length <= 116)).toBe(true);
    expect(lines).toHaveLength(3);
  });

  it('stays as it was when the path leads nowhere, to a list, or the text can not be read', () => {
    expect(editText(FILE, ['criteria', 99, 'weight'], 2)).toBe(FILE);
    expect(editText(FILE, ['criteria'], 'x')).toBe(FILE);
    expect(editText('a: [', ['a'], 'x')).toBe('a: [');
  });
});

describe('what a text states', () => {
  it('is its value, or undefined while it can not be read', () => {
    expect(statedIn(AGENTS)).toMatchObject({ pack: 'agentic-ai-pm', criteria: [{ id: 'C4', weight: 2 }] });
    expect(statedIn('a: [')).toBeUndefined();
    expect(statedIn('- a list')).toBeUndefined();
  });
});
