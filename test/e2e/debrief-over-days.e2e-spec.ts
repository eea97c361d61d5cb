import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { AssignmentEntity, RequisitionMemberEntity, TransactionRunner } from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { closeVote, debriefWorld, type DebriefPeople, type DebriefWorld, vote } from '../support/debrief-world.js';
import { decisionOf } from '../support/decision-content.js';
import { rowsOf } from '../support/rows-of.js';
import { readableMail, SmtpSink } from '../support/smtp-sink.js';

let sink: SmtpSink;
let app: TestApp;
let here: DebriefWorld;
beforeAll(async () => {
  sink = await SmtpSink.start();
  app = await startTestApp({ config: { mail: { url: sink.url, from: 'Plumbline <hiring@example.com>' } } });
  here = await debriefWorld(app, { state: 'pre_read' });
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

const as = (who: keyof DebriefPeople) => app.as(here.people[who]);
const at = (path: string): string => `/api/applications/${here.loop.applicationId}${path}`;
const remindersOf = async (who: keyof DebriefPeople) => {
  const { body } = await (await as(who)).get('/api/my-work/reminders').expect(200);
  return body.reminders.map((one: { kind: string; candidate: string }) => [one.kind, one.candidate]);
};

describe('a debrief over days', () => {
  it('reminds whoever still owes the phase, from a day before it is due, and nobody else', async () => {
    const now = Date.parse(app.clock.now());
    const dueAt = { pre_read: new Date(now + 30 * 3_600_000).toISOString() };
    const body = { pace: 'days', dueAt, speakingOrder: [], scribeId: null, shownWhatIf: '' };
    await (await as('facilitator')).put(at('/room'), body).set('If-Match', '"0"').expect(200);
    expect(await remindersOf('member')).toEqual([]);
    app.clock.advanceHours(7);
    const due = [['debrief_due', 'Catalina Duarte']];
    expect([await remindersOf('member'), await remindersOf('chair')]).toEqual([due, due]);
    for (const who of ['marit', 'manager', 'facilitator', 'stranger'] as const)
      expect(await remindersOf(who)).toEqual([]);
    await vote(here, here.people.member, 'pre', 'hold');
    expect([await remindersOf('member'), await remindersOf('chair')]).toEqual([[], due]);
    await here.world.recuse(here.loop, here.people.chair);
    expect(await remindersOf('chair')).toEqual([]);
  });
});

describe('a vote of a debrief over days', () => {
  const set = async (hours: number, version: number, pace = 'days') => {
    const dueAt = { pre_read: addHours(app.clock.now(), hours) };
    const body = { pace, dueAt: pace === 'days' ? dueAt : {}, speakingOrder: [], scribeId: null, shownWhatIf: '' };
    await (await as('facilitator')).put(at('/room'), body).set('If-Match', `"${version}"`).expect(200);
  };
  const later = async (hours: number): Promise<string[]> => {
    sink.mails.length = 0;
    app.clock.advanceHours(hours);
    await app.get(MailWorker).work();
    await app.get(MailWorker).work();
    return sink.mails.flatMap(({ to }) => to).sort();
  };

  beforeEach(async () => {
    here = await debriefWorld(app, { state: 'pre_read' });
  });

  it('is reminded of once, a day before it is due: who may vote and has not, and nobody else', async () => {
    const { chair, member } = here.people;
    await vote(here, member, 'pre', 'hold');
    await set(30, 0);
    expect(await later(5.9)).toEqual([]);
    expect(await later(0.2)).toEqual([chair.email]);
    const words = readableMail(sink.mails[0]!);
    expect(words).toMatch(/^Subject: Your vote is due soon/m);
    expect(words).toContain(`/applications/${here.loop.applicationId}/debrief`);
    expect(words).not.toMatch(/Catalina|AI product manager|Northwind|Nkosi|hold/);
    expect(await later(3)).toEqual([]);
    // Moved: the new time is told once more, and nothing is told once it is over.
    await set(30, 1);
    expect(await later(7)).toEqual([chair.email]);
    await set(25, 2);
    expect(await later(26)).toEqual([]);
  });

  it('is not reminded of where the debrief is held together after all, or to somebody recused', async () => {
    const { chair, member } = here.people;
    await set(30, 0);
    await here.world.recuse(here.loop, chair);
    expect(await later(7)).toEqual([member.email]);
    await set(30, 1);
    await set(0, 2, 'together');
    expect(await later(7)).toEqual([]);
  });
});

describe('a decision to hold', () => {
  const hold = (missing: object) =>
    decisionOf({
      ...{ outcome: 'hold', level: null, overrideReason: 'The chair is recused.' },
      missing: [{ criterionId: 'C1', text: 'A suite that they own.', roundId: 'R1', personId: '', ...missing }],
    });
  const decide = async (missing: object) =>
    (await as('facilitator')).put(at('/decision'), hold(missing)).set('If-Match', '"0"');

  it('names exactly what is missing and somebody who can get it', async () => {
    here = await debriefWorld(app, { state: 'final_vote', row: { quorum: 1 } });
    await vote(here, here.people.member, 'final', 'hold');
    await closeVote(here);
    const wrong = async (missing: object) => {
      const { status, body } = await decide(missing);
      return [status, body.errors?.map((one: { path: string }) => one.path)];
    };
    expect(await wrong({ personId: here.people.marit.id })).toEqual([422, ['/missing/0/personId']]);
    expect(await wrong({ personId: here.people.chair.id })).toEqual([422, ['/missing/0/personId']]);
    expect(await wrong({ personId: here.people.stranger.id, roundId: 'R9' })).toEqual([422, ['/missing/0/roundId']]);
    const { status, body } = await decide({ personId: here.people.stranger.id });
    expect([status, body.missing[0].person.name]).toEqual([200, 'Igor Novak']);
  });

  it('asks them for the card when the loop goes back, in a new version of the decision', async () => {
    const facilitator = await as('facilitator');
    await facilitator.post(at('/seal')).set('If-Match', '"1"').expect(200);
    await facilitator.post(at('/moves'), { move: 'collect_more', reason: 'Evidence on C1 is missing.' }).expect(200);
    const { applicationId } = here.loop;
    const asked = await rowsOf(app, AssignmentEntity, { applicationId, personId: here.people.stranger.id });
    expect(asked).toMatchObject([{ roundId: 'R1', status: 'assigned', seat: 'panel' }]);
    const { body } = await facilitator.get(at('/room')).expect(200);
    expect([body.state, body.version]).toEqual(['collecting', 0]);
    expect((await (await as('stranger')).get(at('/room'))).status).toBe(404);
  });
});

describe('a veto', () => {
  it('is the word of the hiring manager of now: it falls when somebody else is named, for nobody could take it back', async () => {
    here = await debriefWorld(app, { state: 'final_vote' });
    for (const voter of ['chair', 'member'] as const) await vote(here, here.people[voter], 'final', 'hire');
    await closeVote(here);
    const veto = { standing: true, reason: 'The role needs somebody who has shipped.' };
    await (await as('manager')).put(at('/veto'), veto).set('If-Match', '"0"').expect(200);
    const hire = async () =>
      (await as('facilitator'))
        .put(at('/decision'), decisionOf({ overrideReason: 'The gate.' }))
        .set('If-Match', '"0"');
    const vetoes = async () => (await (await as('chair')).get(at('/room'))).body.vetoes;
    expect([(await hire()).status, await vetoes()]).toMatchObject([422, [{ reason: veto.reason }]]);
    const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
    const key = { personId: here.people.manager.id, role: 'hiring_manager' as const };
    await app.get(TransactionRunner).run(() => writer.manager.delete(RequisitionMemberEntity, key));
    expect(await vetoes()).toEqual([]);
    expect((await hire()).status).toBe(200);
    await (await as('facilitator')).post(at('/seal')).set('If-Match', '"1"').expect(200);
  });
});
