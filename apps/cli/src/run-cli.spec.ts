import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { plumbline } from './testing/plumbline.js';

describe('plumbline', () => {
  it('prints its help on stdout when asked', async () => {
    const { code, stdout, stderr } = await plumbline('--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: plumbline');
    expect(stdout).toContain('rubric');
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await plumbline('--version')).toEqual({ code: 0, stdout: version, stderr: '' });
  });

  it('answers to no command with its help on stderr and exit code 2', async () => {
    const { code, stdout, stderr } = await plumbline();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: plumbline');
  });

  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['rubrik'], 'Did you mean rubric?'],
    [['rubric', 'lnt', 'a.yaml'], 'Did you mean lint?'],
    [['rubric', 'lint'], "missing required argument 'file'"],
    [['rubric', 'lint', '--loud', 'a.yaml'], "unknown option '--loud'"],
  ])('refuses %j with exit code 2 and a hint', async (args, words) => {
    const { code, stdout, stderr } = await plumbline(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain("Run 'plumbline --help' to see the commands.");
  });

  it('shows the exit codes in the help of a command', async () => {
    const { code, stdout } = await plumbline('rubric', 'lint', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Exit codes: 0 no problems, 1 problems, 2 a file can not be read.');
  });
});
