import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { AssignmentEntity, MailEntity, TransactionRunner } from '@app/persistence';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { Outbox } from '../../apps/api/src/platform/mail/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld, putInto } from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';
import { readableMail, SmtpSink } from '../support/smtp-sink.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson } from '../support/world.js';

const FROM = 'Plumbline <hiring@example.com>';
let sink: SmtpSink;
let app: TestApp;

beforeAll(async () => {
  sink = await SmtpSink.start();
  app = await startTestApp({ config: { mail: { url: sink.url, from: FROM } } });
});
beforeEach(async () => {
  await work();
  sink.mails.length = 0;
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

const work = (): Promise<number> => app.get(MailWorker).work();
const subjects = (): string[] => sink.mails.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? '').sort();
const toWhom = (): string[] => sink.mails.flatMap(({ to }) => to).sort();

interface Owed {
  readonly world: World;
  readonly marit: WorldPerson;
  readonly loop: WorldLoop;
  readonly assignment: WorldAssignment;
}

/** Somebody whose interview ends in two hours. */
async function interviewer(): Promise<Owed> {
  const world = await World.create(app);
  const marit = await world.person('Marit Olsen', { email: `${app.ids.next()}@example.org` });
  const loop = await world.loop(await world.requisition({}));
  await world.interview(loop, 'R1', addHours(app.clock.now(), 1));
  const assignment = await world.assign(loop, marit, 'R1');
  await world.update(AssignmentEntity, { id: assignment.id }, { dueAt: addHours(app.clock.now(), 26) });
  return { world, marit, loop, assignment };
}

describe('a reminder of a card by mail', () => {
  it('comes once after the interview, once when it is late, in plain text and HTML, and names nobody', async () => {
    const { loop } = await interviewer();
    await work();
    expect(sink.mails).toEqual([]);
    app.clock.advanceHours(2.3);
    await work();
    await work();
    expect(subjects()).toEqual(['A scorecard is due']);
    const words = readableMail(sink.mails[0]!);
    expect(words).toMatch(/^From: Plumbline <hiring@example.com>/m);
    expect(words).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(words).toContain('text/plain');
    expect(words).toContain('text/html');
    expect(words).toContain('Open the scorecard: http://127.0.0.1:3000/');
    expect(words).not.toMatch(/Catalina|AI product manager|R1|Northwind/);
    expect(words).not.toContain(loop.applicationId);
    app.clock.advanceHours(24);
    await work();
    expect(subjects()).toEqual(['A scorecard is due', 'A scorecard is late']);
  });

  it.each([
    ['handed in', (w) => w.world.card(w.assignment, { status: 'submitted' })],
    ['no longer asked for', (w) => w.world.update(AssignmentEntity, { id: w.assignment.id }, { status: 'removed' })],
    ['of somebody recused', (w) => w.world.recuse(w.loop, w.marit)],
    [
      'of somebody who wants no mail',
      async (w) =>
        (await app.as(w.marit)).put('/api/my-work/mail', { reminders: false }).set('If-Match', '"0"').expect(200),
    ],
  ] as readonly [string, (w: Owed) => Promise<unknown>][])(
    'does not leave for a card %s, though it was put in before',
    async (_, happens) => {
      const it = await interviewer();
      app.clock.advanceHours(2.3);
      const { organisationId } = it.marit;
      const { id: subjectId } = it.assignment;
      const told = { organisationId, personId: it.marit.id, kind: 'card_due', subjectId, key: subjectId } as const;
      await app
        .get(TransactionRunner)
        .run((tx) => app.get(Outbox).add(tx, [{ ...told, applicationId: it.loop.applicationId }]));
      await happens(it);
      await work();
      expect(sink.mails).toEqual([]);
      expect((await rowsOf(app, MailEntity, { personId: it.marit.id })).every((one) => one.status === 'dropped')).toBe(
        true,
      );
    },
  );
});

describe('the outbox', () => {
  it('tries again later what the server did not take, under the same id, and gives up in the end', async () => {
    const { world, marit } = await interviewer();
    app.clock.advanceHours(2.3);
    sink.refusals.push('451 not now', '451 not now');
    await work();
    expect(await rowsOf(app, MailEntity, { personId: marit.id })).toMatchObject([
      { status: 'waiting', attempts: 1, error: expect.stringContaining('451 not now') },
    ]);
    await work();
    expect(sink.refusals).toHaveLength(1);
    app.clock.advanceMs(61_000);
    await work();
    app.clock.advanceMs(301_000);
    await work();
    const [row] = await rowsOf(app, MailEntity, { personId: marit.id });
    expect(row).toMatchObject({ status: 'sent', attempts: 3, error: null });
    expect(sink.mails[0]!.raw).toContain(`Message-ID: <${row!.id}@127.0.0.1>`);
    const status = async () => (await (await app.as(world.admin)).get('/api/mail').expect(200)).body as object;
    expect(await status()).toEqual({ on: true, from: FROM, failing: false });

    const other = await interviewer();
    app.clock.advanceHours(2.3);
    sink.refuseAll = '550 never';
    for (let n = 0; n < 6; n += 1) {
      await work();
      app.clock.advanceHours(12.5);
    }
    const rows = await rowsOf(app, MailEntity, { personId: other.marit.id, kind: 'card_due' });
    expect(rows).toMatchObject([{ status: 'failed', attempts: 6 }]);
    sink.refuseAll = undefined;
    expect((await (await app.as(other.world.admin)).get('/api/mail')).body).toMatchObject({ failing: true });
  });

  it('keeps nothing of a transaction that was rolled back, and nothing twice', async () => {
    const { marit } = await interviewer();
    const told = { organisationId: marit.organisationId, personId: marit.id, kind: 'invitation', key: 'one' } as const;
    const runner = app.get(TransactionRunner);
    const failing = runner.run(async (tx) => {
      await app.get(Outbox).add(tx, [told]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await rowsOf(app, MailEntity, { personId: marit.id })).toEqual([]);
    for (let n = 0; n < 2; n += 1) await runner.run((tx) => app.get(Outbox).add(tx, [told]));
    expect(await rowsOf(app, MailEntity, { personId: marit.id })).toHaveLength(1);
  });

  it('takes up what a dead server left, and sends one mail once with two workers at work', async () => {
    const { world, marit } = await interviewer();
    app.clock.advanceHours(2.3);
    await Promise.all([work(), work()]);
    const own = () => sink.mails.filter(({ to }) => to.includes(marit.email));
    expect(own()).toHaveLength(1);
    const [row] = await rowsOf(app, MailEntity, { personId: marit.id });
    expect(row).toMatchObject({ status: 'sent' });
    await world.update(MailEntity, { id: row!.id }, { status: 'sending', leaseUntil: addHours(app.clock.now(), -1) });
    await work();
    const ids = own().map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('an invitation by mail', () => {
  it('carries a link of its own that works once; the outbox holds none', async () => {
    const world = await World.create(app);
    const admin = await app.as(world.admin);
    const person = { name: 'Igor Novak', email: 'igor@example.org', title: '', seniority: 3, roles: [] };
    const { id } = (await admin.post('/api/people', person).expect(201)).body as { id: string };
    await admin.post(`/api/people/${id}/invitation`).expect(201);
    await work();
    expect(toWhom()).toEqual(['igor@example.org']);
    const link = /\/invitation\/([\w-]+)/.exec(readableMail(sink.mails[0]!))![1]!;
    expect(JSON.stringify(await rowsOf(app, MailEntity, { personId: id }))).not.toContain(link.slice(0, 12));
    await app.anonymous.get(`/api/invitations/${link}`).expect(200);
  });
});

describe('a debrief', () => {
  let here: DebriefWorld;
  const at = (path: string): string => `/api/applications/${here.loop.applicationId}/${path}`;
  const TIME = { startsAt: '2026-12-01T14:00:00Z', endsAt: '2026-12-01T14:45:00Z', location: 'Room; 4' };

  beforeAll(async () => {
    here = await debriefWorld(app, { state: 'packet_ready' });
  });

  it('opens its pre-read by mail to the committee alone, and asks nobody who has voted', async () => {
    const agent = await app.as(here.people.facilitator);
    await agent.post(at('moves'), { move: 'start_pre_read', reason: 'One interviewer fell ill.' }).expect(200);
    await work();
    expect(subjects()).toEqual(['A packet is ready for your pre-read', 'A packet is ready for your pre-read']);
    expect(toWhom()).toEqual([here.people.chair.email, here.people.member.email].sort());
    expect(sink.mails.map(readableMail).join('\n')).not.toMatch(/Catalina|AI product manager|Nkosi.*Ortega/);
  });

  it('gets a time from who arranges the loop, with If-Match; the calendar file grows by one, is called off, and is mailed', async () => {
    const agent = await app.as(here.people.facilitator);
    const put = (body: object, version: number) =>
      agent.put(at('debrief-appointment'), body).set('If-Match', `"${version}"`);
    expect((await agent.get(at('debrief-appointment'))).body).toEqual({
      appointment: null,
      version: 0,
      mayArrange: true,
    });
    expect((await agent.get(at('debrief-appointment/calendar'))).status).toBe(404);
    const backwards = await put({ ...TIME, endsAt: TIME.startsAt, cancelled: false }, 0);
    expect(backwards).toMatchObject({ status: 422, body: { errors: [{ path: '/endsAt' }] } });
    expect((await put({ ...TIME, cancelled: false }, 0)).status).toBe(200);
    expect((await put({ ...TIME, cancelled: false }, 0)).status).toBe(412);
    const file = async () =>
      (await (await app.as(here.people.chair)).get(at('debrief-appointment/calendar')).expect(200)).text;
    const first = await file();
    expect(first).toContain('SEQUENCE:0\r\n');
    expect(first).toContain('DTSTART:20261201T140000Z\r\n');
    expect(first).toContain('LOCATION:Room\\; 4\r\n');
    expect((await put({ ...TIME, cancelled: true }, 1)).status).toBe(200);
    const second = await file();
    expect(second).toContain('METHOD:CANCEL\r\n');
    expect(second).toContain('SEQUENCE:1\r\n');
    const uid = (text: string) => /UID:.*/.exec(text)?.[0];
    expect(uid(second)).toBe(uid(first));

    // Over is over: once the record is sealed nobody is offered a time that no debrief would take place at.
    await putInto(app, here.loop, 'sealed');
    expect((await agent.get(at('debrief-appointment'))).body).toMatchObject({ version: 2, mayArrange: false });
    expect((await put({ ...TIME, cancelled: false }, 2)).body.type).toMatch(/APPLICATION\.ENDED$/);
    await putInto(app, here.loop, 'pre_read');

    // By mail: whoever may know how far the loop is, of the newest time alone, with the file and without the place.
    await work();
    const { chair, member, facilitator } = here.people;
    expect(toWhom()).toEqual([chair, member, facilitator].map(({ email }) => email).sort());
    for (const mail of sink.mails.map(readableMail)) {
      expect(mail).toContain('METHOD:CANCEL');
      expect(mail).toContain('SEQUENCE:1');
      expect(mail).not.toMatch(/Room|Catalina|AI product manager/);
    }
  });

  it('has no time for the panel before the reveal, and an interview has a file for whoever knows the loop', async () => {
    const panel = await app.as(here.people.marit);
    for (const path of ['debrief-appointment', 'debrief-appointment/calendar'])
      expect((await panel.get(at(path))).status).toBe(404);
    const change = { ...TIME, cancelled: false };
    expect((await panel.put(at('debrief-appointment'), change).set('If-Match', '"2"')).status).toBe(404);
    await here.world.interview(here.loop, 'R1', addHours(app.clock.now(), 1));
    const file = (await panel.get(at('interviews/R1/calendar')).expect(200)).text;
    expect(file).toContain('SUMMARY:Interview: ');
    expect(file).not.toMatch(/Catalina|AI product manager/);
    expect((await (await app.as(here.people.stranger)).get(at('interviews/R1/calendar'))).status).toBe(404);
    expect((await panel.get(at('interviews/R9/calendar'))).status).toBe(404);
  });
});

describe('without a mail server', () => {
  it('nothing is put in, and the product says so', async () => {
    const quiet = await startTestApp();
    try {
      const world = await World.create(quiet);
      const admin = await quiet.as(world.admin);
      expect((await admin.get('/api/mail')).body).toEqual({ on: false, from: null, failing: false });
      const preference = await admin.get('/api/my-work/mail').expect(200);
      expect(preference.body).toEqual({ on: false, reminders: true, version: 0 });
      const told = {
        organisationId: world.organisationId,
        personId: world.admin.id,
        kind: 'invitation',
        key: 'x',
      } as const;
      await quiet.get(TransactionRunner).run((tx) => quiet.get(Outbox).add(tx, [told]));
      expect(await rowsOf(quiet, MailEntity, { personId: world.admin.id })).toEqual([]);
    } finally {
      await quiet.close();
    }
  });
});
