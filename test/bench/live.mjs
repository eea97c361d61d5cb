// npm run bench:live: 200 event streams on one process of the built server, on SQLite. How long from sending an act until each of them
// has the event that tells of it; the client is a process of its own on the same machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, follow, retitle, setUpLoop, startServer, until } from '../support/server-process.mjs';

const STREAMS = Number(process.argv[2] ?? 200);
const ACTS = 40;
const PER_SESSION = 10;
const PASSWORD = 'seven quiet llamas';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-live-'));
const server = await startServer({
  PLUMBLINE_DATA_DIR: join(folder, 'data'),
  PLUMBLINE_MODE: 'server',
  DATABASE_URL: '',
});
try {
  const world = await setUpLoop(server.port, server.text);
  const path = `/api/applications/${world.applicationId}/debrief/events`;
  const arrivals = [];
  let cookie = '';
  for (let index = 0; index < STREAMS; index += 1) {
    if (index % PER_SESSION === 0)
      ({ cookie } = await ask(server.port, 'POST', '/api/session', {
        body: { email: 'ada@example.org', password: PASSWORD },
      }));
    await follow(server.port, path, cookie, (name) => name === 'debrief' && arrivals.push(performance.now()));
  }
  const taken = [];
  for (let act = 0; act < ACTS; act += 1) {
    arrivals.length = 0;
    const startedAt = performance.now();
    await retitle(server.port, world, `AI product manager ${act}`);
    await until('every stream has it', () => arrivals.length === STREAMS, 20_000);
    taken.push(...arrivals.map((at) => at - startedAt));
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(1);
  process.stdout.write(
    `${STREAMS} streams, ${ACTS} acts, ${cpus().length} cores, ms from sending the act (read and write of a requisition included) to the event:\n`,
  );
  process.stdout.write(`p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  most ${at(1)}  (budget: p95 150)\n`);
  process.exitCode = Number(at(0.95)) <= 150 ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
