import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { capture, npmCommand, run } from './run.mjs';
import { formatSeconds, say, seconds } from './say.mjs';
import { withLaunchLock } from './lock.mjs';

const STAMP = inRoot('node_modules', '.plumbline-install.json');
const HEARTBEAT_MS = 10_000;

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

// Native modules belong to a platform: a node_modules copied from another one is not installed.
const wantedStamp = () => ({
  lock: createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex'),
  platform: `${process.platform}-${process.arch}`,
});

/**
 * What npm itself recorded as installed (node_modules/.package-lock.json) against package-lock.json.
 * Returns the paths that are missing or of another version; optional packages of other platforms may be absent.
 */
export function lockDifferences(lock, installed) {
  const have = installed?.packages ?? {};
  const wrong = [];
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const found = have[path];
    if (found ? found.version !== wanted.version : !(wanted.optional || wanted.devOptional || wanted.peer)) {
      wrong.push(path);
    }
  }
  for (const path of Object.keys(have)) {
    if (!(path in lock.packages)) wrong.push(path);
  }
  return wrong;
}

function isInstalledByHand() {
  const lock = readJson(inRoot('package-lock.json'));
  const installed = readJson(inRoot('node_modules', '.package-lock.json'));
  return installed !== undefined && lockDifferences(lock, installed).length === 0;
}

/** Installed with --ignore-scripts, the SQLite driver has no binary; loading it is the only proof. */
async function doesSqliteLoad() {
  const probe = "import('sqlite3').then(() => process.exit(0), () => process.exit(1))";
  const { code } = await capture(process.execPath, ['--input-type=module', '-e', probe]);
  return code === 0;
}

function describeProgress() {
  const sqlite = inRoot('node_modules', 'sqlite3', 'build');
  if (existsSync(sqlite) && !existsSync(join(sqlite, 'Release', 'node_sqlite3.node'))) return 'compiling SQLite';
  const modules = inRoot('node_modules');
  const count = existsSync(modules) ? readdirSync(modules).length : 0;
  return count === 0 ? 'fetching packages' : `${count} folders in node_modules`;
}

async function runNpm(args) {
  const startedAt = Date.now();
  const heartbeat = setInterval(
    () => say(`still installing after ${formatSeconds(seconds(startedAt))}: ${describeProgress()}`),
    HEARTBEAT_MS,
  );
  try {
    const npm = npmCommand(args);
    // npm's own words go to stderr with ours, so that a CLI command's stdout stays clean.
    const code = await run(npm.command, npm.args, {
      ...npm.options,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    if (code !== 0) throw new Error(`npm ${args[0]} failed with exit code ${code}; its message is above.`);
    say(`npm ${args[0]} done in ${formatSeconds(seconds(startedAt))}`);
  } finally {
    clearInterval(heartbeat);
  }
}

async function install() {
  say('installing the packages of package-lock.json (npm ci), the build tools included.');
  say('Where no prebuilt SQLite binary can be fetched it is compiled, which takes two to three minutes more.');
  // Errors only: several packages declare Node 22 although they run on 20.19, and npm would print pages about it.
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await runNpm(['ci', '--include=dev', '--include=optional', ...quiet]);
  if (!(await doesSqliteLoad()))
    throw new Error('sqlite3 was installed but can not be loaded (see the npm output above).');
}

/** Makes node_modules match package-lock.json; does nothing in a few milliseconds when it already does. */
export async function ensureInstalled() {
  const wanted = wantedStamp();
  const isCurrent = () => {
    const stamp = readJson(STAMP);
    return stamp?.lock === wanted.lock && stamp.platform === wanted.platform;
  };
  if (isCurrent()) return;
  await withLaunchLock(async () => {
    if (isCurrent()) return;
    if (existsSync(inRoot('node_modules')) && isInstalledByHand()) {
      if (!(await doesSqliteLoad())) await runNpm(['rebuild', 'sqlite3']);
      if (!(await doesSqliteLoad())) await install();
    } else {
      await install();
    }
    writeFileSync(STAMP, `${JSON.stringify(wanted)}\n`);
  });
}
