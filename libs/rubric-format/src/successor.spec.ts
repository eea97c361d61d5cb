import { describe, expect, it } from '@jest/globals';
import { parseRubric } from './parse-rubric.js';
import { checkSuccessor } from './successor.js';
import { edited, HERE, TINY_RUBRIC, unmarked } from './testing/tiny-rubric.js';

const check = (
  marked: string,
  packId: string,
  highestVersion: string,
): { said: string[]; places: readonly string[] } => {
  const { text, places } = unmarked(marked);
  const problems = checkSuccessor(text, parseRubric(text).rubric!, { packId, highestVersion }, 'tiny.yaml');
  return { said: problems.map(({ file, line, column, code }) => `${file} ${line}:${column} ${code}`), places };
};

describe('a text that is to follow a version', () => {
  it('may, with a higher number', () => {
    expect(check(edited('version: 1.0.0', 'version: 1.0.1'), 'tiny', '1.0.0').said).toEqual([]);
    expect(check(edited('version: 1.0.0', 'version: 1.10.0'), 'tiny', '1.9.0').said).toEqual([]);
  });

  it.each(['1.0.0', '1.2.0'])('may not after %s with the number 1.0.0, and hears where it stands', (highest) => {
    const { said, places } = check(edited('version: 1.0.0', `version: ${HERE}1.0.0`), 'tiny', highest);
    expect(said).toEqual(places.map((place) => `tiny.yaml ${place} version-not-higher`));
  });

  it('may not when it is another pack', () => {
    const { said, places } = check(TINY_RUBRIC.replace('pack: tiny', `pack: ${HERE}tiny`), 'ai-pm', '0.9.0');
    expect(said).toEqual(places.map((place) => `tiny.yaml ${place} other-pack`));
  });
});
