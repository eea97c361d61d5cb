import { isAbsolute } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './paths.mjs';
import { isPortFree, portFrom } from './port.mjs';
import { runNode } from './run.mjs';
import { say } from './say.mjs';

/** The environment of the server: what the operator set wins over the mode's defaults. */
export function serverEnvironment(env, mode, defaultDataDir) {
  const dataDir = env.PLUMBLINE_DATA_DIR || defaultDataDir;
  return {
    ...env,
    PLUMBLINE_MODE: mode,
    PLUMBLINE_DATA_DIR: isAbsolute(dataDir) ? dataDir : inRoot(dataDir),
    PORT: String(portFrom(env.PORT, 3000)),
  };
}

/** Installs, builds and serves; resolves with the server's exit code. */
export async function serve(mode, defaultDataDir) {
  const env = serverEnvironment(process.env, mode, defaultDataDir);
  await ensureInstalled();
  await ensureBuilt();
  if (!(await isPortFree(Number(env.PORT)))) {
    throw new Error(
      `port ${env.PORT} is taken by another program; choose one, for example PORT=3001 npm run ${mode === 'demo' ? 'demo' : 'start'}`,
    );
  }
  say(`starting in ${mode} mode on port ${env.PORT}, data in ${env.PLUMBLINE_DATA_DIR}`);
  return runNode(['--enable-source-maps', inRoot('dist/apps/api/src/main.js')], { env });
}
