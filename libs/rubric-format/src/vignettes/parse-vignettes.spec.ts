import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_PROFILE_LABELS, roleGuideOf, type Rubric } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { parseRubric } from '../parse-rubric.js';
import { parseVignettes } from './parse-vignettes.js';
import { VIGNETTES_FILE_SCHEMA } from './vignettes-schema.js';

const read = (name: string): string => readFileSync(join(process.cwd(), 'rubrics', name), 'utf8');
const rubricOf = (pack: string): Rubric =>
  parseRubric(read(`${pack}/rubric.yaml`), { baseOf: (id) => ({ text: read(`${id}/rubric.yaml`) }) }).rubric!;
const PACKS = ['ai-pm', 'agentic-ai-pm', 'ai-lab-pm'];
const text = read('ai-pm/vignettes.yaml');
const codes = (changed: string) =>
  (parseVignettes(changed, rubricOf('ai-pm')).problems ?? []).map(({ code, path }) => [code, path.join('/')]);

describe.each(PACKS)('the vignettes of %s', (pack) => {
  const { found, problems } = parseVignettes(read(`${pack}/vignettes.yaml`), rubricOf(pack));

  it('are six, sound and pinned to the pack', () => {
    expect(problems).toBeUndefined();
    expect(found!.vignettes).toHaveLength(6);
  });

  it('are moments of two to five sentences that name no role, of which one is mixed', () => {
    expect(found!.vignettes.filter(({ reference }) => reference === 'mixed')).toHaveLength(1);
    const role = new RegExp(`\\b(${Object.values(ROLE_PROFILE_LABELS).join('|')}|product manager)\\b`, 'i');
    for (const { text: moment, because, ask } of found!.vignettes) {
      expect(moment).not.toMatch(role);
      const sentences = moment.match(/[.?!]"?(?=\s|$)/g) ?? [];
      expect([moment, sentences.length >= 2 && sentences.length <= 5]).toEqual([moment, true]);
      expect(because.length).toBeGreaterThan(100);
      expect(ask).toMatch(/\?$/);
    }
  });

  it('stand beside a guide that begins with the ML engineer and ends with the six rows', () => {
    const guide = roleGuideOf(rubricOf(pack))!;
    expect(guide.contrasts.map(({ profile }) => profile)).toEqual([
      'ml-engineer',
      'data-scientist',
      'tpm',
      'traditional-pm',
    ]);
    expect(guide.comparison).toHaveLength(6);
  });
});

it('the vignettes of the three packs can not be told from what is left over', () => {
  const profiles = ['agentic-ai-pm', 'ai-lab-pm'].map((pack) =>
    parseVignettes(read(`${pack}/vignettes.yaml`), rubricOf(pack)).found!.vignettes.map(({ reference }) => reference),
  );
  for (const references of profiles) expect(new Set(references).size).toBeLessThan(references.length);
});

it('the schema that editors read is the one that the product validates with', () => {
  expect(JSON.parse(read('vignettes.schema.json'))).toEqual(JSON.parse(JSON.stringify(VIGNETTES_FILE_SCHEMA)));
});

describe('a file that does not fit', () => {
  it.each([
    ['another pack', text.replace('pack: ai-pm', 'pack: other'), 'other-pack', 'pack'],
    ['an older version', text.replace('packVersion: 1.0.1', 'packVersion: 0.9.0'), 'invalid-value', 'packVersion'],
    ['an id twice', text.replace('id: RV-2', 'id: RV-1'), 'duplicate-id', 'vignettes/1/id'],
    [
      'a source of nowhere',
      text.replace('sources: [S4, S3]', 'sources: [S4, S9]'),
      'dangling-id',
      'vignettes/0/sources/1',
    ],
    ['a role of nowhere', text.replace('reference: tpm', 'reference: hero'), 'invalid-value', 'vignettes/2/reference'],
    ['five', text.replace(/ {2}- id: RV-6[\s\S]*$/, ''), 'invalid-value', 'vignettes'],
  ])('is refused at its place: %s', (_, changed, code, path) => {
    expect(codes(changed)).toEqual([[code, path]]);
  });
});
