import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { withLaunchLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { formatSeconds, say, seconds } from './say.mjs';

const SHARED_INPUTS = ['libs', 'rubrics', 'tsconfig.json', 'package-lock.json', 'apps/cli/launch/lib/build.mjs'];

/** Rubrics count as input because both sides may compile its JSON Schema in. */
const TARGETS = [
  {
    name: 'server and command line',
    stamp: 'dist/.server-stamp',
    inputs: ['apps/api', 'apps/cli/src', 'nest-cli.json', '.config/bundle-calibration.mjs', ...SHARED_INPUTS],
    outputs: ['dist/apps', 'dist/libs'],
    proof: 'dist/apps/api/src/main.js',
    steps: [
      ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
      ['node_modules/vite/bin/vite.js', 'build', '--config', '.config/bundle-calibration.mjs', '--logLevel', 'warn'],
    ],
  },
  {
    name: 'web app',
    stamp: 'dist/.web-stamp',
    inputs: ['apps/web', ...SHARED_INPUTS],
    outputs: ['dist/web'],
    proof: 'dist/web/index.html',
    steps: [
      [
        'node_modules/vite/bin/vite.js',
        'build',
        'apps/web',
        '--config',
        'apps/web/vite.config.ts',
        '--logLevel',
        'warn',
      ],
    ],
  },
];

const stampOf = (target) => {
  const path = inRoot(target.stamp);
  return existsSync(path) && existsSync(inRoot(target.proof)) ? readFileSync(path, 'utf8') : undefined;
};

async function runStep(target, args) {
  const code = await run(process.execPath, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error(`building the ${target.name} failed; the messages are above.`);
}

async function build(target) {
  const startedAt = Date.now();
  const wanted = fingerprint(target.inputs);
  say(`building the ${target.name} ...`);
  // Stamp first, then outputs: a build that is interrupted must look stale, and a deleted source must not live on.
  rmSync(inRoot(target.stamp), { force: true });
  for (const output of target.outputs) rmSync(inRoot(output), { recursive: true, force: true });
  for (const args of target.steps) await runStep(target, args);
  if (!existsSync(inRoot(target.proof))) throw new Error(`building the ${target.name} left no ${target.proof}.`);
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot(target.stamp), wanted);
  say(`built the ${target.name} in ${formatSeconds(seconds(startedAt))}`);
}

const isStale = (target) => stampOf(target) !== fingerprint(target.inputs);

/** Builds what is stale. `only` narrows it to 'server' or 'web'; `force` rebuilds regardless. */
export async function ensureBuilt({ only, force = false } = {}) {
  const targets = TARGETS.filter((target) => !only || target.stamp.includes(only));
  if (!force && !targets.some(isStale)) return;
  await withLaunchLock(async () => {
    for (const target of targets) {
      if (force || isStale(target)) await build(target);
    }
  });
}

/** For the watchers of `npm run dev`, which write to dist/ themselves: the next start builds anew. */
export const forgetServerBuild = () => rmSync(inRoot('dist', '.server-stamp'), { force: true });
