import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { formatSeconds, seconds } from './say.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

/** tsc keeps what it found out about a file, and looks again only where something changed. */
const types = (project, buildInfo) => [
  TSC,
  ...['--noEmit', '-p', project],
  ...['--incremental', '--tsBuildInfoFile', `.cache/${buildInfo}.tsbuildinfo`],
];

/** One cache for each: two processes would overwrite each other's. */
const lint = (cache, ...files) => [
  ...['node_modules/eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '--max-warnings', '0'],
  ...['--cache', '--cache-location', `.cache/${cache}`, '--cache-strategy', 'content', ...files],
];

/**
 * The steps of `npm run check`; each is one program, judged by its exit code. The longest stand first, so that the
 * short ones fill what is left of the second core. Lint is two steps along the border of the TypeScript projects: each
 * builds the types of its own project only. Together they lint every file.
 */
export const CHECKS = [
  { name: 'lint', args: lint('eslint', '.', '--ignore-pattern', 'apps/web/**') },
  { name: 'lint of the web app', args: lint('eslint-web', 'apps/web') },
  {
    name: 'format',
    args: [
      ...['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-location', '.cache/prettier', '.'],
    ],
  },
  { name: 'types', args: types('tsconfig.json', 'types') },
  { name: 'types of the web app', args: types('apps/web/tsconfig.json', 'types-web') },
  {
    name: 'boundaries',
    args: [
      ...['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.config/dependency-cruiser.cjs'],
      ...['--output-type', 'err-long', 'apps', 'libs', 'test'],
    ],
  },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js', '-c', '.config/knip.jsonc', '--no-progress'] },
];

/** Each step is one busy process. More than two of them would not fit the memory of a small machine. */
const AT_ONCE = Math.min(2, availableParallelism());

/**
 * Runs all steps, two at a time, each to its end whatever the others said. Prints one line per step as it ends, and a
 * failing step's output. Resolves with { passed, failed }: one step counts as one test.
 */
export async function runChecks({ print = console.log, onSpawn } = {}) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const counts = { passed: 0, failed: 0 };
  const waiting = [...CHECKS];
  const runWaiting = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = Date.now();
      const { code, output } = await capture(process.execPath, check.args, { onSpawn });
      print(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${formatSeconds(seconds(startedAt))})`);
      if (code !== 0) print(output.trimEnd());
      counts[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
  return counts;
}
