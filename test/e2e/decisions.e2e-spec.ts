import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, LOOP_PATH, linkHash, recordFields, verifyRecordFile } from '@app/domain';
import {
  AuditTrail,
  DecisionRecordRepository,
  DecisionRepository,
  LoopEventEntity,
  RequisitionMemberEntity,
  sha256,
} from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { decisionOf } from '../support/decision-content.js';
import {
  closeVote,
  debriefWorld,
  type DebriefPeople,
  type DebriefWorld,
  type DebriefOptions,
  putInto,
  vote,
} from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Two votes to hire, and the final vote called. */
async function voted(options: DebriefOptions = {}): Promise<DebriefWorld> {
  const here = await debriefWorld(app, { state: 'final_vote', ...options });
  await vote(here, here.people.chair, 'final', 'hire');
  await vote(here, here.people.member, 'final', 'hire');
  await closeVote(here);
  return here;
}
const urlOf = ({ loop }: DebriefWorld): string => `/api/applications/${loop.applicationId}`;
async function decide(here: DebriefWorld, body: object, version = 0, who: keyof DebriefPeople = 'facilitator') {
  return (await app.as(here.people[who])).put(`${urlOf(here)}/decision`, body).set('If-Match', `"${version}"`);
}
async function seal(here: DebriefWorld, version = 1, who: keyof DebriefPeople = 'facilitator', key?: string) {
  const test = (await app.as(here.people[who])).post(`${urlOf(here)}/seal`).set('If-Match', `"${version}"`);
  return key ? test.set('Idempotency-Key', key) : test;
}
async function debrief(here: DebriefWorld, who: keyof DebriefPeople) {
  return (await (await app.as(here.people[who])).get(`${urlOf(here)}/debrief`)).body;
}
const eventsOf = (here: DebriefWorld) => rowsOf(app, LoopEventEntity, { applicationId: here.loop.applicationId });

describe('a decision', () => {
  it('is recorded by the facilitator, moves the loop, and opens to whom the policy names', async () => {
    const here = await voted();
    const body = decisionOf({ dissent: [{ personId: here.people.member.id, text: 'Wanted to see one more launch.' }] });
    const answer = await decide(here, body);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      outcome: 'hire',
      level: 'senior',
      dissent: [
        { person: { id: here.people.member.id, name: 'Thandiwe Nkosi' }, text: 'Wanted to see one more launch.' },
      ],
      decidedBy: { name: 'Lukas Brandt' },
      decisionVersion: 1,
      sealed: null,
      version: 1,
    });
    const view = await debrief(here, 'chair');
    expect(view.state).toBe('decided');
    expect(view.decision).toEqual(answer.body);
    expect(await debrief(here, 'marit')).not.toHaveProperty('decision');
    expect((await eventsOf(here)).at(-1)).toMatchObject({
      fromState: 'final_vote',
      toState: 'decided',
      actorId: here.people.facilitator.id,
    });
    const [entry] = await app
      .get(AuditTrail)
      .findByObject(here.world.organisationId, 'application', here.loop.applicationId);
    expect(entry).toMatchObject({
      action: 'decision.record',
      payload: JSON.stringify({ decisionVersion: 1, version: 1 }),
    });
  });

  it('can be corrected until it is sealed, never over a version that was not read', async () => {
    const here = await voted();
    await decide(here, decisionOf());
    expect(await decide(here, decisionOf())).toMatchObject({
      status: 412,
      body: { yourVersion: 0, currentVersion: 1 },
    });
    const corrected = await decide(here, decisionOf({ conditions: 'References first.' }), 1, 'chair');
    expect(corrected).toMatchObject({
      status: 200,
      body: { conditions: 'References first.', version: 2, decidedBy: { name: 'Rafael Ortega' } },
    });
    expect(await decide(here, decisionOf(), 1)).toMatchObject({ status: 412, body: { currentVersion: 2 } });
    expect((await eventsOf(here)).filter((event) => event.toState === 'decided')).toHaveLength(1);
  });

  it('against an open gate or the votes needs a written override', async () => {
    const here = await voted({ levels: [3, 1, 3] });
    const refused = await decide(here, decisionOf());
    expect(refused).toMatchObject({ status: 422, body: { type: 'urn:plumbline:error:DECISION.INCOMPLETE' } });
    expect(refused.body.errors).toEqual([
      { path: '/overrideReason', message: expect.stringContaining('the gate C1 is contested') },
    ]);
    expect((await decide(here, decisionOf({ outcome: 'no_hire', level: null }))).body.errors[0].message).toContain(
      'votes have not reached',
    );
    expect((await decide(here, decisionOf({ overrideReason: 'A second suite review met it on paper.' }))).status).toBe(
      200,
    );
  });

  it('below the quorum of votes cast is none, and no override lifts it', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await closeVote(here);
    const insists = decisionOf({ overrideReason: 'I decide.' });
    for (const cast of [0, 1]) {
      if (cast === 1) await vote(here, here.people.chair, 'final', 'hire');
      for (const body of [insists, { ...insists, outcome: 'no_hire', level: null }]) {
        const refused = await decide(here, body);
        expect(refused.status).toBe(422);
        expect(refused.body.errors).toEqual([
          { path: '/outcome', message: expect.stringContaining(`The quorum is 2, and ${cast}`) },
        ]);
      }
    }
    expect((await debrief(here, 'chair')).state).toBe('final_vote');
    await vote(here, here.people.member, 'final', 'no_hire');
    expect((await decide(here, insists)).status).toBe(200);
  });

  it('to hire needs a vote to hire by somebody else than the hiring manager, also where they sit on the committee', async () => {
    const here = await debriefWorld(app, { state: 'final_vote', row: { quorum: 1, decisionRule: 'chair' } });
    const { manager, chair } = here.people;
    await here.world.insert(RequisitionMemberEntity, {
      ...{ requisitionId: here.requisition.id, personId: manager.id, role: 'committee' },
    });
    await vote(here, manager, 'final', 'hire');
    await closeVote(here);
    const insists = decisionOf({ overrideReason: 'I decide.' });
    const refused = await decide(here, insists);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { path: '/outcome', message: expect.stringContaining('can not approve alone') },
    ]);
    await vote(here, chair, 'final', 'hire');
    expect((await decide(here, insists)).status).toBe(200);
  });

  it('is nobody else to record: 404 in every state', async () => {
    const here = await voted();
    for (const state of LOOP_PATH) {
      await putInto(app, here.loop, state);
      for (const who of ['member', 'manager', 'recruiter', 'marit', 'stranger'] as const) {
        expect([state, who, (await decide(here, decisionOf(), 0, who)).status]).toEqual([state, who, 404]);
        expect([state, who, (await seal(here, 1, who)).status]).toEqual([state, who, 404]);
      }
    }
    await here.world.recuse(here.loop, here.people.facilitator);
    await putInto(app, here.loop, 'final_vote');
    expect((await decide(here, decisionOf())).status).toBe(404);
  });

  it('waits until the ballots are open', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await vote(here, here.people.chair, 'final', 'hire');
    await vote(here, here.people.member, 'final', 'hire');
    expect((await decide(here, decisionOf())).body).toMatchObject({
      type: 'urn:plumbline:error:DECISION.NOT_OPEN',
      detail: expect.stringContaining('ballots are open'),
    });
    await closeVote(here);
    expect((await decide(here, decisionOf())).status).toBe(200);
  });

  it('waits for the final vote', async () => {
    const here = await voted();
    for (const state of ['collecting', 'pre_read', 'revealed', 'discussing', 'sealed', 'closed'] as const) {
      await putInto(app, here.loop, state);
      expect(await decide(here, decisionOf())).toMatchObject({
        status: 409,
        body: { type: 'urn:plumbline:error:DECISION.NOT_OPEN' },
      });
    }
    expect(
      await app.get(DecisionRepository).find(here.world.organisationId, here.loop.applicationId, 1),
    ).toBeUndefined();
  });

  it.each([
    ['/outcome', { outcome: 'probably' }],
    ['/level', { level: 'staff' }],
    ['/level', { level: null }],
    ['/level', { level: 'mid' }],
    ['/level', { outcome: 'hire_other_level' }],
    ['/roleFinding', { roleFinding: 'astronaut' }],
    ['/roleReason', { roleReason: ' ' }],
    ['/roleReason', { roleReason: 'x'.repeat(LIMITS.reason + 1) }],
    ['/rationale', { rationale: [] }],
    ['/rationale', { rationale: 'good' }],
    [
      '/rationale',
      { rationale: Array.from({ length: LIMITS.decisionReasons + 1 }, () => ({ criterionId: 'C1', text: 'x' })) },
    ],
    ['/rationale/0/criterionId', { rationale: [{ criterionId: 'C77', text: 'x' }] }],
    ['/rationale/0/text', { rationale: [{ criterionId: 'C1', text: '' }] }],
    ['/rationale/0/text', { rationale: [{ criterionId: 'C1', text: 'x'.repeat(LIMITS.rationale + 1) }] }],
    ['/rationale/0/weight', { rationale: [{ criterionId: 'C1', text: 'x', weight: 2 }] }],
    ['/dissent/0/personId', { dissent: [{ personId: 'nobody', text: 'x' }] }],
    ['/conditions', { conditions: 'x'.repeat(LIMITS.conditions + 1) }],
    ['/conditions', { outcome: 'hold', level: null }],
    ['/overrideReason', { overrideReason: 5 }],
    ['/salary', { salary: 120_000 }],
  ])('with something wrong is told what about %s', async (path, change) => {
    const here = await voted();
    const answer = await decide(here, { ...decisionOf(), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
    expect((await debrief(here, 'facilitator')).state).toBe('final_vote');
  });
});

describe('sealing', () => {
  it('freezes the record with a commitment and a link, and the loop with it', async () => {
    const here = await voted();
    await decide(here, decisionOf());
    const answer = await seal(here);
    expect(answer.status).toBe(200);
    expect(answer.body.sealed).toEqual({ at: app.clock.now(), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const view = await debrief(here, 'marit');
    expect(view.decision.sealed).toEqual(answer.body.sealed);
    expect((await eventsOf(here)).at(-1)).toMatchObject({ fromState: 'decided', toState: 'sealed' });
    const stored = await app.get(DecisionRecordRepository).find(here.world.organisationId, here.loop.applicationId, 1);
    expect(stored?.head.hash).toBe(answer.body.sealed.hash);
    const record = JSON.parse(stored?.payload?.text ?? '');
    expect(
      linkHash(sha256, { previousHash: null, commitment: stored!.head.commitment, fields: recordFields(record) }),
    ).toBe(stored?.head.hash);
    expect(record.history.at(-1)).toMatchObject({ from: 'decided', to: 'sealed', by: { name: 'Lukas Brandt' } });
    expect(await app.get(AuditTrail).verify(here.world.organisationId)).toMatchObject({ ok: true });
  });

  it('seals what was read, once', async () => {
    const here = await voted();
    expect(await seal(here, 0)).toMatchObject({
      status: 409,
      body: { type: 'urn:plumbline:error:DECISION.NOT_SEALABLE' },
    });
    await decide(here, decisionOf());
    await decide(here, decisionOf({ conditions: 'References first.' }), 1);
    expect(await seal(here, 1)).toMatchObject({ status: 412, body: { yourVersion: 1, currentVersion: 2 } });
    const agent = await app.as(here.people.facilitator);
    expect((await agent.post(`${urlOf(here)}/seal`)).status).toBe(428);
    const first = await seal(here, 2, 'facilitator', 'seal-1');
    expect(await seal(here, 2, 'facilitator', 'seal-1')).toMatchObject({ status: 200, body: first.body });
    expect((await seal(here, 2)).status).toBe(409);
    expect((await decide(here, decisionOf(), 2)).status).toBe(409);
  });

  it('of a second version after a hold links to the first, which stays as it was', async () => {
    const here = await voted();
    const hold = decisionOf({
      outcome: 'hold',
      level: null,
      conditions: 'A second look at C1 from Yuki.',
      overrideReason: 'Agreed in the room.',
    });
    await decide(here, hold);
    const first = (await seal(here)).body;
    const agent = await app.as(here.people.facilitator);
    const moved = await agent.post(`${urlOf(here)}/moves`, { move: 'collect_more', reason: 'One more suite review.' });
    expect(moved.status).toBe(200);
    expect((await agent.get(`${urlOf(here)}/record`)).status).toBe(404);
    await putInto(app, here.loop, 'final_vote');
    const view = await debrief(here, 'facilitator');
    expect(view).toMatchObject({ decisionVersion: 2, voteCount: { cast: 0 } });
    expect(view).not.toHaveProperty('tally');
    expect(view).not.toHaveProperty('decision');
    for (const voter of ['chair', 'member'] as const) {
      const ballot = { choice: 'hire', level: 'senior', confidence: 'high', note: '' };
      const cast = (await app.as(here.people[voter])).put(`${urlOf(here)}/votes/final`, ballot);
      await cast.set('If-Match', '"0"').expect(200);
    }
    await decide(here, decisionOf());
    expect((await seal(here)).status).toBe(200);
    const files = await Promise.all(
      ['', '?decisionVersion=1'].map(async (query) => (await agent.get(`${urlOf(here)}/record${query}`)).text),
    );
    const [second, old] = files.map((text) => verifyRecordFile(sha256, text));
    expect(old).toMatchObject({ ok: true, decisionVersion: 1, hash: first.sealed.hash, previousHash: null });
    expect(second).toMatchObject({ ok: true, decisionVersion: 2, previousHash: first.sealed.hash });
  });
});
