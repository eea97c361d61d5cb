import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plumbline } from '../testing/plumbline.js';

const PACK = 'rubrics/ai-pm/rubric.yaml';
const OWN = 'name: More\nversion: 1.0.0\nsummary: More.\n';
const pack = readFileSync(PACK, 'utf8');
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('plumbline rubric lint', () => {
  it('finds nothing in the pack of the product', async () => {
    expect(await plumbline('rubric', 'lint', PACK)).toEqual({ code: 0, stdout: '', stderr: '1 file: no problems.' });
  });

  it('prints one line per problem, as file:line:column: message, and exits with 1', async () => {
    const text = pack
      .replace('    weight: 1\n', '    weight: 11\n')
      .replace('metMedian: 3', 'metMedian: 3\n    metMode: 3')
      .replace('criteria: [C5, C9, C2, C6]', 'criteria: [C5, C9, C2, C66]');
    const broken = file('broken.yaml', text);
    const { code, stdout, stderr } = await plumbline('rubric', 'lint', broken);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n')).toEqual([
      `${broken}:${lineOf(text, 'weight: 11')}:13: The weight must be a number from 0 to 10.`,
      expect.stringMatching(
        new RegExp(`^${broken}:${lineOf(text, 'metMode')}:5: Unknown key 'metMode'\\. Known here: criterion, `),
      ),
      `${broken}:${lineOf(text, 'C66')}:28: There is no criterion 'C66' in this rubric.`,
      `${broken}:${lineOf(text, 'C66')}:28: The round 'R2' rates 'C66' but no question of that round is linked to it.`,
    ]);
  });

  it('checks every file and keeps the worst exit code', async () => {
    const broken = file('weight.yaml', pack.replace('    weight: 1\n', '    weight: 11\n'));
    const missing = join(folder, 'missing.yaml');
    expect((await plumbline('rubric', 'lint', PACK, broken)).code).toBe(1);
    const { code, stdout, stderr } = await plumbline('rubric', 'lint', missing, broken, PACK);
    expect([code, stderr]).toEqual([2, `plumbline: cannot read ${missing}: there is no such file`]);
    expect(stdout).toMatch(/weight\.yaml:\d+:13: The weight must be/);
  });

  it('looks for the pack that a file extends in the folder beside its own', async () => {
    const extending = file('more/rubric.yaml', `pack: more\nextends: base\n${OWN}bars:\n  - seniority: junior\n`);
    expect(await plumbline('rubric', 'lint', extending)).toMatchObject({
      code: 1,
      stdout: [
        `${extending}:2:10: There is no pack 'base' to extend.`,
        `${extending}:7:16: 'seniority' must be one of: mid, senior, director.`,
      ].join('\n'),
    });
    file('more/rubric.yaml', `pack: more\nextends: base\n${OWN}`);
    const base = file('base/rubric.yaml', pack.replace('pack: ai-pm', 'pack: base'));
    expect((await plumbline('rubric', 'lint', extending)).stderr).toBe('1 file: no problems.');
    file('base/rubric.yaml', pack.replace('pack: ai-pm', 'pack: base').replace('    weight: 1\n', '    weight: 11\n'));
    expect(await plumbline('rubric', 'lint', extending)).toEqual({
      code: 1,
      stdout: expect.stringMatching(new RegExp(`^${base}:\\d+:13: The weight must be a number from 0 to 10\\.$`)),
      stderr: '',
    });
    file('base/rubric.yaml', Uint8Array.from([0xe9]));
    expect(await plumbline('rubric', 'lint', extending)).toEqual({
      code: 2,
      stdout: '',
      stderr: `plumbline: cannot read ${base}: it is not UTF-8 text`,
    });
  });

  it('does not run in circles', async () => {
    const one = file('one/rubric.yaml', `pack: one\nextends: two\n${OWN}`);
    file('two/rubric.yaml', `pack: two\nextends: one\n${OWN}`);
    expect((await plumbline('rubric', 'lint', one)).stdout).toBe(
      `${one}:2:10: A pack can not extend itself: one > two > one.`,
    );
  });

  it('says why a file can not be read', async () => {
    const latin1 = file('latin1.yaml', Uint8Array.from([0x6e, 0x3a, 0x20, 0xe9, 0x0a]));
    expect((await plumbline('rubric', 'lint', folder)).stderr).toBe(
      `plumbline: cannot read ${folder}: it is a directory`,
    );
    expect(await plumbline('rubric', 'lint', latin1)).toEqual({
      code: 2,
      stdout: '',
      stderr: `plumbline: cannot read ${latin1}: it is not UTF-8 text`,
    });
  });

  it.each([
    ['ASCII', 'a'.repeat(65_537)],
    ['a character split by the limit', `a${'😀'.repeat(20_000)}`],
  ])('refuses a file over 64 kB of %s', async (_, content) => {
    const large = file('large.yaml', content);
    const { code, stdout } = await plumbline('rubric', 'lint', large);
    expect([code, stdout]).toEqual([1, `${large}:1:1: The file is larger than 64 kB.`]);
  });

  it('reads no more than it needs of an endless file', async () => {
    const { code, stdout } = await plumbline('rubric', 'lint', '/dev/zero');
    expect([code, stdout]).toEqual([1, '/dev/zero:1:1: The file is larger than 64 kB.']);
  });

  it('does not let a file write to the terminal', async () => {
    const { code, stdout } = await plumbline('rubric', 'lint', file('escape.yaml', '"\\e[2J\\nx": 1\n'));
    expect(code).toBe(1);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain("Unknown key ' [2J x'.");
  });
});
