import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchRoot } from '../../support/scratch-folder.mjs';

/** A path of the checkout, for instance 'dist/apps/api/src/main.js'. */
export const inRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const SERVER = 'dist/apps/api/src/main.js';
const BOOT_MS = 90_000;
const STOP_MS = 20_000;

export interface Product {
  readonly url: string;
  /** Printed by a server with an empty data directory; null where there is nothing to set up. */
  readonly setupLink: string | null;
  /** SIGTERM; rejects unless the server ends by itself, in time, with exit code 0 and without having logged an error. */
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Only what the server needs: a developer's settings must not reach it. */
function environment(port: number, mode: string, dataDir: string): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env;
  return {
    PATH,
    HOME,
    LANG,
    NODE_ENV: 'production',
    PORT: String(port),
    PLUMBLINE_MODE: mode,
    PLUMBLINE_DATA_DIR: dataDir,
  };
}

async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Resolves with what was printed once it says where the product runs. */
function announced(child: ChildProcess, printed: () => string, problems: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (/runs at http\S+\n(Set it up \S+ \S+ hours: \S+\n)?/.test(printed()))
        setTimeout(() => resolve(printed()), 50);
    });
    child.once('exit', (code) => reject(new Error(`the server ended at once with code ${code}: ${problems()}`)));
  });
}

/** Where the global set-up has left a data directory with the demo loaded: loading takes far longer than a copy. */
export const DEMO_TEMPLATE = 'PLUMBLINE_DEMO_TEMPLATE';

export const freshDataDir = (): Promise<string> => mkdtemp(join(scratchRoot(), 'plumbline-browser-'));

async function dataDirFor(mode: 'server' | 'demo'): Promise<string> {
  const dataDir = await freshDataDir();
  const template = process.env[DEMO_TEMPLATE];
  if (mode === 'demo' && template) await cp(template, dataDir, { recursive: true });
  return dataDir;
}

/** Starts the built product on a free port with a data directory of its own, which `stop` removes unless it was given. */
export async function startProduct(mode: 'server' | 'demo', given?: string): Promise<Product> {
  const dataDir = given ?? (await dataDirFor(mode));
  const removeData = async (): Promise<void> => {
    if (given === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const port = await freePort();
  const child = spawn(process.execPath, [inRoot(SERVER)], {
    cwd: dataDir,
    env: environment(port, mode, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    try {
      const [code, signal] = await within(STOP_MS, 'the stop of the server', ended);
      if (code !== 0) throw new Error(`the server ended with code ${code}, signal ${signal}: ${err}`);
      if (err !== '') throw new Error(`the server logged errors:\n${err}`);
    } finally {
      child.kill('SIGKILL');
      await removeData();
    }
  };
  try {
    const text = await within(
      BOOT_MS,
      'the start of the server',
      announced(
        child,
        () => out,
        () => err,
      ),
    );
    return { url: `http://127.0.0.1:${port}`, setupLink: /hours: (\S+)/.exec(text)?.[1] ?? null, stop };
  } catch (error) {
    child.kill('SIGKILL');
    await removeData();
    throw error;
  }
}
