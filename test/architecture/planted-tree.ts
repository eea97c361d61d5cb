import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

interface CruiseViolation {
  from: string;
  to: string;
  rule: { name: string; severity: string };
}

/** Packages the planted files import: empty ones, so that the tree resolves without copying node_modules. */
const PACKAGES = [
  'typeorm',
  'sqlite3',
  'pg',
  '@nestjs/common',
  '@nestjs/typeorm',
  'react',
  'yaml',
  'pure-rand',
  'lodash',
];

function write(root: string, path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Writes the files into a temporary folder with the repository's own configuration beside them, runs dependency-cruiser
 * there and answers, for each file, the names of the rules it broke, sorted and without repetition.
 */
export function rulesBrokenBy(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-planted-'));
  try {
    cpSync(join(ROOT, '.config', 'dependency-cruiser.cjs'), join(root, '.config', 'dependency-cruiser.cjs'));
    cpSync(join(ROOT, 'tsconfig.json'), join(root, 'tsconfig.json'));
    write(root, 'package.json', '{ "name": "planted", "type": "module" }');
    for (const name of PACKAGES) {
      write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(root, `node_modules/${name}/index.js`, 'module.exports = {};');
    }
    for (const [path, content] of Object.entries(files)) write(root, path, content);
    return cruise(root, Object.keys(files));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function cruise(root: string, files: string[]): Map<string, string[]> {
  const cli = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cli, '--config', '.config/dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stderr || stdout}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: CruiseViolation[] } };
  const broken = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, rule } of summary.violations) {
    const names = new Set([
      ...(broken.get(from) ?? []),
      `${rule.name}${rule.severity === 'error' ? '' : ` (only ${rule.severity})`}`,
    ]);
    broken.set(from, [...names].sort());
  }
  return broken;
}
