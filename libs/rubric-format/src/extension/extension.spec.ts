import type { Rubric } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { canonicalRubricJson } from '../canonical-rubric-json.js';
import { extendedPackOf, parseRubric } from '../parse-rubric.js';
import type { BaseOf } from '../resolve-file.js';
import { packs, TINY_BASE, TINY_EXTENSION } from '../testing/tiny-extension.js';
import { edited, TINY_RUBRIC, unmarked } from '../testing/tiny-rubric.js';

type Edit = readonly [passage: string, replacement: string];

const changed = (...edits: readonly Edit[]): string =>
  edits.reduce((text, [passage, by]) => edited(passage, by, text), TINY_EXTENSION);

function problemsOf(text: string, baseOf: BaseOf = TINY_BASE): string[] {
  const { problems = [] } = parseRubric(text, { fileName: 'larger.yaml', baseOf });
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** Every mark in the text has a problem of that code, and there is no other problem. */
function expectAtMark(marked: string, code: string, baseOf?: BaseOf): void {
  const { text, places } = unmarked(marked);
  expect(problemsOf(text, baseOf)).toEqual(places.map((place) => `larger.yaml:${place} ${code}`));
  expect(places.length).toBeGreaterThan(0);
}

function resolved(text = TINY_EXTENSION, baseOf = TINY_BASE): Rubric {
  const { rubric, problems } = parseRubric(text, { baseOf });
  if (!rubric) throw new Error(JSON.stringify(problems));
  return rubric;
}

const base = (): Rubric => parseRubric(TINY_RUBRIC).rubric!;

describe('a pack that extends another', () => {
  it('is a full rubric: the base with what is changed, added and removed', () => {
    const rubric = resolved();
    const tiny = base();
    expect(rubric).toEqual({
      ...tiny,
      packId: 'larger',
      name: 'Larger',
      version: '1.2.0',
      summary: 'A rubric that extends another.',
      sources: [...tiny.sources, { id: 'S1', title: 'Another source' }],
      process: { ...tiny.process, loopDays: 30 },
      criteria: [
        {
          ...tiny.criteria[0],
          weight: 2,
          anchors: tiny.criteria[0]?.anchors.with(2, { level: 3, text: 'three, and the reason' }),
        },
        tiny.criteria[1],
        expect.objectContaining({ id: 'C3', gate: false, sources: ['S1'] }),
      ],
      bars: [tiny.bars[0], tiny.bars[1], { ...tiny.bars[2], must: ['C1', 'C3'], atLeast: [] }],
      rounds: [tiny.rounds[0], { ...tiny.rounds[1], minutes: 60, criterionIds: ['C1', 'C2', 'C3'] }],
      variants: [{ ...tiny.variants?.[0], rounds: [{ ...tiny.variants?.[0]?.rounds[0], criterionIds: ['C1', 'C3'] }] }],
      questions: [...tiny.questions, expect.objectContaining({ id: 'R1-Q3', roundId: 'R1' })],
      redFlags: [],
      contrasts: [],
      notRedFlags: ['A short page.'],
      workSamples: [
        {
          ...{ id: 'WS-1', name: 'A page', brief: 'Write a page.', minutes: 20, roundId: 'R1', sources: ['S1'] },
          criterionIds: ['C3'],
          anchors: ['empty', 'begun', 'written', 'used'].map((text, index) => ({ level: index + 1, text })),
        },
      ],
    });
  });

  it('is the base under another name when it changes nothing', () => {
    const text = 'pack: same\nextends: tiny\nname: Same\nversion: 1.0.0\nsummary: The same.\n';
    const own = { packId: 'same', name: 'Same', version: '1.0.0', summary: 'The same.' };
    expect(resolved(text)).toEqual({ ...base(), ...own });
  });

  it('has another content hash when the base has another content', () => {
    const moved = packs({ tiny: edited('2: two\n', '2: two steps\n') });
    const remarked = packs({ tiny: `# a remark\n${TINY_RUBRIC}` });
    expect(canonicalRubricJson(resolved(TINY_EXTENSION, moved))).not.toBe(canonicalRubricJson(resolved()));
    expect(canonicalRubricJson(resolved(TINY_EXTENSION, remarked))).toBe(canonicalRubricJson(resolved()));
  });

  it('may take an optional key from an item', () => {
    const conditional = edited('    weight: 0\n', '    weight: 0\n    appliesWhen: agents\n');
    const text = changed(['  - id: C3\n', '  - id: C2\n    remove: [appliesWhen]\n  - id: C3\n']);
    expect(resolved(text, packs({ tiny: conditional })).criteria[1]).toEqual(base().criteria[1]);
  });

  it('replaces an item that it removes and states whole', () => {
    const text = changed(
      ['remove:\n', 'remove:\n  intake: [IN-1]\n'],
      ['notRedFlags:', 'intake:\n  - { id: IN-1, text: Who else? }\nnotRedFlags:'],
    );
    expect(resolved(text).intake).toEqual([{ id: 'IN-1', text: 'Who else?' }]);
  });

  it('may be extended itself, up to three packs deep', () => {
    const step = (pack: string, under: string) =>
      `pack: ${pack}\nextends: ${under}\nname: ${pack}\nversion: 1.0.0\nsummary: ${pack}.\n`;
    const all = packs({ tiny: TINY_RUBRIC, larger: TINY_EXTENSION, b: step('b', 'larger') });
    const { rubric } = parseRubric(`${step('c', 'b')}process: { debriefMinutes: 60 }\n`, { baseOf: all });
    expect(rubric?.process).toEqual({ ...base().process, loopDays: 30, debriefMinutes: 60 });
  });

  it('names the pack it extends to whoever has to fetch it', () => {
    expect(extendedPackOf(TINY_EXTENSION)).toBe('tiny');
    expect(extendedPackOf(TINY_RUBRIC)).toBeUndefined();
    expect(extendedPackOf('extends: ../../secret\n')).toBeUndefined();
    expect(extendedPackOf('extends: [')).toBeUndefined();
  });
});

describe('the pack below', () => {
  it('has to be there', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸huge']), 'unknown-base');
    const { places } = unmarked(changed(['extends: tiny', 'extends: ▸tiny']));
    const { problems } = parseRubric(TINY_EXTENSION);
    expect(problems?.map(({ line, column, message }) => [`${line}:${column}`, message])).toEqual([
      [places[0], "There is no pack 'tiny' to extend."],
    ]);
  });

  it('has to be the pack of that name', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸huge']), 'unknown-base', packs({ huge: TINY_RUBRIC }));
  });

  it.each(['▸../tiny', '▸[tiny]', '▸""'])('has to be named by an id (%s)', (name) => {
    expectAtMark(changed(['extends: tiny', `extends: ${name}`]), 'invalid-value');
  });

  it('reports its own problems in its own file, after those of the file itself', () => {
    const broken = unmarked(edited('weight: 1\n', 'weight: ▸11\n'));
    const { text, places } = unmarked(changed(['    weight: 2\n', '    weight: ▸12\n']));
    expect(problemsOf(text, packs({ tiny: broken.text }))).toEqual([
      `larger.yaml:${places[0]} weight-out-of-range`,
      `tiny.yaml:${broken.places[0]} weight-out-of-range`,
    ]);
    const unnamed: BaseOf = () => ({ text: broken.text });
    expect(problemsOf(TINY_EXTENSION, unnamed)).toEqual([`tiny:${broken.places[0]} weight-out-of-range`]);
  });

  it('may be too large for itself, but is not counted with what extends it', () => {
    const padding = (bytes: number) => `#${'x'.repeat(bytes)}\n`;
    const large = TINY_RUBRIC + padding(60_000);
    expect(problemsOf(TINY_EXTENSION + padding(60_000), packs({ tiny: large }))).toEqual([]);
    expect(problemsOf(TINY_EXTENSION, packs({ tiny: large + padding(10_000) }))).toEqual([
      'tiny.yaml:1:1 file-too-large',
    ]);
  });

  it('can not be the pack itself', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸larger']), 'extends-cycle');
  });

  it('can not extend the pack in turn', () => {
    const tiny = TINY_EXTENSION.replace('pack: larger\nextends: tiny', 'pack: tiny\nextends: larger');
    expectAtMark(changed(['extends: tiny', 'extends: ▸tiny']), 'extends-cycle', packs({ tiny }));
  });

  it('can not run in a circle of its own, which is its problem', () => {
    const circle = packs({
      tiny: TINY_EXTENSION.replace('pack: larger\nextends: tiny', 'pack: tiny\nextends: other'),
      other: TINY_EXTENSION.replace('pack: larger', 'pack: other'),
    });
    expect(problemsOf(TINY_EXTENSION, circle)).toEqual(['tiny.yaml:2:10 extends-cycle']);
    const [problem] = parseRubric(TINY_EXTENSION, { baseOf: circle }).problems ?? [];
    expect(problem?.message).toBe('A pack can not extend itself: tiny > other > tiny.');
  });

  it('can not be four packs deep', () => {
    const under = (pack: string, below: string) =>
      TINY_EXTENSION.replace('pack: larger\nextends: tiny', `pack: ${pack}\nextends: ${below}`);
    const all = packs({ tiny: TINY_RUBRIC, a: under('a', 'tiny'), b: under('b', 'a'), c: under('c', 'b') });
    expectAtMark(changed(['extends: tiny', 'extends: ▸c']), 'extends-too-deep', all);
  });
});

describe('the places of problems in a pack that extends', () => {
  const CASES: readonly (readonly [code: string, what: string, ...edits: readonly Edit[]])[] = [
    ['unknown-key', 'in an item', ['    weight: 2\n', '    ▸wieght: 2\n']],
    ['unknown-key', 'in remove', ['remove:\n', 'remove:\n  ▸colours: [red]\n']],
    ['unknown-key', 'that every object has', ['remove:\n', 'remove:\n  ▸constructor: [red]\n']],
    ['missing-key', 'of its own', ['pack: larger', '▸pack: larger'], ['name: Larger\n', '']],
    ['missing-key', 'that names an item', ['- id: R1\n    minutes: 60', '- ▸minutes: 60']],
    ['missing-anchor', 'that is emptied', ['3: three, and the reason', '▸3: ""']],
    [
      'missing-anchor',
      'of an addition',
      ['2: two, 3: three, 4: four }', '2: two, 4: four }'],
      ['    anchors: { 1: one', '    ▸anchors: { 1: one'],
    ],
    [
      'missing-anchor',
      'of a work sample',
      ['3: written, 4: used }', '4: used }'],
      ['anchors: { 1: empty', '▸anchors: { 1: empty'],
    ],
    ['weight-out-of-range', 'of a change', ['    weight: 2\n', '    weight: ▸20\n']],
    ['invalid-value', 'of an emptied list', ['remove:\n  redFlags: [RF-1]', 'remove:\n  redFlags: ▸[]']],
    ['invalid-value', 'of a key that can not be removed', ['[atLeast]', '[▸must]']],
    ['override-without-base', 'of a criterion', ['- id: C1\n', '- id: ▸C9\n']],
    ['override-without-base', 'of a round in a variant', ['- id: R9\n', '- id: ▸R8\n']],
    [
      'override-without-base',
      'of a removed item',
      ['remove:\n', 'remove:\n  bars: [director]\n'],
      ['seniority: director\n', 'seniority: ▸director\n'],
      ['\n    remove: [atLeast]', ''],
    ],
    ['removed-id-missing', 'of a red flag', ['redFlags: [RF-1]', 'redFlags: [RF-1, ▸RF-2]']],
    ['removed-id-missing', 'of a text', ['remove:\n', 'remove:\n  notRedFlags: [▸A long page.]\n']],
    ['removed-id-missing', 'of a key', ['  - id: C3\n', '  - id: C2\n    remove: [▸appliesWhen]\n  - id: C3\n']],
    [
      'removed-id-in-use',
      'of a criterion',
      ['remove:\n', 'remove:\n  criteria: [▸C1]\n'],
      ['  - id: C1\n    weight: 2\n    anchors:\n      3: three, and the reason\n', ''],
      ['must: [C1, C3]', 'must: [C3]'],
      ['[C1, C2, C3]', '[C2, C3]'],
      ['[C1, C3]', '[C3]'],
    ],
    ['removed-id-in-use', 'of a source', ['remove:\n', 'remove:\n  sources: [▸S0]\n']],
    ['removed-id-in-use', 'of a role indicator', ['remove:\n', 'remove:\n  roleIndicators: [▸AI-1]\n']],
    ['removed-id-in-use', 'of a kept round', ['remove:\n', 'remove:\n  rounds: [▸R0]\n']],
    ['duplicate-id', 'of a change', ['  - id: C3\n', '  - id: ▸C1\n    weight: 3\n  - id: C3\n']],
    [
      'duplicate-id',
      'across rounds and variants',
      ['      - id: R9\n', '      - { id: R9 }\n      - id: ▸R1\n'],
      [
        '        criteria: [C1, C3]',
        '        criteria: [C1, C3]\n        joins: [R1]\n        name: X\n        shortName: X\n        kind: panel\n        minutes: 60\n        raters: 3\n        purpose: X\n        indicators: [AI-1]',
      ],
    ],
    ['dangling-id', 'of a change', ['must: [C1, C3]', 'must: [C1, ▸C7]']],
    ['dangling-id', 'of the round of a work sample', ['    round: R1\n', '    round: ▸R7\n']],
    [
      'dangling-id',
      'of the criterion of a work sample',
      ['    criteria: [C3]\n    sources', '    criteria: [▸C7]\n    sources'],
    ],
    [
      'dangling-id',
      'of the source of a work sample',
      ['[S1]\n    anchors: { 1: empty', '[▸S7]\n    anchors: { 1: empty'],
    ],
    ['too-little-time', 'inherited by a changed item', ['- id: R1\n    minutes: 60\n', '- ▸id: R1\n']],
    ['too-little-time', 'stated', ['minutes: 60', 'minutes: ▸39']],
    [
      'criterion-without-question',
      'of a change',
      ['[C1, C2, C3]', '[C1, C2, ▸C3]'],
      [
        '- { id: R1-Q3, round: R1, version: 1, text: Which?, probes: [], criteria: [C3] }',
        '- { id: R1-Q3, round: R1, version: 1, text: Which?, probes: [], criteria: [C1] }',
      ],
      ['criteria: [C1, C3]\nquestions', 'criteria: [C1, ▸C3]\nquestions'],
    ],
    ['missing-bar', 'that was removed', ['remove:\n', 'remove:\n  bars: [mid]\n'], ['\nbars:', '\n▸bars:']],
  ];

  it.each(CASES)('%s %s', (code, _, ...edits) => expectAtMark(changed(...edits), code));

  it('are at the removal when nothing is stated of that list', () => {
    const text = changed(
      ['remove:\n', 'remove:\n  ▸bars: [mid]\n'],
      ['bars:\n  - seniority: director\n    must: [C1, C3]\n    remove: [atLeast]\n', ''],
    );
    expectAtMark(text, 'missing-bar');
  });

  it('are at extends when what breaks is inherited and broken from elsewhere', () => {
    const text =
      'pack: less\nextends: ▸tiny\nname: Less\nversion: 1.0.0\nsummary: Less.\nremove: { questions: [R1-Q2] }\n';
    expectAtMark(text, 'criterion-without-question');
    const [problem] = parseRubric(unmarked(text).text, { baseOf: TINY_BASE }).problems ?? [];
    expect(problem?.message).toBe(
      "The round 'R1' rates 'C2' but no question of that round is linked to it. (Inherited from 'tiny'.)",
    );
  });

  it('are said once, with what still refers to a removed id', () => {
    const text = changed(['remove:\n', 'remove:\n  sources: [S0]\n']);
    const [problem, ...more] = parseRubric(text, { baseOf: TINY_BASE }).problems ?? [];
    expect(more).toEqual([]);
    expect(problem?.message).toBe(
      "The source 'S0' is removed, but is still referred to by: criterion 'C1', criterion 'C2'.",
    );
  });

  it('say what an unknown item would need to be an addition', () => {
    const text = changed(['- id: R1\n', '- id: R7\n']);
    const [problem] = parseRubric(text, { baseOf: TINY_BASE }).problems ?? [];
    expect(problem).toMatchObject({ path: ['rounds', 0, 'id'], code: 'override-without-base' });
    expect(problem?.message).toBe(
      "There is no round 'R7' in 'tiny' to change. To add one, state also: name, shortName, kind, raters, purpose, indicators.",
    );
  });
});
