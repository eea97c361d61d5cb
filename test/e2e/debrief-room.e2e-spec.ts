import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomBody, RoomView } from '@app/contracts';
import { LoopEventEntity } from '@app/persistence';
import type { LoopState } from '@app/domain';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  closeVote,
  debriefWorld,
  type DebriefPeople,
  type DebriefWorld,
  putInto,
  vote,
} from '../support/debrief-world.js';
import { decisionOf } from '../support/decision-content.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
let here: DebriefWorld;
beforeAll(async () => {
  app = await startTestApp();
  here = await debriefWorld(app, { state: 'pre_read', levels: [3, 2, 3] });
});
afterAll(() => app.close());

type Who = keyof DebriefPeople;
const at = (path: string): string => `/api/applications/${here.loop.applicationId}${path}`;
const get = async (who: Who, path = '/room') => (await app.as(here.people[who])).get(at(path));
const room = async (who: Who): Promise<RoomView> => (await get(who)).body as RoomView;
const put = async (who: Who, path: string, body: object, version = 0) =>
  (await app.as(here.people[who])).put(at(path), body).set('If-Match', `"${version}"`);
const post = async (who: Who, path: string, body: object = {}) => (await app.as(here.people[who])).post(at(path), body);

const SETTINGS: RoomBody = { pace: 'together', dueAt: {}, speakingOrder: [], scribeId: null, shownWhatIf: '' };

/** Into a state with the event that the clock reads. */
async function enter(state: LoopState, from: LoopState, reason = ''): Promise<void> {
  await putInto(app, here.loop, state);
  const { applicationId } = here.loop;
  const seq = (await rowsOf(app, LoopEventEntity, { applicationId })).length + 1;
  const event = { applicationId, seq, fromState: from, toState: state, actorId: here.people.facilitator.id };
  await here.world.insert(LoopEventEntity, { ...event, reason, at: app.clock.now(), decisionVersion: 1 });
}

describe('the room in the pre-read', () => {
  it('tells the facilitator how many have read and voted, and nobody else, neither who nor what', async () => {
    await enter('pre_read', 'packet_ready');
    app.clock.advanceHours(0.1);
    expect((await room('facilitator')).preRead).toEqual({ eligible: 2, opened: 0, voted: 0 });
    expect((await post('member', '/room/packet-openings')).status).toBe(204);
    expect((await post('member', '/room/packet-openings')).status).toBe(204);
    await vote(here, here.people.chair, 'pre', 'hold', 'A why-line that stays private.');
    const counted = await room('facilitator');
    expect(counted.preRead).toEqual({ eligible: 2, opened: 2, voted: 1 });
    expect(JSON.stringify(counted)).not.toMatch(/Nkosi|why-line|hold/);
    for (const who of ['chair', 'member'] as const) expect(await room(who)).not.toHaveProperty('preRead');
    for (const who of ['marit', 'manager', 'stranger'] as const) expect((await get(who)).status).toBe(404);
    expect((await post('marit', '/room/packet-openings')).status).toBe(404);
  });

  it('has a clock of 25 minutes by the server’s time, and neither order nor notes yet', async () => {
    const { clock, ...rest } = await room('member');
    expect(clock).toMatchObject({ phase: 'pre_read', span: { minutes: 25 }, together: null, now: app.clock.now() });
    for (const part of ['order', 'notes', 'parked', 'scribe', 'item']) expect(rest).not.toHaveProperty(part);
  });

  it('is set by whoever runs it, over days with due times in order, and refuses a stale set', async () => {
    const day = (n: number) => `2031-01-0${n}T17:00:00.000Z`;
    const dueAt = { pre_read: day(1), final_vote: day(3) } as never;
    expect((await put('member', '/room', { ...SETTINGS })).status).toBe(404);
    const wrong = await put('facilitator', '/room', { ...SETTINGS, dueAt: { pre_read: day(1) } });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, '/dueAt/pre_read']);
    const set = await put('facilitator', '/room', { ...SETTINGS, pace: 'days', dueAt });
    expect([set.status, set.headers['etag'], set.body.clock.dueAt]).toEqual([200, '"1"', day(1)]);
    expect((await put('facilitator', '/room', SETTINGS)).status).toBe(412);
    expect((await put('chair', '/room', SETTINGS, 1)).status).toBe(200);
  });
});

describe('the room after the reveal', () => {
  it('shows everybody why it was early, who speaks when, and one may extend the phase', async () => {
    await enter('revealed', 'pre_read', 'The member is away until Monday.');
    app.clock.advanceHours(0.05);
    await enter('discussing', 'revealed');
    for (const who of ['marit', 'manager', 'member'] as const) {
      const view = await room(who);
      expect(view.reveal).toMatchObject({ reason: 'The member is away until Monday.', by: { name: 'Lukas Brandt' } });
      expect(view.order?.speakers.map((one) => [one.person.name, one.as])).toEqual([
        ['Marit Olsen', 'rater'],
        ['Thandiwe Nkosi', 'committee'],
        ['Yuki Tanaka', 'rater'],
        ['Seun Adeyemi', 'rater'],
        ['Rafael Ortega', 'committee'],
        ['Aoife Brennan', 'hiring_manager'],
      ]);
    }
    expect((await post('member', '/room/clock', { act: 'extend', minutes: 5 })).status).toBe(404);
    const { body } = await post('facilitator', '/room/clock', { act: 'extend', minutes: 5 });
    expect(body.clock).toMatchObject({
      phase: 'discussing',
      extraMinutes: 5,
      span: { minutes: 30 },
      together: { minutes: 50 },
    });
    expect((await post('facilitator', '/room/clock', { act: 'extend', minutes: 121 })).status).toBe(422);
    const item = await post('facilitator', '/room/clock', { act: 'item', item: 'C1' });
    expect(item.body.item).toMatchObject({ key: 'C1', since: app.clock.now() });
    // The clock disturbs nobody who sets the room.
    expect(item.body.version).toBe(2);
  });

  it('has one scribe, named by the facilitator, whose notes nobody overwrites', async () => {
    const noted = { text: 'Seun: the suite was not theirs.' };
    expect((await put('marit', '/room/notes/C1', noted)).body.type).toMatch(/NOTE\.NOT_SCRIBE$/);
    expect((await put('facilitator', '/room', { ...SETTINGS, scribeId: here.people.marit.id }, 2)).status).toBe(200);
    expect((await put('marit', '/room/notes/C1', noted)).body).toMatchObject({ key: 'C1', version: 1, ...noted });
    expect((await put('marit', '/room/notes/C1', noted)).status).toBe(412);
    expect((await put('marit', '/room/notes/X1', noted)).status).toBe(404);
    expect((await put('marit', '/room/notes/C1', { text: 'x'.repeat(6_001) }, 1)).status).toBe(422);
    // Another scribe writes beside what was written.
    const order = [here.people.chair.id, here.people.marit.id];
    const next = await put(
      'facilitator',
      '/room',
      { ...SETTINGS, scribeId: here.people.seun.id, speakingOrder: order },
      3,
    );
    expect(next.body.order).toMatchObject({ basis: 'facilitator' });
    expect(next.body.order.speakers[0].person.name).toBe('Rafael Ortega');
    expect((await put('seun', '/room/notes/C1', { text: 'It was.' })).status).toBe(200);
    const { notes = [] } = await room('manager');
    expect(notes.map((note) => [note.author.name, note.text])).toEqual([
      ['Marit Olsen', noted.text],
      ['Seun Adeyemi', 'It was.'],
    ]);
    expect((await put('facilitator', '/room', { ...SETTINGS, scribeId: here.people.stranger.id }, 4)).status).toBe(422);
  });

  it('has a parking lot for everybody in it', async () => {
    const { body: item } = await post('yuki', '/room/parked', { text: 'Does the band fit a staff level?' });
    expect((await put('marit', `/room/parked/${item.id}`, { outcome: 'Not here.' }, 1)).status).toBe(409);
    const settled = await put('facilitator', `/room/parked/${item.id}`, { outcome: 'Asked of the recruiter.' }, 1);
    expect(settled.body).toMatchObject({
      outcome: 'Asked of the recruiter.',
      version: 2,
      author: { name: 'Yuki Tanaka' },
    });
    expect((await put('yuki', `/room/parked/${item.id}`, { outcome: null }, 1)).status).toBe(412);
    expect((await post('stranger', '/room/parked', { text: 'Hello' })).status).toBe(404);
  });

  it('shows an exploration only on purpose, without a word of its own in it, and keeps no result of it', async () => {
    const shownWhatIf = `without=${here.people.seun.id},nobody;gates=C1;note=hello`;
    const { body } = await put('facilitator', '/room', { ...SETTINGS, scribeId: here.people.seun.id, shownWhatIf }, 4);
    expect(body.shownWhatIf).toBe(`without=${here.people.seun.id};gates=C1`);
    expect((await room('marit')).shownWhatIf).toBe(body.shownWhatIf);
  });

  it('says of each criterion what one rater could change, and takes it into the agenda', async () => {
    const view = (await get('member', '/debrief')).body;
    for (const one of view.power) {
      expect([one.levels >= 1, one.raters >= 1, one.to.includes(view.barResult.verdict)]).toEqual([true, true, false]);
    }
    const c1 = view.agenda.find((item: { criterionId: string }) => item.criterionId === 'C1');
    expect(c1.power?.levels).toBe(view.power.find((one: { criterionId: string }) => one.criterionId === 'C1')?.levels);
  });
});

describe('the end of the room', () => {
  it('keeps the veto of the hiring manager from everybody until the ballots open, and then it lets no hire be recorded', async () => {
    const veto = { standing: true, reason: 'The role needs somebody who has shipped.' };
    expect((await put('manager', '/veto', veto)).body.type).toMatch(/VETO\.CLOSED$/);
    await enter('final_vote', 'discussing');
    expect((await put('chair', '/veto', veto)).status).toBe(404);
    expect((await put('manager', '/veto', { ...veto, reason: 'no' })).status).toBe(422);
    expect((await put('manager', '/veto', veto)).body).toEqual({ ...veto, version: 1 });
    expect(JSON.stringify(await room('facilitator'))).not.toContain('shipped');
    await vote(here, here.people.chair, 'final', 'hire');
    await vote(here, here.people.member, 'final', 'hire');
    await closeVote(here);
    expect((await room('facilitator')).vetoes).toMatchObject([
      { person: { name: 'Aoife Brennan' }, reason: veto.reason },
    ]);
    const refused = await put('chair', '/decision', decisionOf({ overrideReason: 'We hire all the same.' }));
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, '/outcome']);
    expect(
      (await put('manager', '/veto', { standing: false, reason: 'Talked it over with the panel.' }, 1)).status,
    ).toBe(200);
    const hire = await put('chair', '/decision', decisionOf({ overrideReason: 'The gate was discussed.' }));
    expect(hire.status).toBe(200);
    expect((await put('manager', '/veto', veto, 2)).status).toBe(200);
    expect((await post('chair', '/seal')).status).toBe(428);
    const seal = (await app.as(here.people.chair)).post(at('/seal')).set('If-Match', '"1"');
    expect((await seal).body.type).toMatch(/DECISION\.VETOED$/);
    expect((await put('manager', '/veto', { standing: false, reason: 'Talked it over again.' }, 3)).status).toBe(200);
  });

  it('records dissent in the dissenter’s own words, which no correction changes', async () => {
    const own = 'I would not: nobody saw a suite that they own.';
    expect((await put('marit', '/dissent', { text: own }, 1)).status).toBe(404);
    expect((await put('member', '/dissent', { text: own }, 9)).status).toBe(412);
    expect((await put('member', '/dissent', { text: own }, 1)).body.dissent).toMatchObject([{ text: own, own: true }]);
    const softened = decisionOf({
      ...{ overrideReason: 'The gate was discussed.', conditions: 'A mentor.' },
      dissent: [{ personId: here.people.member.id, text: 'Some doubts.' }],
    });
    const { body } = await put('chair', '/decision', softened, 2);
    expect(body).toMatchObject({ conditions: 'A mentor.', dissent: [{ text: own, own: true }], version: 3 });
  });

  it('tells an author what the room says of the card once it is decided, and nobody else', async () => {
    const [marit] = here.cards;
    const words = { helped: 'The quote on the eval suite settled C1.', more: 'Say when it was said.' };
    expect((await put('recruiter', `/feedback/${marit}`, words)).status).toBe(404);
    expect((await put('member', `/feedback/${marit}`, words)).body).toEqual({
      scorecardId: marit,
      ...words,
      version: 1,
    });
    expect((await put('member', `/feedback/${marit}`, words)).status).toBe(412);
    expect((await room('member')).myFeedback).toHaveLength(1);
    expect((await room('chair')).myFeedback).toEqual([]);
    const mine = async (who: Who) =>
      (await (await app.as(here.people[who])).get('/api/my-work/feedback').expect(200)).body;
    expect((await mine('marit')).feedback).toMatchObject([{ ...words, from: { name: 'Thandiwe Nkosi' } }]);
    expect(await mine('seun')).toEqual({ feedback: [] });
    await putInto(app, here.loop, 'final_vote');
    expect(await mine('marit')).toEqual({ feedback: [] });
    await putInto(app, here.loop, 'decided');
  });

  it('is in the record: order, notes, what was parked, movement as counts; no exploration and no ballot', async () => {
    const sealing = (await app.as(here.people.facilitator)).post(at('/seal')).set('If-Match', '"3"');
    expect((await sealing).status).toBe(200);
    const file = JSON.parse((await get('facilitator', '/record')).text);
    expect(file.record.room).toMatchObject({
      pace: 'together',
      notes: [{ author: { name: 'Marit Olsen' } }, { author: { name: 'Seun Adeyemi' } }],
      parked: [{ outcome: 'Asked of the recruiter.' }],
      vetoes: [],
      movement: [
        { from: 'hold', to: 'hire', count: 1 },
        { from: null, to: 'hire', count: 1 },
      ],
    });
    expect(JSON.stringify(file)).not.toMatch(/why-line|without=/);
    expect(
      file.record.history.some((one: { reason: string }) => one.reason === 'The member is away until Monday.'),
    ).toBe(true);
    expect((await put('seun', '/room/notes/C1', { text: 'Later.' }, 1)).status).toBe(409);
  });

  it('does not exist for whoever is recused, from the very next request on, and their note stays under their name', async () => {
    expect((await get('seun')).status).toBe(200);
    expect((await post('seun', '/recusals', { personId: here.people.seun.id, reason: 'A friend.' })).status).toBe(204);
    expect((await get('seun')).status).toBe(404);
    expect((await put('seun', '/room/notes/C1', { text: 'Later.' }, 1)).status).toBe(404);
    const view = await room('facilitator');
    expect(view.order?.speakers.map((one) => one.person.name)).not.toContain('Seun Adeyemi');
    expect(view.scribe).toBeNull();
  });
});
