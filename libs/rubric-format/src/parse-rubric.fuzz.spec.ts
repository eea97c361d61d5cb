import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseRubric } from './parse-rubric.js';
import { formatProblem, type RubricProblem } from './rubric-problem.js';
import { packs, TINY_EXTENSION } from './testing/tiny-extension.js';
import { TINY_RUBRIC } from './testing/tiny-rubric.js';

const PACK = readFileSync('rubrics/ai-pm/rubric.yaml', 'utf8');

/** Whatever the text, and whatever it extends: a rubric, or problems that all lie inside the text they name. */
function expectAnAnswer(text: string, base = TINY_RUBRIC): void {
  const files: Readonly<Record<string, string>> = { 'fuzz.yaml': text, 'tiny.yaml': base };
  const { rubric, problems } = parseRubric(text, { fileName: 'fuzz.yaml', baseOf: packs({ tiny: base }) });
  expect(rubric === undefined).toBe(problems !== undefined);
  const isInside = ({ file = '', line, column }: RubricProblem) => {
    const lines = files[file]?.split('\n') ?? [];
    return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
  };
  const isOneLine = (problem: RubricProblem) =>
    /^(fuzz|tiny)\.yaml:\d+:\d+: \S.*$/.test(formatProblem('fuzz.yaml', problem));
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
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectAnAnswer(text)),
      { numRuns: 300 },
    );
  });

  it('on any sequence of YAML punctuation', () => {
    const text = fc.array(yamlWords, { maxLength: 120 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (text) => expectAnAnswer(text)),
      { numRuns: 1500 },
    );
  });

  it('on any value written as YAML', () => {
    const value = fc.anything({ maxDepth: 4, withNullPrototype: false }).map((thing) => stringify(thing) ?? '');
    fc.assert(
      fc.property(value, (text) => expectAnAnswer(text)),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a small rubric', TINY_RUBRIC, 500],
    ['a rubric that extends it', TINY_EXTENSION, 500],
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

  it('on a rubric whose base was cut, doubled or replaced in a passage', () => {
    const change = fc.tuple(fc.nat(TINY_RUBRIC.length), fc.nat(60), yamlWords);
    const property = fc.property(change, ([at, length, words]) =>
      expectAnAnswer(TINY_EXTENSION, TINY_RUBRIC.slice(0, at) + words + TINY_RUBRIC.slice(at + length)),
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('on a rubric that takes any things from another', () => {
    const list = fc.constantFrom('criteria', 'rounds', 'questions', 'roleIndicators', 'sources', 'bars', 'gates', 'x');
    const id = fc.constantFrom('C1', 'C2', 'R0', 'R1', 'R1-Q1', 'AI-1', 'S0', 'mid', '__proto__', '1', 'null');
    const remove = fc.dictionary(list, fc.array(id, { maxLength: 3 }), { noNullPrototype: true });
    const head = 'pack: less\nextends: tiny\nname: Less\nversion: 1.0.0\nsummary: Less.\n';
    fc.assert(
      fc.property(remove, (removed) => expectAnAnswer(head + stringify({ remove: removed }))),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a rubric', TINY_RUBRIC, 80],
    ['a rubric that extends another', TINY_EXTENSION, 30],
  ])('on %s in which any one value is of another kind', (_, rubric, least) => {
    const scalar = /: ([^\s[{|>][^,}\n]*)/g;
    const places = [...rubric.matchAll(scalar)].map(({ index, 0: { length } }) => ({ index, length }));
    expect(places.length).toBeGreaterThan(least);
    for (const { index, length } of places) {
      for (const value of ['', '[x]', '{a: b}', '-1']) {
        expectAnAnswer(`${rubric.slice(0, index)}: ${value}${rubric.slice(index + length)}`);
      }
    }
  });
});

describe('time', () => {
  // security.md grants YAML a quarter of a second; the factor is for a busy machine.
  const LIMIT_MS = 250 * 6;

  it.each([
    ['a full pack', PACK],
    ['a full pack that extends another', PACK.replace('\npack: ai-pm\n', '\npack: much\nextends: tiny\n')],
    ['many removals', TINY_EXTENSION.replace('[RF-1]', `[${'RF-1, '.repeat(11_000)}RF-1]`)],
    ['many changes', `${TINY_EXTENSION}intake: [${'{id: IN-1},'.repeat(3500)}]\n`],
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
