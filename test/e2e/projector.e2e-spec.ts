import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView, ProjectionView } from '@app/contracts';
import { LOOP_STATES, type LoopState } from '@app/domain';
import { PersonEntity, ProjectorRepository, TransactionRunner } from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { hashSecret } from '../../apps/api/src/platform/clock/secret-source.js';
import { type TestApp, startTestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld, putInto } from '../support/debrief-world.js';
import { LiveClient, portOf, waitUntil } from '../support/live-client.js';
import { sealedWorld } from '../support/sealed-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});

const at = (of: DebriefWorld, rest: string) => `/api/applications/${of.loop.applicationId}${rest}`;
const screenAsks = (path: string, cookie: string) => request(app.nest.getHttpServer()).get(path).set('Cookie', cookie);

/** A screen with a code on it. */
async function screen(): Promise<{ code: string; cookie: string }> {
  const answer = await app.anonymous.post('/api/projector/code');
  expect(answer.status).toBe(200);
  const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
  return { code: (answer.body as { code: string }).code, cookie };
}
async function paired(of: DebriefWorld): Promise<string> {
  const { code, cookie } = await screen();
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const answer = await (await app.as(of.people.facilitator)).put(at(of, '/projector'), { code: typed });
  expect(answer.status).toBe(200);
  return cookie;
}
const shown = async (cookie: string): Promise<ProjectionView> => {
  const { body, status } = await screenAsks('/api/projector/debrief', cookie);
  expect(status).toBe(200);
  return body as ProjectionView;
};

const HAS_ROOM: readonly LoopState[] = LOOP_STATES.slice(2, 9);
/** As each of them reads it now; whoever has no debrief has an empty page. */
async function pagesOfParticipants({ loop, people }: DebriefWorld): Promise<Partial<DebriefView>[]> {
  const pages: Partial<DebriefView>[] = [];
  for (const who of ['marit', 'seun', 'yuki', 'chair', 'member', 'facilitator', 'manager'] as const) {
    const answer = await (await app.as(people[who])).get(`/api/applications/${loop.applicationId}/debrief`);
    pages.push(answer.status === 200 ? (answer.body as DebriefView) : {});
  }
  return pages;
}

describe('the projector of a debrief', () => {
  it('shows the phase alone before the reveal, the panel after it, and never a vote or a word of a card', async () => {
    const of = await debriefWorld(app, { state: 'pre_read' });
    const cookie = await paired(of);
    expect(await shown(cookie)).toEqual({
      title: of.requisition.row.title,
      candidate: 'Catalina Duarte',
      state: 'collecting',
    });
    await putInto(app, of.loop, 'revealed');
    const open = await shown(cookie);
    expect(open.state).toBe('revealed');
    expect(open.raters?.map((one) => one.name)).toEqual(['Marit Olsen', 'Seun Adeyemi', 'Yuki Tanaka']);
    expect(open.criteria?.[0]?.levels).toContain(3);
    const allowed = ['title', 'candidate', 'state', 'raters', 'criteria', 'scores', 'agenda', 'present'];
    for (const key of Object.keys(open)) expect(allowed).toContain(key);
  });

  it('shows nothing of the panel while one who rates is still blind', async () => {
    const of = await debriefWorld(app, { state: 'revealed', yukiWrites: true });
    expect(Object.keys(await shown(await paired(of))).sort()).toEqual(['candidate', 'state', 'title']);
  });

  it.each(['strict', 'after_own_submit'] as const)(
    'shows in every phase what every participant has on the own page, and nothing else: %s',
    async (blindness) => {
      const ofAll = [
        await debriefWorld(app, { row: { blindness } }),
        await debriefWorld(app, { row: { blindness }, yukiWrites: true }),
      ];
      for (const [index, of] of ofAll.entries()) {
        await putInto(app, of.loop, 'packet_ready');
        const cookie = await paired(of);
        const shows = new Set<string>();
        for (const state of LOOP_STATES) {
          await putInto(app, of.loop, state);
          const answer = await screenAsks('/api/projector/debrief', cookie);
          if (!HAS_ROOM.includes(state)) {
            expect([state, answer.status]).toEqual([state, 404]);
            continue;
          }
          const view = answer.body as ProjectionView;
          const pages = await pagesOfParticipants(of);
          const everyone = (part: keyof DebriefView) => pages.every((page) => page[part] !== undefined);
          expect([state, view.state]).toEqual([
            state,
            pages.every((page) => page.state === state) ? state : 'collecting',
          ]);
          expect([state, view.raters !== undefined, view.criteria !== undefined]).toEqual([
            state,
            everyone('cards'),
            everyone('cards'),
          ]);
          expect([state, view.scores !== undefined]).toEqual([state, everyone('scores')]);
          for (const key of Object.keys(view)) shows.add(key);
        }
        // One who still writes sees nothing of it, and so does the wall.
        expect(shows.has('raters')).toBe(index === 0);
      }
    },
    60_000,
  );

  it('is told what happens, is cut when it is ended, and ends with the room', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const cookie = await paired(of);
    const client = new LiveClient(portOf(app), cookie, '/api/projector/events');
    expect(await client.connect()).toBe(200);
    const runs = await app.as(of.people.facilitator);
    await runs.post(at(of, '/moves'), { move: 'discuss', reason: '' }).expect(200);
    await waitUntil('the phase', () => client.names.includes('phase'));
    await runs.delete(at(of, '/projector')).expect(200);
    await waitUntil('the cut', () => !client.isOpen, 1_000);
    expect((await screenAsks('/api/projector/debrief', cookie)).status).toBe(404);
    const again = await paired(of);
    await putInto(app, of.loop, 'closed');
    expect((await screenAsks('/api/projector/debrief', again)).status).toBe(404);
    expect((await screenAsks('/api/projector/events', again)).status).toBe(404);
  });

  it('has a cookie that opens no other route, and codes that work once, for five minutes, for who runs the debrief', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const cookie = await paired(of);
    const secret = cookie.split('=')[1]!;
    for (const path of [at(of, '/debrief'), at(of, '/debrief/events'), '/api/my-work', '/api/people'])
      for (const sent of [cookie, `plumbline=${secret}`]) expect((await screenAsks(path, sent)).status).toBe(401);
    const { code } = await screen();
    const asks = Array.from({ length: 31 }, () => app.anonymous.post('/api/projector/code'));
    expect((await Promise.all(asks)).map((one) => one.status)).toContain(429);
    const member = await app.as(of.people.member);
    expect((await member.put(at(of, '/projector'), { code })).status).toBe(404);
    expect((await member.get(at(of, '/projector'))).status).toBe(404);
    const runs = await app.as(of.people.facilitator);
    app.clock.advanceMs(5 * 60_000 + 1);
    const late = await runs.put(at(of, '/projector'), { code });
    expect([late.status, (late.body as { errors: { path: string }[] }).errors[0]?.path]).toEqual([422, '/code']);
    for (let guess = 0; guess < 6; guess += 1) await runs.put(at(of, '/projector'), { code: `GUESS${guess}` });
    expect((await runs.put(at(of, '/projector'), { code: 'GUESS9' })).status).toBe(429);
    app.clock.advanceMs(10 * 60_000);
  });

  it('ends with whoever paired it, once they are recused or gone, and is not woken when the loop is opened again', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const cookie = await paired(of);
    const client = new LiveClient(portOf(app), cookie, '/api/projector/events');
    expect(await client.connect()).toBe(200);
    const recusal = { personId: of.people.facilitator.id, reason: 'I know them from school.' };
    await (await app.as(of.people.facilitator)).post(at(of, '/recusals'), recusal);
    await waitUntil('the cut', () => !client.isOpen, 1_000);
    for (const path of ['/api/projector/debrief', '/api/projector/events'])
      expect((await screenAsks(path, cookie)).status).toBe(404);

    const left = await debriefWorld(app, { state: 'revealed' });
    const theirs = await paired(left);
    const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
    await app.get(TransactionRunner).run(async () => {
      await writer.manager.update(PersonEntity, { id: left.people.facilitator.id }, { status: 'removed' });
    });
    expect((await screenAsks('/api/projector/debrief', theirs)).status).toBe(404);

    const sealed = await sealedWorld(app);
    const old = await paired(sealed);
    const runs = await app.as(sealed.people.facilitator);
    await runs.post(at(sealed, '/moves'), { move: 'close' }).expect(200);
    await runs.post(at(sealed, '/moves'), { move: 'reopen', reason: 'A reference contradicts it.' }).expect(200);
    expect((await screenAsks('/api/projector/debrief', old)).status).toBe(404);
    expect((await runs.get(at(sealed, '/projector'))).body).toEqual({ paired: null });
  });

  it('keeps the hash of a secret alone', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const secret = (await paired(of)).split('=')[1]!;
    const [row] = await app.get(ProjectorRepository).findByTokenHashes([hashSecret(secret)]);
    expect(row?.applicationId).toBe(of.loop.applicationId);
    expect(JSON.stringify(row)).not.toContain(secret);
    await app.get(TransactionRunner).drained();
  });
});
