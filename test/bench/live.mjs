// npm run bench:live: 200 event streams on one process of the built server, on SQLite, each of another person. How long from sending a
// changed rating (a revision of a card in the discussion) until each of them has the event that tells of it; the client is a process of
// its own on the same machine.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow, startServer, until } from '../support/server-process.mjs';
import { cpuMs } from './measure.mjs';
import { seedLive } from './seed-live.mjs';
import { close, open } from './sqlite.mjs';

const STREAMS = Number(process.argv[2] ?? 200);
const ACTS = Number(process.argv[3] ?? 40);
const BETWEEN_MS = 100;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-live-'));
const env = { PLUMBLINE_DATA_DIR: join(folder, 'data'), PLUMBLINE_MODE: 'server', DATABASE_URL: '' };

/** The empty, migrated database of a first start, with one debrief in it. */
async function seeded() {
  await (await startServer(env)).stop();
  const db = await open(join(env.PLUMBLINE_DATA_DIR, 'plumbline.sqlite'));
  const world = await seedLive(db, STREAMS);
  await close(db);
  return world;
}

/** Another level for one criterion, as a rater changes it in the discussion. */
async function rate(port, { secret, card, content }, version) {
  const [first] = Object.keys(content.ratings);
  const rating = { ...content.ratings[first], level: 2 + (version % 2) };
  const body = {
    reason: 'Heard the numbers.',
    content: { ...content, ratings: { ...content.ratings, [first]: rating } },
  };
  const answer = await fetch(`http://127.0.0.1:${port}/api/scorecards/${card}/revisions`, {
    method: 'POST',
    headers: {
      ...{ cookie: `plumbline=${secret}`, 'x-plumbline': '1', 'content-type': 'application/json' },
      ...{ 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 600)}`);
  return performance.now();
}

const percentiles = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return { text: `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  most ${at(1)}`, p95: Number(at(0.95)) };
};

async function measure() {
  const { applicationId, secrets, rater } = await seeded();
  const server = await startServer(env);
  try {
    const path = `/api/applications/${applicationId}/debrief/events`;
    const arrivals = [];
    for (const secret of secrets)
      await follow(
        server.port,
        path,
        `plumbline=${secret}`,
        (name) => name === 'debrief' && arrivals.push(performance.now()),
      );
    const [taken, answered] = [[], []];
    // Until nobody new is present any more: that is told too.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const cpuBefore = cpuMs(server.pid);
    for (let act = 0; act < ACTS; act += 1) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      arrivals.length = 0;
      const startedAt = performance.now();
      const [answeredAt] = await Promise.all([
        rate(server.port, rater, act + 1),
        until('every stream has it', () => arrivals.length === STREAMS, 20_000),
      ]);
      taken.push(...arrivals.map((at) => at - startedAt));
      answered.push(answeredAt - startedAt);
    }
    return { taken, answered, cpu: (cpuMs(server.pid) - cpuBefore) / ACTS };
  } finally {
    await server.stop();
  }
}

try {
  const { taken, answered, cpu } = await measure();
  const told = percentiles(taken);
  process.stdout.write(
    `${STREAMS} streams of as many people, ${ACTS} ratings, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, in ms\n`,
  );
  process.stdout.write(`from sending the rating to the event:  ${told.text}  (budget: p95 150)\n`);
  process.stdout.write(`from sending the rating to its answer: ${percentiles(answered).text}\n`);
  process.stdout.write(`the server's CPU for each rating: ${cpu.toFixed(1)}\n`);
  process.exitCode = told.p95 <= 150 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
