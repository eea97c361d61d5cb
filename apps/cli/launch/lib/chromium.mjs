import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packagedChromium } from './chromium-package.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Starting it is the only proof: Ubuntu's `chromium-browser` is a stub that only names a snap. */
function answersItsVersion(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function installedCandidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(process.platform === 'darwin' ? MAC_APPS : [])];
}

const findInstalled = () => installedCandidates().find((path) => isExecutable(path) && answersItsVersion(path));

const canUseApt = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  existsSync('/etc/debian_version') &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

async function installWithApt() {
  say(
    "no Chrome or Chromium found: installing Debian's chromium with apt-get (this machine runs the tests as root) ...",
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    run('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if ((await apt('update')) !== 0) return undefined;
  if ((await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) !== 0) return undefined;
  return findInstalled();
}

/** The real ways to get at a browser; tests pass their own. */
const REAL_PROBES = {
  isWorking: (path) => isExecutable(path) && answersItsVersion(path),
  findInstalled,
  canUseApt,
  installWithApt,
  packagedChromium,
};

/**
 * Finds a Chromium for the browser tests, in this order: PLUMBLINE_CHROMIUM, an installed Chrome or Chromium, apt when
 * root on Debian, the one inside an npm package. A named browser that does not work is an error, never a fall-through:
 * whoever names one wants that one. Throws one clear line when there is none.
 */
export async function findChromium(env = process.env, probes = REAL_PROBES) {
  const named = env.PLUMBLINE_CHROMIUM;
  if (named) {
    if (probes.isWorking(named)) return named;
    throw new Error(`PLUMBLINE_CHROMIUM names ${named}, which can not be started.`);
  }
  const installed = probes.findInstalled();
  if (installed) return installed;
  const failures = [];
  const attempts = [
    ['apt', probes.canUseApt() ? probes.installWithApt : undefined],
    ['npm package', probes.packagedChromium],
  ];
  for (const [name, attempt] of attempts) {
    try {
      const path = await attempt?.();
      if (path && probes.isWorking(path)) return path;
      if (attempt) failures.push(`${name}: no working browser came of it`);
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
  throw new Error(
    `no Chrome or Chromium for the browser tests; install one or set PLUMBLINE_CHROMIUM (${failures.join('; ')}).`,
  );
}
