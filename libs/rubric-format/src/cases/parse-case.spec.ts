import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaOfRound } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { parseRubric } from '../parse-rubric.js';
import { CASE_FILE_SCHEMA } from './case-schema.js';
import { parseCase } from './parse-case.js';

const PACKS = join(process.cwd(), 'rubrics');
const read = (name: string): string => readFileSync(join(PACKS, name), 'utf8');
const rubric = parseRubric(read('ai-pm/rubric.yaml')).rubric!;
const files = readdirSync(join(PACKS, 'ai-pm', 'cases'));
const [first] = files;
const text = read(`ai-pm/cases/${first}`);
const codes = (changed: string) =>
  (parseCase(changed, rubric).problems ?? []).map(({ code, path }) => [code, path.join('/')]);

describe('the calibration cases of the AI-PM pack', () => {
  it.each(files)('%s is sound, pinned to the pack, and named like its file', (name) => {
    const { found, problems } = parseCase(read(`ai-pm/cases/${name}`), rubric);
    expect(problems).toBeUndefined();
    expect(`${found!.caseId}.yaml`).toBe(name);
    expect(found!.rubricVersion).toBe(rubric.version);
  });

  it('rate every criterion of their round that every role has, in its order, and ask for different levels', () => {
    const levels = files.flatMap((name) => {
      const { found } = parseCase(read(`ai-pm/cases/${name}`), rubric);
      const wanted = criteriaOfRound(rubric, found!.roundId).map(({ id }) => id);
      expect(found!.reference.map(({ criterionId }) => criterionId)).toEqual(wanted);
      expect(new Set(found!.reference.map(({ level }) => level)).size).toBeGreaterThan(1);
      return found!.reference.map(({ level }) => level);
    });
    expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]));
  });

  it('give each level a reason of their own, and say why it is not the one beside it', () => {
    const reasons = files.flatMap((name) => parseCase(read(`ai-pm/cases/${name}`), rubric).found!.reference);
    for (const { because, notTheNext, watchFor } of reasons) {
      expect(because.length).toBeGreaterThan(100);
      expect(notTheNext).toMatch(/^Not [1-4]/);
      expect(watchFor.length).toBeGreaterThan(20);
    }
  });

  it('have the schema that the product validates with', () => {
    expect(JSON.parse(read('case.schema.json'))).toEqual(JSON.parse(JSON.stringify(CASE_FILE_SCHEMA)));
  });
});

describe('a case that does not fit', () => {
  it.each([
    ['another pack', text.replace('rubric: ai-pm', 'rubric: other'), 'other-pack', 'rubric'],
    [
      'an older version of the pack',
      text.replace('rubricVersion: 1.0.1', 'rubricVersion: 0.9.0'),
      'invalid-value',
      'rubricVersion',
    ],
    ['a round that rates nothing', text.replace('round: R1', 'round: R0'), 'dangling-id', 'round'],
    [
      'a criterion of another round',
      text.replace('criterion: C11', 'criterion: C9'),
      'dangling-id',
      'reference/3/criterion',
    ],
    ['a criterion twice', text.replace('criterion: C11', 'criterion: C1'), 'duplicate-id', 'reference/3/criterion'],
    ['a level outside the scale', text.replace('level: 3', 'level: 5'), 'out-of-range', 'reference/0/level'],
    ['a version that is none', text.replace('\nversion: 1.0.1', '\nversion: one'), 'invalid-value', 'version'],
    ['a missing reason', text.replace('watchFor:', 'watch:'), 'missing-key', 'reference/0'],
  ])('says where: %s', (_, changed, code, path) => {
    expect(codes(changed)).toContainEqual([code, path]);
  });

  it('is no case when it is no YAML', () => {
    expect(parseCase('a: [', rubric).problems?.[0]?.code).toBe('yaml-syntax');
  });
});
