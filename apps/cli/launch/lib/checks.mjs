import { mkdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { formatSeconds, seconds } from './say.mjs';

/** The steps of `npm run check`; each is one program, judged by its exit code. */
export const CHECKS = [
  {
    name: 'format',
    args: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
  },
  {
    name: 'lint',
    args: [
      ...['node_modules/eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '--max-warnings', '0'],
      ...['--cache', '--cache-location', '.cache/eslint', '--cache-strategy', 'content', '.'],
    ],
  },
  {
    name: 'boundaries',
    args: [
      ...['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.config/dependency-cruiser.cjs'],
      ...['--output-type', 'err-long', 'apps', 'libs', 'test'],
    ],
  },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js', '-c', '.config/knip.jsonc', '--no-progress'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the web app',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  },
];

/**
 * Runs all steps in order, each to its end whatever the others said. Prints one line per step, and a failing step's
 * output. Resolves with { passed, failed }: one step counts as one test.
 */
export async function runChecks({ print = console.log, onSpawn } = {}) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const counts = { passed: 0, failed: 0 };
  for (const { name, args } of CHECKS) {
    const startedAt = Date.now();
    const { code, output } = await capture(process.execPath, args, { onSpawn });
    print(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${formatSeconds(seconds(startedAt))})`);
    if (code !== 0) print(output.trimEnd());
    counts[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
