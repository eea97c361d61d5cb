import { describe, expect, it } from '@jest/globals';
import { parseRubric } from '../parse-rubric.js';
import type { RubricProblemCode } from '../rubric-problem.js';
import { edited, unmarked } from '../testing/tiny-rubric.js';

/** Each edit breaks one rule; ▸ stands where the problem must be reported. Several pairs are one edit. */
type Case = readonly [code: RubricProblemCode, what: string, ...edits: readonly (readonly [string, string])[]];

const SIX_MORE = Array.from({ length: 6 }, (_, index) => `AI-${index + 2}`);

const sample = (id: string, criteria: string) =>
  `{ id: ${id}, name: X, brief: X, minutes: 20, round: R1, criteria: [${criteria}], sources: [S0], anchors: { 1: a, 2: b, 3: c, 4: d } }`;

const CASES: readonly Case[] = [
  [
    'duplicate-id',
    'of a criterion',
    ['- id: C2', '- id: ▸C1'],
    ['[C1, C2]', '[C1]'],
    ['criteria: [C2]', 'criteria: [C1]'],
  ],
  ['duplicate-id', 'of a round in a variant', ['id: R9', 'id: ▸R1']],
  ['duplicate-id', 'of a question', ['id: R1-Q2', 'id: ▸R1-Q1']],
  [
    'duplicate-id',
    'of a red flag',
    ['text: Untrue. }', 'text: Untrue. }\n  - { id: ▸RF-1, severity: low, text: Odd. }'],
  ],
  ['duplicate-id', 'of a source', ['title: A source }', 'title: A source }\n  - { id: ▸S0, title: Another }']],
  ['duplicate-id', 'of an intake question', ['text: Who? }', 'text: Who? }\n  - { id: ▸IN-1, text: When? }']],
  ['duplicate-id', 'of a field', ['kind: text }', 'kind: text }\n  - { id: ▸feature, label: X, help: Y, kind: list }']],
  [
    'duplicate-id',
    'of the seniority of a bar',
    ['bars:\n', 'bars:\n  - { seniority: mid, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2 }\n'],
    [
      'seniority: mid, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2.75',
      'seniority: ▸mid, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2.75',
    ],
  ],
  [
    'dangling-id',
    'of a source',
    [
      'sources: [S0]\n    notAssessedWhen: [Not asked.]\n    anchors:\n',
      'sources: [▸S7]\n    notAssessedWhen: [Not asked.]\n    anchors:\n',
    ],
  ],
  ['dangling-id', 'of the criterion of a gate', ['criterion: C1, metMedian', 'criterion: ▸C7, metMedian']],
  ['dangling-id', 'of a must of a bar', ['    must: [C1]\n', '    must: [C1, ▸C7]\n']],
  ['dangling-id', 'in one of a set', ['oneOf: [{ criteria: [C1]', 'oneOf: [{ criteria: [▸C7]']],
  ['dangling-id', 'in at least', ['atLeast: [{ criterion: C1', 'atLeast: [{ criterion: ▸C7']],
  [
    'dangling-id',
    'of a role indicator',
    ['criteria: [C1, C2]\n    indicators: [AI-1]', 'criteria: [C1, C2]\n    indicators: [AI-1, ▸AI-7]'],
  ],
  ['dangling-id', 'of a joined round', ['joins: [R1]', 'joins: [R1, ▸R7]']],
  ['dangling-id', 'of a kept round', ['keeps: [R0]', 'keeps: [R0, ▸R7]']],
  [
    'dangling-id',
    'of the round of a question',
    ['text: Why?', 'text: Why?'],
    [
      'questions:\n',
      'questions:\n  - { id: R7-Q1, round: ▸R7, version: 1, text: What?, probes: [], criteria: [C1] }\n',
    ],
  ],
  ['dangling-id', 'of the criterion of a question', ['    criteria: [C1]\n  -', '    criteria: [C1, ▸C7]\n  -']],
  [
    'dangling-id',
    'of the criterion of a contrast',
    ['strong: Strong., criteria: [C1]', 'strong: Strong., criteria: [▸C7]'],
  ],
  ['no-weighted-criterion', 'when all weights are 0', ['weight: 1\n', 'weight: ▸0\n']],
  [
    'missing-bar',
    'of a seniority',
    ['bars:\n', '▸bars:\n'],
    ['  - { seniority: mid, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2.75 }\n', ''],
  ],
  [
    'round-without-criteria',
    'in a variant',
    ['criteria: [C1]\n        indicators', 'criteria: ▸[]\n        indicators'],
    ['keeps: [R0]', 'keeps: [R0, R1]'],
  ],
  [
    'screen-rates-criteria',
    'in the screen',
    ['criteria: []\n    indicators: []', 'criteria: ▸[C1]\n    indicators: []'],
    ['questions:\n', 'questions:\n  - { id: R0-Q1, round: R0, version: 1, text: What?, probes: [], criteria: [C1] }\n'],
  ],
  [
    'too-few-raters',
    'of a criterion in the pack',
    ['- id: C1', '- id: ▸C1'],
    ['minutes: 30\n    raters: 2', 'minutes: 30\n    raters: 1'],
    [
      'indicators: []',
      'indicators: []\n  - { id: R2, name: X, shortName: X, kind: panel, minutes: 60, raters: 1, purpose: X, criteria: [C2], indicators: [AI-1] }',
    ],
    [
      'criteria: [C2] }\nredFlags',
      'criteria: [C2] }\n  - { id: Q9, round: R2, version: 1, text: What?, probes: [], criteria: [C2] }\nredFlags',
    ],
  ],
  [
    'too-few-raters',
    'of a criterion in a variant',
    ['id: longer', 'id: ▸longer'],
    [
      'raters: 3\n        purpose: To rate at leisure.\n        criteria: [C1]',
      'raters: 3\n        purpose: To rate at leisure.\n        criteria: [C2]',
    ],
  ],
  [
    'question-without-criterion',
    'in the bank',
    ['questions:\n', 'questions:\n  - { id: R1-Q7, round: R1, version: 1, text: What?, probes: [], criteria: ▸[] }\n'],
  ],
  [
    'criterion-without-question',
    'in its round',
    ['criteria: [C1, C2]', 'criteria: [C1, ▸C2]'],
    ['probes: [], criteria: [C2]', 'probes: [], criteria: [C1]'],
  ],
  [
    'criterion-without-question',
    'in the round of a variant',
    ['joins: [R1]', 'joins: [R0]'],
    ['criteria: [C1]\n        indicators', 'criteria: [▸C1]\n        indicators'],
  ],
  ['too-little-time', 'in a round', ['minutes: 30\n    raters: 2', 'minutes: ▸29\n    raters: 2']],
  ['too-little-time', 'in the round of a variant', ['minutes: 60', 'minutes: ▸19']],
  [
    'too-many-indicators',
    'on a card',
    [
      'criteria: [C1, C2]\n    indicators: [AI-1]',
      `criteria: [C1, C2]\n    indicators: [AI-1, ${SIX_MORE.join(', ').replace('AI-7', '▸AI-7')}]`,
    ],
    ['criteria: [C1]\n        indicators: [AI-1]', `criteria: [C1]\n        indicators: [${SIX_MORE.join(', ')}]`],
    ['keeps: [R0]', 'keeps: [R0, R1]'],
    [
      'text: Decides. }',
      ['text: Decides. }', ...SIX_MORE.map((id) => `- { id: ${id}, profile: tpm, text: X }`)].join('\n  '),
    ],
  ],
  [
    'indicator-too-few-raters',
    'in the pack',
    ['{ id: AI-1, profile', '{ id: ▸AI-1, profile'],
    ['criteria: [C1, C2]\n    indicators: [AI-1]', 'criteria: [C1, C2]\n    indicators: []'],
  ],
  [
    'indicator-too-few-raters',
    'in a variant',
    ['id: longer', 'id: ▸longer'],
    ['criteria: [C1]\n        indicators: [AI-1]', 'criteria: [C1]\n        indicators: []'],
  ],
  [
    'work-sample-unrated',
    'in its round',
    ['redFlags:\n', `workSamples:\n  - ${sample('WS-1', 'C1, ▸C3')}\nredFlags:\n`],
    [
      'gates:\n',
      '  - { id: C3, name: X, shortName: X, weight: 0, jobRelatedness: X, sources: [S0], notAssessedWhen: [X], anchors: { 1: a, 2: b, 3: c, 4: d } }\ngates:\n',
    ],
  ],
  [
    'duplicate-id',
    'of a work sample',
    ['redFlags:\n', `workSamples:\n  - ${sample('WS-1', 'C1')}\n  - ${sample('▸WS-1', 'C1')}\nredFlags:\n`],
  ],
  ['missing-options', 'of a choice', ['kind: text }', 'kind: ▸choice }']],
];

describe('each rule reports at the node that has to change', () => {
  it.each(CASES)('%s %s', (code, _, ...edits) => {
    const marked =
      edits.reduce((text: string | undefined, [passage, by]) => edited(passage, by, text), undefined) ?? '';
    const { text, places } = unmarked(marked);
    expect(places).toHaveLength(1);
    const problems = parseRubric(text).problems ?? [];
    expect(problems.map(({ line, column, code: found }) => `${line}:${column} ${found}`)).toEqual([
      `${places[0]} ${code}`,
    ]);
  });
});

describe('what is exempt', () => {
  it('is a criterion of weight 0 from the two raters', () => {
    const text = edited('criteria: [C1, C2]', 'criteria: [C1]');
    expect(parseRubric(text).problems).toBeUndefined();
  });

  it('is a screen from criteria, raters and minutes, and its questions from being linked', () => {
    const question = '  - { id: R0-Q1, round: R0, version: 1, text: When?, probes: [], criteria: [] }\n';
    const text = edited('minutes: 30\n    raters: 1', 'minutes: 10\n    raters: 1');
    expect(parseRubric(edited('questions:\n', `questions:\n${question}`, text)).problems).toBeUndefined();
  });
});

describe('exact places', () => {
  it('are those that a person counts', () => {
    const problems = parseRubric(edited('weight: 1\n', 'weight: 99\n')).problems;
    expect(problems).toEqual([
      {
        line: 13,
        column: 13,
        path: ['criteria', 0, 'weight'],
        code: 'weight-out-of-range',
        message: 'The weight must be a number from 0 to 10.',
      },
    ]);
  });
});
