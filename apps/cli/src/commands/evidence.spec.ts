import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plumbline } from '../testing/plumbline.js';

const FILE = 'test/fixtures/evals/promptfoo-v3-support-agent.json';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-evidence-'));
const written = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('plumbline evidence summarize', () => {
  it('prints JSON with the promised keys', async () => {
    const { code, stdout, stderr } = await plumbline('evidence', 'summarize', FILE, '--slice', 'slice', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      ...{ format: 'promptfoo-json', formatVersion: 3, suite: 'Support agent release gate', models: ['echo'] },
      ...{ cases: 120, passed: 102, failed: 18, partial: 0, errored: 0, unscored: 0, passRate: 0.85 },
      ...{ threshold: null, duplicates: 0, status: 'unknown' },
      passRateInterval: [expect.closeTo(0.7753, 4), expect.closeTo(0.903, 4)],
    });
    expect(Object.keys((summary['slices'] as object[])[0]!)).toEqual(
      expect.arrayContaining(['key', 'value', 'cases', 'passed', 'failed', 'errored', 'passRate', 'passRateInterval']),
    );
    expect(Object.keys((summary['metrics'] as object[])[0]!)).toEqual(
      expect.arrayContaining(['name', 'cases', 'mean', 'passRate']),
    );
    expect(Object.keys(summary)).toEqual(expect.arrayContaining(['judges', 'warnings']));
  });

  it('prints words that say what a figure was computed from, and what the file can not tell', async () => {
    const { code, stdout } = await plumbline('evidence', 'summarize', FILE, '--threshold', '0.9');
    expect(code).toBe(0);
    expect(stdout).toContain('85.0 % (95 % interval 77.5 % to 90.3 %), 102 of 120 judged cases');
    expect(stdout).toContain('90.0 %: too few cases to tell, margin -5.0 points; about 139 judged cases');
    expect(stdout).toContain('non_english: 70.0 %');
    expect(stdout).toContain('ask: Why this threshold and no other?');
    const inspect = await plumbline('evidence', 'summarize', 'test/fixtures/evals/inspect-popularity.eval');
    expect(inspect.stdout).toMatch(/^pass rate +unknown: no case was judged$/m);
    expect(inspect.stdout).toMatch(/^case sources +unknown$/m);
    expect(inspect.stdout).toContain('ask: Where did the cases come from');
  });

  it('reads a plain table by its mapping', async () => {
    const file = written('cases.csv', 'frage,urteil\nA,pass\nB,fail\n');
    const { stdout } = await plumbline('evidence', 'summarize', file, '--map', 'outcome=urteil', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ format: 'cases-csv', passed: 1, failed: 1 });
  });

  it.each([
    ['a file that is none of these', written('x.txt', 'hello'), 'UNSUPPORTED_FORMAT'],
    ['a file that is not there', join(folder, 'nothing.json'), 'there is no such file'],
    ['a directory', folder, 'it is a directory'],
    ['a hostile file', written('deep.json', `{"a":${'['.repeat(5_000)}`), 'TOO_DEEP'],
  ])('refuses %s in one line, with exit code 2', async (_, file, why) => {
    const { code, stdout, stderr } = await plumbline('evidence', 'summarize', file, '--json');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
    expect(stderr.split('\n')).toHaveLength(1);
  });

  it.each([
    ['--threshold', '90'],
    ['--threshold', ''],
    ['--map', 'colour=x'],
    ['--map', 'outcome'],
  ])('refuses %s %s', async (...flags) => {
    expect((await plumbline('evidence', 'summarize', FILE, ...flags)).code).toBe(2);
  });
});

describe('plumbline evidence compare', () => {
  it('prints what changed', async () => {
    const later = readFileSync(FILE, 'utf8')
      .replaceAll('"id": "echo"', '"id": "other"')
      .replaceAll('"id":"echo"', '"id":"other"');
    const { code, stdout } = await plumbline('evidence', 'compare', FILE, written('later.json', later));
    expect(code).toBe(0);
    expect(stdout).toContain('echo -> other (the models differ: this is a base-model change)');
    expect(stdout).toContain('120 judged in both files');
    expect(stdout).toContain('0 better, 0 worse; 102 still pass, 18 still fail');
    const { stdout: json } = await plumbline('evidence', 'compare', FILE, FILE, '--json');
    expect(JSON.parse(json)).toMatchObject({ compared: 120, p: 1, isModelChange: false });
  });
});
