import { describe, expect, it } from '@jest/globals';
import { parseRubric } from './parse-rubric.js';
import { formatProblem } from './rubric-problem.js';
import { edited, TINY_RUBRIC, unmarked } from './testing/tiny-rubric.js';

/** Problems as `line:column code`. */
function problemsOf(text: string): string[] {
  return (parseRubric(text).problems ?? []).map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** Every mark in the text has a problem of that code, and there is no other problem. */
function expectAtMarks(marked: string, code: string): void {
  const { text, places } = unmarked(marked);
  expect(places.length).toBeGreaterThan(0);
  expect(problemsOf(text)).toEqual(places.map((place) => `${place} ${code}`));
}

describe('a rubric that meets every rule', () => {
  it('has no problems and comes out as the product reads it', () => {
    const { rubric, problems } = parseRubric(TINY_RUBRIC);
    expect(problems).toBeUndefined();
    expect(rubric).toMatchObject({
      packId: 'tiny',
      criteria: [
        { id: 'C1', gate: true, anchors: [{ level: 1, text: 'one' }, {}, {}, { level: 4, text: 'four' }] },
        { id: 'C2', gate: false, weight: 0 },
      ],
      gates: [{ criterionId: 'C1', minRaters: 2 }],
      bars: [
        { seniority: 'mid', oneOf: [], atLeast: [] },
        { seniority: 'senior' },
        { oneOf: [{ criterionIds: ['C1'], level: 4 }], atLeast: [{ criterionId: 'C1', level: 4 }] },
      ],
      rounds: [{ criterionIds: [] }, { criterionIds: ['C1', 'C2'], indicatorIds: ['AI-1'] }],
      variants: [{ keeps: ['R0'], rounds: [{ id: 'R9', joins: ['R1'], criterionIds: ['C1'] }] }],
      questions: [{ roundId: 'R1', criterionIds: ['C1'] }, {}],
      contrasts: [{ criterionIds: ['C1'] }],
    });
  });

  it('is not changed by Windows line ends or a byte order mark', () => {
    const { rubric } = parseRubric(TINY_RUBRIC);
    expect(parseRubric(`\ufeff${TINY_RUBRIC.replaceAll('\n', '\r\n')}`).rubric).toEqual(rubric);
  });
});

describe('structure', () => {
  it.each([
    ['name: Tiny\n', 'name: Tiny\n▸nickname: Tim\n'],
    ['    name: First\n', '    name: First\n    ▸wieght: 2\n'],
    ['severity: hard, text', 'severity: hard, ▸colour: red, text'],
    ['      4: four\n', '      4: four\n      ▸5: five\n'],
  ])('points at an unknown key (%j)', (passage, replacement) => {
    expectAtMarks(edited(passage, replacement), 'unknown-key');
  });

  it('names the keys that are known there', () => {
    const [problem] = parseRubric(edited('severity: hard', 'severity: hard, colour: red')).problems ?? [];
    expect(problem?.message).toBe("Unknown key 'colour'. Known here: id, severity, text, guidance.");
    expect(problem?.path).toEqual(['redFlags', 0, 'colour']);
  });

  it.each([
    ['    anchors:\n      1: one\n      2: two\n', '    ▸anchors:\n      1: one\n'],
    ['      3: three\n', '      ▸3:\n'],
    ['      3: three\n', '      ▸3: ""\n'],
    ['      3: three\n', '      ▸3: "  "\n'],
    ['    anchors: { 1: one, 2: two, 3: three, 4: four }\n', '    ▸anchors:\n'],
  ])('points at a missing anchor (%j -> %j)', (passage, replacement) => {
    expectAtMarks(edited(passage, replacement), 'missing-anchor');
  });

  it('points at a criterion without any anchors', () => {
    const text = edited('    anchors: { 1: one, 2: two, 3: three, 4: four }\n', '');
    expectAtMarks(edited('- id: C2', '- ▸id: C2', text), 'missing-anchor');
  });

  it('finds an anchor and a dangling id in one go', () => {
    const text = edited('3: three\n      4: four', '3: three').replace(
      'must: [C1], mustLevel',
      'must: [C7], mustLevel',
    );
    expect(problemsOf(text)).toEqual(['17:5 missing-anchor', '32:30 dangling-id']);
  });

  it.each(['-1', '10.5', '1e9'])('points at a weight out of range (%s)', (weight) => {
    expectAtMarks(edited('weight: 1\n', `weight: ▸${weight}\n`), 'weight-out-of-range');
  });

  it('points at other numbers out of range', () => {
    expectAtMarks(edited('minutes: 30\n    raters: 2', 'minutes: 30\n    raters: ▸13'), 'out-of-range');
  });

  it.each([
    ['weight: 1\n', 'weight: ▸heavy\n'],
    ['weight: 1\n', 'weight: ▸.nan\n'],
    ['weight: 1\n', 'weight: ▸.inf\n'],
    ['severity: hard', 'severity: ▸fatal'],
    ['version: 1.0.0', 'version: ▸1.0'],
    ['id: RF-1', 'id: ▸"RF 1"'],
    ['intake:\n  - { id: IN-1, text: Who? }', '▸intake:'],
  ])('points at a value of the wrong kind (%j -> %j)', (passage, replacement) => {
    expectAtMarks(edited(passage, replacement), 'invalid-value');
  });

  it('points at the place where a key is missing', () => {
    expectAtMarks(edited('- { id: IN-1, text: Who? }', '- ▸{ id: IN-1 }'), 'missing-key');
  });

  it('points at the second mention in a list of ids', () => {
    expectAtMarks(edited('keeps: [R0]', 'keeps: [R0, ▸R0]'), 'duplicate-reference');
  });

  it.each(['', '# nothing\n', '42', '- a'])('refuses what is no map (%j)', (text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^1:\d+ invalid-value$/)]);
  });
});

describe('YAML', () => {
  it('points at a syntax error', () => {
    expectAtMarks('pack: tiny\nname: "open\n▸', 'yaml-syntax');
  });

  it('points at a key that occurs twice and says where it was first', () => {
    expectAtMarks(edited('name: Tiny\n', 'name: Tiny\n▸name: Tim\n'), 'duplicate-key');
    const [problem] = parseRubric(edited('name: First', 'name: First\n    name: 1st')).problems ?? [];
    expect(problem?.message).toContain('first on line 11.');
    expect(problem?.path).toEqual(['criteria', 0, 'name']);
  });

  it('reads the words of the core schema only: yes is a text, also for a file that claims YAML 1.1', () => {
    const { rubric } = parseRubric(edited('name: Tiny', 'name: yes'));
    expect(rubric?.name).toBe('yes');
    expect(parseRubric(`%YAML 1.1\n---\n${edited('name: Tiny', 'name: yes')}`).rubric?.name).toBe('yes');
  });

  it('does not merge', () => {
    const text = edited('name: First\n', 'name: First\n    ▸<<: { shortName: Other }\n');
    const { text: clean, places } = unmarked(text);
    expect(problemsOf(clean)).toEqual([`${places[0]} merge-key`, `${places[0]} unknown-key`]);
  });

  it.each([
    ['name: Tiny', 'name: ▸!!binary aGk='],
    ['name: Tiny', 'name: ▸!custom Tiny'],
    ['intake:', '▸---\nintake:'],
  ])('refuses tags and second documents (%j)', (passage, replacement) => {
    const { text, places } = unmarked(edited(passage, replacement));
    expect(problemsOf(text)).toEqual([`${places[0]} yaml-syntax`]);
  });

  it('takes an alias or two', () => {
    const text = edited(
      'jobRelatedness: Needed.\n    sources: [S0]\n    notAssessedWhen: [Not asked.]\n    anchors:\n',
      '@',
    );
    const aliased = edited(
      '@',
      'jobRelatedness: &why Needed.\n    sources: [S0]\n    notAssessedWhen: [*why]\n    anchors:\n',
      text,
    );
    expect(parseRubric(aliased).rubric?.criteria[0]?.notAssessedWhen).toEqual(['Needed.']);
  });

  it('points at the first alias too many', () => {
    const few = Array.from({ length: 10 }, () => '*a').join(', ');
    expectAtMarks(`x: &a 1\ny: [${few}, ▸*a, *a]\n`, 'alias-abuse');
  });

  it('points at an alias that would multiply', () => {
    expectAtMarks('a: &a [x, x]\nb: &b [▸*a, ▸*a]\nc: [*b, *b]\n', 'alias-abuse');
    expectAtMarks('a: &a [▸*a]\n', 'alias-abuse');
  });

  it('points at an alias without an anchor before it', () => {
    expectAtMarks('a: ▸*b\nb: &b 1\n', 'yaml-syntax');
  });

  it('refuses more than 64 kB, counted in bytes', () => {
    const padded = (bytes: number) => `${TINY_RUBRIC}#${'é'.repeat((bytes - TINY_RUBRIC.length - 1) / 2)}`;
    const even = TINY_RUBRIC.length % 2 === 1 ? 65_536 : 65_535;
    expect(parseRubric(padded(even)).problems).toBeUndefined();
    expect(problemsOf(padded(even + 2))).toEqual(['1:1 file-too-large']);
    expect(problemsOf('a'.repeat(10_000_000))).toEqual(['1:1 file-too-large']);
  });

  it.each([
    ['brackets', '['.repeat(60_000)],
    ['braces', '{a: '.repeat(16_000)],
    ['dashes', '- '.repeat(30_000)],
    ['entries', `a: [${'1,'.repeat(30_000)}]`],
  ])('refuses a tower of %s before the parser sees it', (_, text) => {
    expect(problemsOf(text)).toEqual(['1:1 too-complex']);
  });
});

describe('the list of problems', () => {
  it('is in the order of the file and carries its name', () => {
    const marked = edited(
      'severity: hard',
      'severity: hard, ▸colour: red',
      edited('name: Tiny', 'name: Tiny\n▸zzz: 1'),
    );
    const { text, places } = unmarked(marked);
    const { problems } = parseRubric(text, { fileName: 'tiny.yaml' });
    expect(problems?.map(({ file, line, column }) => `${file} ${line}:${column}`)).toEqual(
      places.map((place) => `tiny.yaml ${place}`),
    );
  });

  it('ends after two hundred', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `k${index}: 1\n`).join('');
    const problems = parseRubric(TINY_RUBRIC + keys).problems ?? [];
    expect(problems).toHaveLength(201);
    expect(problems[200]).toMatchObject({ code: 'too-many-problems', message: expect.stringContaining('200 of 300') });
  });
});

describe('formatProblem', () => {
  it('is file:line:column: message on one line', () => {
    const problem = {
      line: 3,
      column: 7,
      path: [],
      code: 'unknown-key',
      message: "Unknown key 'a\n\u001b[31mb'.",
    } as const;
    expect(formatProblem('x.yaml', problem)).toBe("x.yaml:3:7: Unknown key 'a [31mb'.");
    expect(formatProblem('x.yaml', { ...problem, message: 'a'.repeat(5000) }).length).toBeLessThan(330);
  });
});
