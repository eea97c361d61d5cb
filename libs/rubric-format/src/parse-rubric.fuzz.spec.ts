import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseRubric } from './parse-rubric.js';
import { formatProblem, type RubricProblem } from './rubric-problem.js';
import { TINY_RUBRIC } from './testing/tiny-rubric.js';

const PACK = readFileSync('rubrics/ai-pm/rubric.yaml', 'utf8');

/** Whatever the text: a rubric, or problems that all lie inside the text. */
function expectAnAnswer(text: string): void {
  const { rubric, problems } = parseRubric(text, { fileName: 'fuzz.yaml' });
  expect(rubric === undefined).toBe(problems !== undefined);
  const lines = text.split('\n');
  const isInside = ({ line, column }: RubricProblem) =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
  const isOneLine = (problem: RubricProblem) => /^fuzz\.yaml:\d+:\d+: \S.*$/.test(formatProblem('fuzz.yaml', problem));
  expect((problems ?? []).filter((problem) => !isInside(problem) || !isOneLine(problem))).toEqual([]);
}

const yamlWords = fc.constantFrom(
  ...[
    '- ',
    '? ',
    ': ',
    'a',
    'id',
    'criteria',
    '\n',
    '  ',
    '    ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!!str ',
    '!x ',
  ],
  ...[
    '"',
    "'",
    '|',
    '>-',
    '#',
    '%YAML 1.1',
    '---',
    '...',
    '<<',
    '\t',
    '~',
    '1',
    '.inf',
    '\ufeff',
    '\u0000',
    '\ud800',
    '__proto__',
  ],
);

describe('parseRubric never throws', () => {
  it('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectAnAnswer), { numRuns: 300 });
  });

  it('on any sequence of YAML punctuation', () => {
    const text = fc.array(yamlWords, { maxLength: 120 }).map((words) => words.join(''));
    fc.assert(fc.property(text, expectAnAnswer), { numRuns: 1500 });
  });

  it('on any value written as YAML', () => {
    const value = fc.anything({ maxDepth: 4, withNullPrototype: false }).map((thing) => stringify(thing) ?? '');
    fc.assert(fc.property(value, expectAnAnswer), { numRuns: 300 });
  });

  it.each([
    ['a small rubric', TINY_RUBRIC, 500],
    ['the AI-PM pack', PACK, 40],
  ])('on %s in which a passage was cut, doubled or replaced', (_, rubric, numRuns) => {
    const change = fc.tuple(
      fc.nat(rubric.length),
      fc.nat(60),
      fc.oneof(yamlWords, fc.string({ maxLength: 5 })),
      fc.boolean(),
    );
    const property = fc.property(change, ([at, length, words, keeps]) =>
      expectAnAnswer(rubric.slice(0, at) + words + rubric.slice(keeps ? at - length : at + length)),
    );
    fc.assert(property, { numRuns });
  });

  it('on a rubric in which any one value is of another kind', () => {
    const scalar = /: ([^\s[{|>][^,}\n]*)/g;
    const places = [...TINY_RUBRIC.matchAll(scalar)].map(({ index, 0: { length } }) => ({ index, length }));
    expect(places.length).toBeGreaterThan(80);
    for (const { index, length } of places) {
      for (const value of ['', '[x]', '{a: b}', '-1']) {
        expectAnAnswer(`${TINY_RUBRIC.slice(0, index)}: ${value}${TINY_RUBRIC.slice(index + length)}`);
      }
    }
  });
});

describe('time', () => {
  // security.md grants YAML a quarter of a second; the factor is for a busy machine.
  const LIMIT_MS = 250 * 6;

  it.each([
    ['a full pack', PACK],
    ['many keys', Array.from({ length: 8000 }, (_, index) => `k${index}:`).join('\n')],
    ['many equal keys', 'k:\n'.repeat(20_000)],
    ['many anchors', '&a '.repeat(21_000)],
    ['many quotes', '"'.repeat(65_000)],
    ['many open quotes', '- "a\\\n'.repeat(10_000)],
    ['many directives', '%a\n'.repeat(21_000)],
    ['many errors', 'a: b: c\n'.repeat(8000)],
    ['a long tag', '!'.repeat(65_000)],
    ['equal entries', `sources: [${'a,'.repeat(12_000)}a]`],
    ['brackets in brackets', `a: [${'[],'.repeat(8000)}]`],
  ])('is bounded for %s', (_, text) => {
    parseRubric(TINY_RUBRIC); // compiles the schema
    const start = performance.now();
    expectAnAnswer(text);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});
