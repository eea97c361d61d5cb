// kill -9 of the built server in every phase of a debrief: what was acknowledged is there, what was under way is there whole or not at
// all, and every screen that resumes shows the phase in which the loop is.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import { LOOP_PATH, type LoopState } from '@app/domain';
import type { DataSource } from 'typeorm';
import { all, close, open } from '../bench/sqlite.mjs';
import { startTestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';
import { cookieOf, waitUntil } from '../support/live-client.js';
import { type ServerProcess, startServer } from '../support/server-process.mjs';
import { PhaseScreen } from './phase-screen.js';
import { type Act, type Phase, phasesOf, type Who } from './phase-walk.js';

/** Every act of every phase is killed in the long run; one of each phase otherwise. */
const FULL = process.env['PLUMBLINE_TEST_FULL'] === '1';
const LONGEST_MS = 24;
const PEOPLE: readonly Who[] = ['facilitator', 'chair', 'member', 'marit', 'seun', 'yuki', 'recruiter'];

const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-phases-'));
const cookies = new Map<Who, string>();
let of: DebriefWorld;
let server: ServerProcess;
let screens: PhaseScreen[];

/** The world is built in this process, at the present time; the built server then opens its file. */
beforeAll(async () => {
  const app = await startTestApp();
  app.clock.set(new Date().toISOString());
  of = await debriefWorld(app, { state: 'planned', yukiWrites: true });
  for (const who of PEOPLE) cookies.set(who, await cookieOf(app, of.people[who]));
  mkdirSync(dataDir, { recursive: true });
  const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
  await writer.query(`VACUUM INTO '${join(dataDir, 'plumbline.sqlite')}'`);
  await app.close();
  const base = `/api/applications/${of.loop.applicationId}/debrief`;
  screens = PEOPLE.map((who) => new PhaseScreen(who, cookies.get(who)!, base));
}, 60_000);
afterAll(async () => {
  for (const screen of screens) screen.client.cut();
  await server.stop('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const start = () => startServer({ PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_MODE: 'server', DATABASE_URL: '' });

/** @returns the status; 0 when the server died before it answered */
async function send({ who, method, path, body, key, version }: Act): Promise<number> {
  const headers: Record<string, string> = {
    ...{ cookie: cookies.get(who)!, 'x-plumbline': '1', 'content-type': 'application/json' },
    ...(method === 'POST' ? { 'idempotency-key': key } : {}),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  try {
    const url = `http://127.0.0.1:${server.port}${path}`;
    return (await fetch(url, { method, headers, body: JSON.stringify(body) })).status;
  } catch {
    return 0;
  }
}

/** Reads the file beside the server, as another process. */
async function ask<T>(sql: string): Promise<T[]> {
  const db = await open(join(dataDir, 'plumbline.sqlite'));
  try {
    return await all<T>(db, sql);
  } finally {
    await close(db);
  }
}
const countOf = async ({ stored }: Act): Promise<number> => (await ask<{ n: number }>(stored))[0]!.n;
const stateNow = async (): Promise<LoopState> =>
  (await ask<{ state: LoopState }>('SELECT state FROM applications'))[0]!.state;

/** The screen of the room is paired by a code, as a person does it. */
async function pair(): Promise<void> {
  const url = `http://127.0.0.1:${server.port}`;
  const headers = { 'x-plumbline': '1' };
  const answer = await fetch(`${url}/api/projector/code`, { method: 'POST', headers });
  const [cookie = ''] = String(answer.headers.get('set-cookie')).split(';');
  const { code } = (await answer.json()) as { code: string };
  const body = { code };
  const path = `/api/applications/${of.loop.applicationId}/projector`;
  const paired = await fetch(`${url}${path}`, {
    ...{ method: 'PUT', body: JSON.stringify(body) },
    headers: { ...headers, 'content-type': 'application/json', cookie: cookies.get('facilitator')! },
  });
  expect(paired.status).toBe(200);
  screens.push(new PhaseScreen('projector', cookie, '/api/projector'));
}

async function allCome(): Promise<void> {
  for (const screen of screens) await screen.come(server.port);
}

/** Each screen shows what the server says to it, and nobody shows a phase that the loop has not reached. */
async function allShowTheTruth(phase: string): Promise<void> {
  const state = await stateNow();
  for (const screen of screens) {
    let truth = '';
    await waitUntil(
      `${phase}: ${screen.who} shows the phase`,
      async () => screen.shown === (truth = await screen.truth()),
    );
    if (truth !== 'none') expect(LOOP_PATH.indexOf(truth as LoopState)).toBeLessThanOrEqual(LOOP_PATH.indexOf(state));
    if (screen.who === 'facilitator') expect(truth).toBe(state === 'planned' ? 'planned' : state);
  }
}

/** The path of the loop has no gap and no step twice, and every line of it starts where the last one ended. */
async function pathIsWhole(): Promise<void> {
  const events = await ask<{ seq: number; from: string; to: string }>(
    'SELECT seq, from_state AS "from", to_state AS "to" FROM loop_events WHERE seq > 1 ORDER BY seq',
  );
  expect(events.map((one) => one.seq)).toEqual(events.map((_, index) => index + 2));
  events.forEach((one, index) => expect(one.from).toBe(index === 0 ? 'planned' : events[index - 1]!.to));
  expect(await stateNow()).toBe(events.at(-1)?.to ?? 'planned');
  const [integrity] = await ask<{ integrity_check: string }>('PRAGMA integrity_check');
  expect(integrity?.integrity_check).toBe('ok');
}

/** Kills the server while the act is under way, and says whether it had answered. */
async function killDuring(act: Act): Promise<boolean> {
  const answer = send(act);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
  await server.stop('SIGKILL');
  const status = await answer;
  if (![0, 200, 201, 204].includes(status)) throw new Error(`${act.method} ${act.path}: ${status}`);
  return status !== 0;
}

async function walk({ state, acts }: Phase, done: Act[]): Promise<void> {
  const killed = Math.floor(Math.random() * acts.length);
  expect(await stateNow()).toBe(state);
  for (const [index, act] of acts.entries()) {
    await allCome();
    if (FULL || index === killed) {
      const acknowledged = await killDuring(act);
      server = await start();
      await allCome();
      await allShowTheTruth(state);
      await pathIsWhole();
      expect(await countOf(act)).toBeGreaterThanOrEqual(acknowledged ? 1 : 0);
    }
    // Again, as a browser does: a new effect if it was lost, and if it is stored, its answer or that it was applied already (409, 412).
    const stored = await countOf(act);
    expect(stored === 0 ? [200, 201, 204] : [200, 201, 204, 409, 412]).toContain(await send(act));
    expect(await countOf(act)).toBe(1);
    done.push(act);
    for (const one of done) expect([one.path, await countOf(one)]).toEqual([one.path, 1]);
  }
}

it(
  'a server killed in any phase loses nothing acknowledged, and no screen shows a wrong phase when it resumes',
  async () => {
    server = await start();
    const done: Act[] = [];
    for (const phase of phasesOf(of)) {
      await walk(phase, done);
      if (phase.state === 'collecting') await pair();
    }
    await allCome();
    await allShowTheTruth('closed');
    expect(await stateNow()).toBe('closed');
    // A screen is told by numbers of its own that a new server begins anew: none came twice.
    for (const { client } of screens)
      expect(new Set(client.events.map((one) => one.id)).size).toBe(client.events.length);
    for (const { who, held, client } of screens) {
      expect(client.received).not.toContain('canary');
      if (who === 'projector') expect(held).not.toContain('canary');
    }
  },
  (FULL ? 10 : 3) * 60_000,
);
