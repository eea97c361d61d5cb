// npm run bench: the product beside a bare program, in one run. What is measured and how to read it: README.md beside this file.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { freePort } from '../support/free-port.mjs';
import { call, measure } from './measure.mjs';
import { ROUNDS, SUBMITS_PER_CLIENT, seed } from './seed.mjs';
import { all, close, open, run } from './sqlite.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const children = [];

function start(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

/** Resolves with the output once it holds `pattern`. */
const until = (child, pattern) =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code} before it was ready: ${text}`)));
  });

async function startProduct(dataDir) {
  const port = await freePort();
  const env = {
    PORT: String(port),
    PLUMBLINE_DATA_DIR: dataDir,
    PLUMBLINE_MODE: 'server',
    DATABASE_URL: '',
    PLUMBLINE_PUBLIC_URL: '',
  };
  for (const name of ['DATABASE_URL', 'PLUMBLINE_PUBLIC_URL']) delete env[name];
  const child = start([join(ROOT, 'dist/apps/api/src/main.js')], env);
  await until(child, /runs at/);
  return { name: 'product', port, pid: child.pid, child };
}

async function startBare(file) {
  const child = start([join(ROOT, 'test/bench/bare.mjs'), file]);
  const [, port] = await until(child, /listening (\d+)/);
  return { name: 'bare', port: Number(port), pid: child.pid, child };
}

const stop = (server) => new Promise((resolve) => server.child.once('exit', resolve) && server.child.kill('SIGTERM'));

/** Each client submits its cards of this round one after another; eight clients at once. */
const submits = (server, world) => (round) =>
  Promise.all(
    world.clients.map(async ({ secret, cards }) => {
      const durations = [];
      for (const card of cards.slice(round * SUBMITS_PER_CLIENT, (round + 1) * SUBMITS_PER_CLIENT)) {
        const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
        durations.push(
          (await call(server.port, { method: 'POST', path: `/api/scorecards/${card}/submission`, secret, headers })).ms,
        );
      }
      return durations;
    }),
  ).then((all) => all.flat());

const reads =
  (server, times, { path, secret }) =>
  async () => {
    const durations = [];
    for (let index = 0; index < times; index += 1) durations.push((await call(server.port, { path, secret })).ms);
    return durations;
  };

async function figuresOf(server, world) {
  const debrief = { path: `/api/applications/${world.debrief.applicationId}/debrief`, secret: world.debrief.secret };
  const list = { path: `/api/requisitions/${world.list.requisitionId}/candidates`, secret: world.list.secret };
  const trivial = { path: '/api/health/live' };
  // Warm: the code of each page is compiled before it is measured. Submits warm up on the first of their rounds, which is in the spread.
  for (const one of [debrief, list, trivial]) await reads(server, 20, one)();
  return {
    'submit of a full card (8 clients)': await measure({
      pid: server.pid,
      rounds: ROUNDS,
      round: submits(server, world),
    }),
    'debrief page, 9 cards': await measure({ pid: server.pid, rounds: ROUNDS, round: reads(server, 60, debrief) }),
    'list of 4,000 candidates': await measure({ pid: server.pid, rounds: ROUNDS, round: reads(server, 10, list) }),
    'trivial JSON': await measure({ pid: server.pid, rounds: ROUNDS, round: reads(server, 1000, trivial) }),
  };
}

const two = (value) => value.toFixed(2).padStart(8);
const spread = ({ median, min, max }) => `${two(median)} (${min.toFixed(2)} to ${max.toFixed(2)})`.padEnd(28);

function report(product, bare) {
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores, ${ROUNDS} rounds, medians (least to most). CPU of the server process, ms per operation.\n`,
  );
  console.log(
    `${'figure'.padEnd(36)}${'product CPU ms'.padEnd(28)}${'bare CPU ms'.padEnd(28)}${'ratio'.padEnd(8)}${'x trivial'.padEnd(11)}product wall ms`,
  );
  for (const [name, figure] of Object.entries(product)) {
    const ratio = figure.cpu.median / bare[name].cpu.median;
    const trivial = figure.cpu.median / product['trivial JSON'].cpu.median;
    console.log(
      `${name.padEnd(36)}${spread(figure.cpu)}${spread(bare[name].cpu)}${ratio.toFixed(2).padEnd(8)}${trivial.toFixed(1).padEnd(11)}${spread(figure.ms)}`,
    );
  }
}

async function main() {
  const dataDir = join(folder, 'data');
  const first = await startProduct(dataDir);
  await stop(first);
  const file = join(dataDir, 'plumbline.sqlite');
  const db = await open(file);
  const world = await seed(db);
  await run(db, 'PRAGMA wal_checkpoint(TRUNCATE)');
  await close(db);
  copyFileSync(file, join(folder, 'bare.sqlite'));
  const product = await startProduct(dataDir);
  const productFigures = await figuresOf(product, world);
  await stop(product);
  const check = await open(file);
  const [{ submitted }] = await all(check, "SELECT COUNT(*) AS submitted FROM scorecards WHERE status = 'submitted'");
  await close(check);
  const expected = world.clients.length * ROUNDS * SUBMITS_PER_CLIENT + 9;
  if (submitted !== expected) throw new Error(`${submitted} cards are submitted, not ${expected}`);
  const bare = await startBare(join(folder, 'bare.sqlite'));
  report(productFigures, await figuresOf(bare, world));
  await stop(bare);
}

try {
  await main();
} finally {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
