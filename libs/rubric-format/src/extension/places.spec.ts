import { describe, expect, it } from '@jest/globals';
import { parseRubric } from '../parse-rubric.js';
import { changed, expectAtMark, TINY_BASE, type Edit } from '../testing/tiny-extension.js';
import { unmarked } from '../testing/tiny-rubric.js';

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
