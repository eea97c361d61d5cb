import type { Rubric } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { canonicalRubricJson } from './canonical-rubric-json.js';
import { parseRubric } from './parse-rubric.js';
import { edited, TINY_RUBRIC } from './testing/tiny-rubric.js';

function tiny(text = TINY_RUBRIC): Rubric {
  const { rubric } = parseRubric(text);
  if (!rubric) throw new Error('The edit broke the rubric.');
  return rubric;
}

describe('canonicalRubricJson', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    const json = canonicalRubricJson({ version: '1', packId: 'a', sources: [{ title: 't', id: 'b' }] } as never);
    expect(json).toBe('{"packId":"a","sources":[{"id":"b","title":"t"}],"version":"1"}');
  });

  it('does not change with comments, layout or the order of keys', () => {
    const text = edited('pack: tiny\nname: Tiny\n', '# a comment\nname:   "Tiny"\n\npack: tiny\n');
    expect(canonicalRubricJson(tiny(text))).toBe(canonicalRubricJson(tiny()));
  });

  it.each([
    ['1: one\n      2: two', '1: one\n      2: two!'],
    ['criteria: [C1, C2]', 'criteria: [C2, C1]'],
    ['text: Who? }', 'text: Who?, help: "" }'.replace('""', 'Us.')],
    ['version: 1.0.0', 'version: 1.0.1'],
  ])('changes with content (%j -> %j)', (passage, by) => {
    expect(canonicalRubricJson(tiny(edited(passage, by)))).not.toBe(canonicalRubricJson(tiny()));
  });

  it('is stable through storage as JSON', () => {
    const rubric = tiny();
    const stored = JSON.parse(JSON.stringify(rubric)) as Rubric;
    expect(canonicalRubricJson(stored)).toBe(canonicalRubricJson(rubric));
  });

  it('leaves its argument alone and treats undefined like absent', () => {
    const rubric = Object.freeze({ ...tiny(), roleGuidance: undefined });
    expect(canonicalRubricJson(rubric)).toBe(canonicalRubricJson(tiny()));
  });
});
