// Two built servers on one PostgreSQL: an act on one reaches a stream on the other, also right after the connection that listens was
// killed; SIGTERM ends streams and the process. Prints one line of JSON. Run by live-processes.spec.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../support/postgres.mjs';
import { follow, retitle, setUpLoop, startServer, until } from '../support/server-process.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-two-'));
const postgres = await startPostgres();
const servers = [];
const start = async (name) => {
  const env = { DATABASE_URL: postgres.url, PLUMBLINE_DATA_DIR: join(folder, name), PLUMBLINE_MODE: 'server' };
  const server = await startServer(env);
  servers.push(server);
  return server;
};

try {
  const one = await start('one');
  const world = await setUpLoop(one.port, one.text);
  const other = await start('other');
  const path = `/api/applications/${world.applicationId}/debrief/events`;
  const stream = await follow(other.port, path, world.cookie);
  const count = () => stream.events.length;
  const startedAt = performance.now();
  await retitle(one.port, world, 'First');
  await until('an act on the other process', () => count() === 2);
  const reachedMs = Math.round(performance.now() - startedAt);

  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plumbline-listener'`;
  const { rowCount: killed } = await client.query(kill);
  await client.end();
  for (const title of ['Second', 'Third']) await retitle(one.port, world, title);
  await until('acts while nobody listened', () => count() === 4);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await retitle(one.port, world, 'Fourth');
  await until('an act after it listens again', () => count() === 5);

  const stoppedAt = performance.now();
  const code = await other.stop();
  await until('the end of the stream', () => !stream.isOpen);
  process.stdout.write(
    `${JSON.stringify({
      ...{ reachedMs, killed, code, stopMs: Math.round(performance.now() - stoppedAt) },
      names: stream.events.map((event) => event.name),
      numbers: stream.events.map((event) => Number(event.id.split('-')[1])),
    })}\n`,
  );
} finally {
  await Promise.all(servers.map((server) => server.stop('SIGKILL')));
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
