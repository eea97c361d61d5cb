// npm run bench: the product beside a bare program, in one run. What is measured and how to read it: README.md beside this file.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { freePort } from '../support/free-port.mjs';
import { call, measureRound, spreadOf } from './measure.mjs';
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

/** The figures of one server: by name, what one round of it does. */
function figuresOf(server, world) {
  const debrief = { path: `/api/applications/${world.debrief.applicationId}/debrief`, secret: world.debrief.secret };
  const list = { path: `/api/requisitions/${world.list.requisitionId}/candidates`, secret: world.list.secret };
  const trivial = { path: '/api/health/live' };
  return {
    'submit of a full card (8 clients)': submits(server, world),
    'debrief page, 9 cards': reads(server, 60, debrief),
    'list of 4,000 candidates': reads(server, 10, list),
    'trivial JSON': reads(server, 1000, trivial),
  };
}

/**
 * Product and bare program in turn, round by round, so that a machine that gets slower does so for both. Pages are read once
 * before: their code is compiled then. Submits can not be repeated: they warm up in the first of their rounds, which is in the spread.
 */
async function compare(product, bare, world) {
  const figures = [];
  const [productFigures, bareFigures] = [figuresOf(product, world), figuresOf(bare, world)];
  for (const name of Object.keys(productFigures)) {
    const sides = [
      { pid: product.pid, round: productFigures[name], rounds: [] },
      { pid: bare.pid, round: bareFigures[name], rounds: [] },
    ];
    if (!name.startsWith('submit')) for (const { round } of sides) await round(0);
    for (let index = 0; index < ROUNDS; index += 1) {
      for (const side of sides) side.rounds.push(await measureRound(side.pid, side.round, index));
    }
    figures.push({ name, product: sides[0].rounds, bare: sides[1].rounds });
  }
  return figures;
}

const spread = (values) => {
  const { median, min, max } = spreadOf(values);
  return `${median.toFixed(2).padStart(8)} (${min.toFixed(2)} to ${max.toFixed(2)})`.padEnd(28);
};
const cpuOf = (rounds) => rounds.map((one) => one.cpu);

function report(figures) {
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores, ${ROUNDS} rounds, product and bare program in turn; medians (least to most). CPU of the server process, ms per operation; the ratio is that of the two rounds beside each other.\n`,
  );
  const heads = ['product CPU ms', 'bare CPU ms', 'ratio'].map((head) => head.padEnd(28)).join('');
  console.log(`${'figure'.padEnd(36)}${heads}${'x trivial'.padEnd(11)}product wall ms`);
  const trivial = spreadOf(cpuOf(figures.at(-1).product)).median;
  for (const { name, product, bare } of figures) {
    const ratios = product.map((one, index) => one.cpu / bare[index].cpu);
    const times = (spreadOf(cpuOf(product)).median / trivial).toFixed(1).padEnd(11);
    const wall = spread(product.map((one) => one.ms));
    console.log(`${name.padEnd(36)}${spread(cpuOf(product))}${spread(cpuOf(bare))}${spread(ratios)}${times}${wall}`);
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
  const bare = await startBare(join(folder, 'bare.sqlite'));
  const figures = await compare(product, bare, world);
  await stop(product);
  await stop(bare);
  const check = await open(file);
  const [{ submitted }] = await all(check, "SELECT COUNT(*) AS submitted FROM scorecards WHERE status = 'submitted'");
  await close(check);
  const expected = world.clients.length * ROUNDS * SUBMITS_PER_CLIENT + 9;
  if (submitted !== expected) throw new Error(`${submitted} cards are submitted, not ${expected}`);
  report(figures);
}

try {
  await main();
} finally {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
