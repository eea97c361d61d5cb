import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PURE_LIBS, purity } from '../../.config/eslint.purity.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

function brokenRules(code: string, file: string): (string | null)[] {
  return new Linter({ cwd: ROOT })
    .verify(code, purity, { filename: join(ROOT, file) })
    .map((message) => message.ruleId);
}

const OFFENCES: [what: string, code: string, rule: string][] = [
  ['the clock', 'export const now = () => Date.now();', 'no-restricted-syntax'],
  ['the clock by new Date()', 'export const now = () => new Date();', 'no-restricted-syntax'],
  ['the clock by Date()', 'export const now = () => Date();', 'no-restricted-syntax'],
  ['chance', 'export const pick = () => Math.random();', 'no-restricted-syntax'],
  ['chance in disguise', "export const pick = () => Math['random']();", 'no-restricted-syntax'],
  ['a random id', 'export const id = () => crypto.randomUUID();', 'no-restricted-globals'],
  ['the elapsed time', 'export const t = () => performance.now();', 'no-restricted-globals'],
  ['the environment', 'export const e = () => process.env.HOME;', 'no-restricted-globals'],
  ['the network', "export const f = () => fetch('/x');", 'no-restricted-globals'],
  ['a timer', 'export const w = (f) => setTimeout(f, 1);', 'no-restricted-globals'],
  ['the page', 'export const d = () => document.title;', 'no-restricted-globals'],
  ['the global object', 'export const g = () => globalThis.Date;', 'no-restricted-globals'],
];

describe('purity of the libraries', () => {
  describe.each(PURE_LIBS as string[])('%s', (lib) => {
    it.each(OFFENCES)('may not touch %s', (_what, code, rule) => {
      expect(new Set(brokenRules(code, `libs/${lib}/src/planted.js`))).toEqual(new Set([rule]));
    });

    it('may compute with instants and numbers it was given', () => {
      const code = 'export const later = (at, ms) => new Date(Math.max(at, 0) + ms).toISOString();';
      expect(brokenRules(code, `libs/${lib}/src/planted.js`)).toEqual([]);
    });
  });

  it('does not bind the libraries that do touch the machine', () => {
    const [config] = purity as { files: string[] }[];
    expect(config?.files.filter((glob) => /persistence|reports/.test(glob))).toEqual([]);
  });

  it('is part of the lint configuration that `npm run check` uses', () => {
    const args = ['node_modules/eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '--print-config'];
    const { stdout } = spawnSync(process.execPath, [...args, 'libs/domain/src/index.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { rules } = JSON.parse(stdout) as {
      rules: Record<string, [number, ...{ name?: string; selector?: string }[]]>;
    };
    const [severity, ...banned] = rules['no-restricted-globals'] ?? [0];
    expect(severity).toBe(2);
    expect(banned.map((entry) => entry.name)).toEqual(expect.arrayContaining(['crypto', 'performance', 'process']));
    const selectors = (rules['no-restricted-syntax'] ?? [])
      .slice(1)
      .map((entry) => (entry as { selector: string }).selector);
    expect(selectors).toEqual(expect.arrayContaining(["MemberExpression[object.name='Math'][property.name='random']"]));
  }, 60_000);
});
