import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rubric } from '@app/domain';
import { parseRubric } from '../parse-rubric.js';
import { edited, TINY_RUBRIC } from '../testing/tiny-rubric.js';
import { diffRubrics } from './diff-rubrics.js';

const file = (pack: string): string =>
  readFileSync(new URL(`../../../../rubrics/${pack}/rubric.yaml`, import.meta.url), 'utf8');
const rubricOf = (text: string): Rubric => {
  const { rubric, problems } = parseRubric(text, { baseOf: (packId) => ({ text: file(packId) }) });
  if (!rubric) throw new Error(JSON.stringify(problems));
  return rubric;
};
const tiny = rubricOf(TINY_RUBRIC);
const PACKS = ['ai-pm', 'agentic-ai-pm', 'ai-lab-pm'].map((pack) => rubricOf(file(pack)));
/** The changes of TINY_RUBRIC with one passage replaced. */
const changesOf = (passage: string, replacement: string) => diffRubrics(tiny, rubricOf(edited(passage, replacement)));

type Path = readonly (string | number)[];

/** Every text, number and truth value of a rubric that a person could change, without the ids by which things are found. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, entry]) => (isKey(key, path) ? [] : leavesOf(entry, [...path, key])));
  return [path];
}

const IDENTITY = ['id', 'packId', 'seniority'];
const isKey = (key: string, path: Path): boolean =>
  IDENTITY.includes(key) ||
  (key === 'version' && path.length === 0) ||
  (key === 'gate' && path[0] === 'criteria') ||
  (key === 'criterionId' && path[0] === 'gates') ||
  (key === 'profile' && path[0] === 'roleGuide') ||
  (key === 'level' && path.includes('anchors'));

function changedAt(value: unknown, path: Path, change: (leaf: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((entry, index) => (index === first ? changedAt(entry, rest, change) : entry));
  const map = value as Record<string, unknown>;
  return { ...map, [first]: changedAt(map[first], rest, change) };
}

const other = (leaf: unknown): unknown =>
  typeof leaf === 'number' ? leaf + 1 : typeof leaf === 'boolean' ? !leaf : `${String(leaf)} otherwise`;

const LEAVES = PACKS.flatMap((rubric) => leavesOf(rubric).map((path) => ({ rubric, path })));

describe('the diff of a rubric', () => {
  it('with itself is empty, whatever its white space', () => {
    for (const rubric of PACKS) {
      expect(diffRubrics(rubric, rubric)).toEqual([]);
      const spaced = changedAt(rubric, ['criteria', 0, 'anchors', 0, 'text'], (text) => ` ${String(text)}\n`) as Rubric;
      expect(diffRubrics(rubric, spaced)).toEqual([]);
    }
  });

  it('says every changed leaf of every pack once, at its place, forth and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAVES), ({ rubric, path }) => {
        const after = changedAt(rubric, path, other) as Rubric;
        const [forth, back] = [diffRubrics(rubric, after), diffRubrics(after, rubric)];
        expect([path, forth.length, back.length]).toEqual([path, 1, 1]);
        const top = String(path[0]);
        expect(forth[0]!.area).toBe(['name', 'summary', 'notRedFlags', 'roleGuidance'].includes(top) ? 'pack' : top);
      }),
      { numRuns: 400 },
    );
  });

  it('says two changes of different things as two', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAVES), fc.constantFrom(...LEAVES), (one, two) => {
        fc.pre(one.rubric === two.rubric && one.path.slice(0, 2).join() !== two.path.slice(0, 2).join());
        fc.pre(one.path.length > 2 && two.path.length > 2);
        const after = changedAt(changedAt(one.rubric, one.path, other), two.path, other) as Rubric;
        expect(diffRubrics(one.rubric, after)).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it('says the order of a list once, and nothing of what it holds', () => {
    for (const rubric of PACKS) {
      for (const name of ['criteria', 'rounds', 'questions', 'contrasts', 'sources'] as const) {
        const after = { ...rubric, [name]: rubric[name].toReversed() };
        expect(diffRubrics(rubric, after)).toEqual([{ area: name, id: '', name: '', kind: 'reordered' }]);
      }
    }
    expect(changesOf('criteria: [C1, C2]\n    indicators', 'criteria: [C2, C1]\n    indicators')).toEqual([
      { area: 'rounds', id: 'R1', name: 'Panel', kind: 'reordered', field: 'criterionIds' },
    ]);
  });

  it('finds an anchor, word by word', () => {
    expect(changesOf('      3: three\n', '      3: three and why\n')).toEqual([
      {
        ...{ area: 'criteria', id: 'C1', kind: 'reworded', field: 'anchors', part: '3', name: expect.any(String) },
        segments: [
          { kind: 'same', text: 'three' },
          { kind: 'added', text: 'and why' },
        ],
      },
    ]);
  });

  it('finds a weight, a bar, a gate, minutes and what a round rates', () => {
    expect(changesOf('weight: 1\n', 'weight: 3\n')).toMatchObject([
      { kind: 'set', id: 'C1', field: 'weight', from: 1, to: 3 },
    ]);
    expect(changesOf('metMedian: 3', 'metMedian: 4')).toMatchObject([{ area: 'gates', id: 'C1', from: 3, to: 4 }]);
    expect(changesOf('oneOf: [{ criteria: [C1], level: 4 }]', 'oneOf: [{ criteria: [C1, C2], level: 4 }]')).toEqual([
      {
        ...{ area: 'bars', id: 'director', name: 'director', kind: 'listed', field: 'oneOf' },
        ...{ added: ['C1, C2: 4'], removed: ['C1: 4'] },
      },
    ]);
    expect(changesOf('minutes: 60', 'minutes: 70')).toMatchObject([{ area: 'variants', id: 'longer R9', to: 70 }]);
    expect(changesOf('criteria: [C1]\n        indicators', 'criteria: [C1, C2]\n        indicators')).toMatchObject([
      { area: 'variants', id: 'longer R9', field: 'criterionIds', added: ['C2'], removed: [] },
    ]);
  });

  it('finds what came and what went, once each', () => {
    const question = '  - { id: R1-Q3, round: R1, version: 1, text: Which?, probes: [], criteria: [C1] }\n';
    const added = changesOf('redFlags:\n', `${question}redFlags:\n`);
    expect(added).toEqual([{ area: 'questions', id: 'R1-Q3', name: 'Which?', kind: 'added' }]);
    const longer = rubricOf(edited('redFlags:\n', `${question}redFlags:\n`));
    expect(diffRubrics(longer, tiny)).toEqual([{ area: 'questions', id: 'R1-Q3', name: 'Which?', kind: 'removed' }]);
  });

  it('takes a contrast with other words for another one, and a reworded one for the same', () => {
    expect(changesOf('weak: Weak.', 'weak: Quite another answer.')).toMatchObject([
      { kind: 'added' },
      { kind: 'removed' },
    ]);
    const before = { ...tiny, contrasts: [{ weak: 'We had a good suite.', strong: 'I wrote it.', criterionIds: [] }] };
    const after = { ...tiny, contrasts: [{ weak: 'We had a fine suite.', strong: 'I wrote it.', criterionIds: [] }] };
    expect(diffRubrics(before, after)).toMatchObject([{ area: 'contrasts', kind: 'reworded', field: 'weak' }]);
  });
});
