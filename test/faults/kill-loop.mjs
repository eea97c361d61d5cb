// F1: kills the built server at random moments under autosave load and checks what it had acknowledged. Prints one line of JSON.
// Run by kill-loop.spec.ts; by hand: node test/faults/kill-loop.mjs CYCLES (after npm run build).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.mjs';
import { seed } from '../bench/seed.mjs';
import { all, close, open } from '../bench/sqlite.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cycles = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
const dataDir = join(folder, 'data');
const file = join(dataDir, 'plumbline.sqlite');

/** Resolves once the server says that it runs; with how long that took. */
async function start() {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_MODE: 'server' };
  for (const name of ['DATABASE_URL', 'PLUMBLINE_PUBLIC_URL']) delete env[name];
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('runs at')) resolve();
    });
    child.stderr.on('data', (part) => (text += part));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
  return { child, port, readyMs: performance.now() - began };
}

const kill = (server, signal) =>
  new Promise((resolve) => {
    server.child.once('exit', resolve);
    server.child.kill(signal);
  });

/** One writer saves one card again and again, each time with the number of the attempt as its sentence. */
async function writer(port, { secret, card, state }, stopped) {
  while (!stopped()) {
    state.attempt += 1;
    const content = { ...state.content, summary: `attempt ${state.attempt}` };
    const headers = {
      cookie: `plumbline=${secret}`,
      'x-plumbline': '1',
      'content-type': 'application/json',
      'if-match': `"${state.version}"`,
      'sec-fetch-site': 'same-origin',
    };
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/scorecards/${card}/draft`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ content }),
      });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
      state.version = body.version;
      state.acknowledged = state.attempt;
    } catch (error) {
      if (stopped() || error.cause) return;
      throw error;
    }
  }
}

/** What the file holds must be the last acknowledged save, or the one that was on its way when the server died. */
async function check(writers, problems) {
  const db = await open(file);
  const [{ integrity_check: integrity }] = await all(db, 'PRAGMA integrity_check');
  if (integrity !== 'ok') problems.push(`integrity: ${integrity}`);
  for (const { card, state } of writers) {
    const [row] = await all(db, 'SELECT content, version FROM scorecards WHERE id = ?', [card]);
    const stored = Number(/attempt (\d+)/.exec(JSON.parse(row.content).summary)?.[1] ?? 0);
    if (stored !== state.acknowledged && stored !== state.attempt)
      problems.push(`card ${card}: stored ${stored}, acknowledged ${state.acknowledged}, tried ${state.attempt}`);
    if (row.version !== state.version && row.version !== state.version + 1)
      problems.push(`card ${card}: version ${row.version} after ${state.version}`);
    Object.assign(state, { version: row.version, acknowledged: stored });
  }
  await close(db);
}

async function main() {
  await kill(await start(), 'SIGTERM');
  const db = await open(file);
  const world = await seed(db);
  const writers = await Promise.all(
    world.clients.map(async ({ secret, cards: [card] }) => {
      const [{ content }] = await all(db, 'SELECT content FROM scorecards WHERE id = ?', [card]);
      return { secret, card, state: { attempt: 0, acknowledged: 0, version: 1, content: JSON.parse(content) } };
    }),
  );
  await close(db);
  const problems = [];
  const ready = [];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const server = await start();
    ready.push(server.readyMs);
    let over = false;
    const running = writers.map((one) => writer(server.port, one, () => over));
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 700));
    over = true;
    await kill(server, 'SIGKILL');
    await Promise.all(running);
    await check(writers, problems);
  }
  const sorted = ready.sort((a, b) => a - b);
  const acknowledged = writers.reduce((sum, one) => sum + one.state.acknowledged, 0);
  console.log(
    JSON.stringify({
      cycles,
      acknowledged,
      problems,
      readyMs: {
        median: Math.round(sorted[sorted.length >> 1]),
        p95: Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1]),
      },
    }),
  );
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
