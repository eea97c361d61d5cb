import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, LOOP_PATH } from '@app/domain';
import { AuditTrail, RequisitionMemberEntity } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefPeople, type DebriefWorld, putInto } from '../support/debrief-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const HIRE = {
  choice: 'hire',
  level: 'senior',
  confidence: 'high',
  note: 'Owns the suite and says what it misses.',
} as const;
const HOLD = { choice: 'hold', level: null, confidence: 'low', note: '' } as const;

async function cast(here: DebriefWorld, who: keyof DebriefPeople, phase: string, body: object, version = 0) {
  const agent = await app.as(here.people[who]);
  return agent.put(`/api/applications/${here.loop.applicationId}/votes/${phase}`, body).set('If-Match', `"${version}"`);
}
const choicesOf = ({ votes }: { votes: { phase: string; choice: string }[] }) =>
  votes.map((one) => [one.phase, one.choice]);

async function debrief(here: DebriefWorld, who: keyof DebriefPeople) {
  const agent = await app.as(here.people[who]);
  return (await agent.get(`/api/applications/${here.loop.applicationId}/debrief`).expect(200)).body;
}

describe('a pre-vote on a packet that was opened again', () => {
  it('counts no more and is asked for anew, without a version to know', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    expect((await cast(here, 'member', 'pre', HOLD)).status).toBe(200);
    app.clock.advanceHours(1);
    const moves = `/api/applications/${here.loop.applicationId}/moves`;
    const facilitator = await app.as(here.people.facilitator);
    await facilitator.post(moves, { move: 'collect_more', reason: 'One more card on C3.' }).expect(200);
    await putInto(app, here.loop, 'pre_read');
    expect((await debrief(here, 'member')).myVotes).toEqual([]);
    const work = (await (await app.as(here.people.member)).get('/api/my-work').expect(200)).body;
    expect(work.debriefs.map((one: { todo: string }) => one.todo)).toContain('pre_read');
    app.clock.advanceHours(1);
    const again = await cast(here, 'member', 'pre', HIRE);
    expect([again.status, again.body.version]).toEqual([200, 2]);
    expect((await debrief(here, 'member')).myVotes).toHaveLength(1);
    // A vote that stands is changed only by whoever has read it.
    expect((await cast(here, 'member', 'pre', HOLD)).status).toBe(412);
  });
});

describe('a vote', () => {
  it('is private in the pre-read, opens at the reveal, and keeps what was said before beside what is said after', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    const first = await cast(here, 'member', 'pre', HOLD);
    expect(first.status).toBe(200);
    expect(first.headers['etag']).toBe('"1"');
    expect(first.body).toEqual({
      ...HOLD,
      person: { id: here.people.member.id, name: 'Thandiwe Nkosi' },
      phase: 'pre',
      excluded: false,
      version: 1,
    });
    expect(JSON.stringify(await debrief(here, 'chair'))).not.toContain('"hold"');
    expect((await debrief(here, 'member')).myVotes).toHaveLength(1);

    await putInto(app, here.loop, 'final_vote');
    expect((await debrief(here, 'member')).mayVote).toBe('final');
    expect((await cast(here, 'member', 'final', HIRE)).status).toBe(200);
    const under = await debrief(here, 'chair');
    expect(choicesOf(under)).toEqual([['pre', 'hold']]);
    expect(under).not.toHaveProperty('tally');
    expect((await cast(here, 'chair', 'final', HIRE)).status).toBe(200);
    const { votes, tally } = await debrief(here, 'chair');
    expect(choicesOf({ votes })).toEqual([
      ['pre', 'hold'],
      ['final', 'hire'],
      ['final', 'hire'],
    ]);
    expect(tally).toMatchObject({ eligible: 2, cast: 2, ruleReached: 'hire' });
  });

  it('can be changed while its phase lasts, by whoever has read the last version', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    await cast(here, 'member', 'pre', HOLD);
    const again = await cast(here, 'member', 'pre', HIRE);
    expect([again.status, again.body]).toMatchObject([
      412,
      { type: 'urn:plumbline:error:VOTE.STALE', yourVersion: 0, currentVersion: 1 },
    ]);
    expect(await cast(here, 'member', 'pre', HIRE, 1)).toMatchObject({
      status: 200,
      body: { choice: 'hire', version: 2 },
    });
    expect(await cast(here, 'member', 'pre', HOLD, 1)).toMatchObject({ status: 412, body: { currentVersion: 2 } });
    expect(await cast(here, 'chair', 'pre', HOLD, 3)).toMatchObject({ status: 412, body: { currentVersion: 0 } });
    const { myVotes } = await debrief(here, 'member');
    expect(myVotes).toHaveLength(1);
    expect(myVotes[0]).toMatchObject({ choice: 'hire', version: 2 });
  });

  it('is one, however often and at once it is sent', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => cast(here, 'member', 'pre', HIRE)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 412, 412, 412, 412]);
    expect((await debrief(here, 'member')).myVotes).toHaveLength(1);
  });

  it('ends with its phase', async () => {
    const here = await debriefWorld(app);
    for (const state of ['revealed', 'discussing', 'final_vote', 'decided', 'sealed'] as const) {
      await putInto(app, here.loop, state);
      expect(await cast(here, 'member', 'pre', HIRE)).toMatchObject({
        status: 409,
        body: { type: 'urn:plumbline:error:VOTE.CLOSED' },
      });
      if (state !== 'final_vote') expect((await cast(here, 'member', 'final', HIRE)).status).toBe(409);
    }
  });

  it('leaves a trace in the audit that says nothing of what was voted', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    await cast(here, 'member', 'pre', HIRE);
    const [entry] = await app
      .get(AuditTrail)
      .findByObject(here.world.organisationId, 'application', here.loop.applicationId);
    expect(entry).toMatchObject({ action: 'vote.cast', actorId: here.people.member.id });
    expect(JSON.parse(entry?.payload ?? '')).toEqual({ phase: 'pre', decisionVersion: 1, version: 1 });
  });
});

describe('the final vote', () => {
  const move = async (here: DebriefWorld, who: keyof DebriefPeople, reason?: string) =>
    (await app.as(here.people[who])).post(`/api/applications/${here.loop.applicationId}/moves`, {
      move: 'close_final_vote',
      ...(reason === undefined ? {} : { reason }),
    });

  it('while it is under way shows each member the own ballot, the facilitator a count, and nobody the rest', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    const before = await debrief(here, 'chair');
    await cast(here, 'member', 'final', HIRE);
    expect(await debrief(here, 'chair')).toEqual(before);
    expect((await debrief(here, 'member')).myVotes).toMatchObject([{ choice: 'hire' }]);
    const room = await debrief(here, 'facilitator');
    expect(room).toMatchObject({ voteCount: { eligible: 2, cast: 1, quorum: 2 }, votes: [], can: { decide: false } });
    expect(room).not.toHaveProperty('tally');
  });

  it('closes with the last ballot: all open together, and none can be changed', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await cast(here, 'member', 'final', HIRE);
    await cast(here, 'chair', 'final', HOLD);
    for (const who of ['chair', 'member', 'facilitator'] as const) {
      const view = await debrief(here, who);
      expect(choicesOf(view).map(([, choice]) => choice)).toEqual(['hold', 'hire']);
      expect(view).toMatchObject({ tally: { cast: 2 }, mayVote: null, state: 'final_vote' });
    }
    expect((await debrief(here, 'facilitator')).can.decide).toBe(true);
    expect(await debrief(here, 'marit')).not.toHaveProperty('votes');
    const again = await cast(here, 'chair', 'final', HIRE, 1);
    expect(again.body).toMatchObject({ status: 409, detail: expect.stringContaining('ballots are open') });
  });

  it('is closed by who runs the room, with a quorum and a reason, once', async () => {
    const here = await debriefWorld(app, { state: 'final_vote', row: { quorum: 1 } });
    expect((await move(here, 'facilitator', 'Nobody came.')).body.detail).toMatch(/Fewer than the quorum/);
    await cast(here, 'member', 'final', HIRE);
    for (const who of ['member', 'manager', 'recruiter', 'marit', 'stranger'] as const)
      expect([who, (await move(here, who, 'Enough.')).status]).toEqual([who, 404]);
    const asked = await move(here, 'facilitator');
    expect(asked.body.errors).toMatchObject([{ path: '/reason' }]);
    expect((await move(here, 'facilitator', 'The chair is ill.')).status).toBe(200);
    expect(choicesOf(await debrief(here, 'chair'))).toEqual([['final', 'hire']]);
    expect((await cast(here, 'chair', 'final', HIRE)).status).toBe(409);
    expect((await move(here, 'facilitator', 'Again.')).status).toBe(409);
    const moves = (await debrief(here, 'facilitator')).moves as { move: string }[];
    expect(moves.map((one) => one.move)).not.toContain('close_final_vote');
  });
});

describe('a closed vote that a recusal leaves below the quorum', () => {
  it('is taken again: ballots close, votes stand, and somebody who was named since makes up the quorum', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    const { people, world, requisition, loop } = here;
    const again = async (who: keyof DebriefPeople, reason?: string) =>
      (await app.as(people[who])).post(`/api/applications/${loop.applicationId}/moves`, {
        move: 'recall_vote',
        ...(reason === undefined ? {} : { reason }),
      });
    const offered = async () =>
      ((await debrief(here, 'facilitator')).moves as { move: string }[]).map(({ move }) => move);
    await cast(here, 'member', 'final', HIRE);
    expect((await again('facilitator', 'Too early.')).status).toBe(409);
    await cast(here, 'chair', 'final', HIRE);
    // With a quorum there is nothing to take again: open ballots are not to be voted over.
    expect(await offered()).not.toContain('recall_vote');
    expect((await again('facilitator', 'We would rather not.')).body.detail).toMatch(/quorum/);
    await world.recuse(loop, people.member);
    expect(await offered()).toContain('recall_vote');
    expect((await again('chair')).body.errors).toMatchObject([{ path: '/reason' }]);
    for (const who of ['manager', 'recruiter', 'marit', 'stranger'] as const)
      expect([who, (await again(who, 'A member is recused.')).status]).toEqual([who, 404]);
    expect((await again('facilitator', 'A member was recused after the vote.')).status).toBe(200);
    expect(await debrief(here, 'chair')).toMatchObject({ state: 'discussing', decisionVersion: 1 });
    expect(await debrief(here, 'chair')).not.toHaveProperty('tally');

    await world.insert(RequisitionMemberEntity, {
      ...{ requisitionId: requisition.id, personId: people.stranger.id, role: 'committee' },
    });
    const moves = (await app.as(people.facilitator)).post(`/api/applications/${loop.applicationId}/moves`, {
      move: 'call_final_vote',
    });
    expect((await moves).status).toBe(200);
    expect(await debrief(here, 'stranger')).toMatchObject({ mayVote: 'final', myVotes: [] });
    expect(JSON.stringify((await debrief(here, 'stranger')).votes)).not.toContain('final');
    expect((await debrief(here, 'chair')).myVotes).toMatchObject([{ phase: 'final', choice: 'hire', version: 1 }]);
    expect((await cast(here, 'stranger', 'final', HIRE)).status).toBe(200);
    const view = await debrief(here, 'facilitator');
    expect(view).toMatchObject({ tally: { eligible: 2, cast: 2, hire: 2 }, can: { decide: true } });
  });
});

describe('who has no vote', () => {
  it('gets 404: outsiders, facilitator, hiring manager, the panel of a committee debrief, in every state', async () => {
    const here = await debriefWorld(app);
    for (const state of LOOP_PATH) {
      await putInto(app, here.loop, state);
      for (const who of ['facilitator', 'manager', 'recruiter', 'marit', 'stranger'] as const) {
        for (const phase of ['pre', 'final'])
          expect([state, who, (await cast(here, who, phase, HIRE)).status]).toEqual([state, who, 404]);
      }
    }
  });

  it('is whoever is recused, and a vote they gave before counts no more', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await cast(here, 'member', 'final', HOLD);
    await cast(here, 'chair', 'final', HIRE);
    await here.world.recuse(here.loop, here.people.member);
    expect((await cast(here, 'member', 'final', HIRE, 1)).status).toBe(404);
    const view = await debrief(here, 'facilitator');
    expect(view.tally).toMatchObject({ eligible: 1, cast: 1, hold: 0 });
    expect(view.votes).toMatchObject([
      { choice: 'hire', excluded: false },
      { choice: 'hold', excluded: true },
    ]);
    expect(view.committee.map((one: { name: string }) => one.name)).toEqual(['Rafael Ortega']);
  });

  it('is a committee member before the pre-read, and one who still owes a card', async () => {
    const here = await debriefWorld(app, { state: 'packet_ready', row: { debriefMode: 'both' }, yukiWrites: true });
    expect((await cast(here, 'member', 'pre', HIRE)).status).toBe(404);
    await putInto(app, here.loop, 'final_vote');
    expect((await cast(here, 'yuki', 'final', HIRE)).status).toBe(404);
    expect((await cast(here, 'marit', 'final', HIRE)).status).toBe(200);
    expect((await debrief(here, 'marit')).myVotes).toHaveLength(1);
  });

  it('is the committee where the panel debriefs', async () => {
    const here = await debriefWorld(app, { state: 'final_vote', row: { debriefMode: 'panel' } });
    expect((await cast(here, 'member', 'final', HIRE)).status).toBe(404);
    expect((await cast(here, 'seun', 'final', HIRE)).status).toBe(200);
    expect((await debrief(here, 'facilitator')).voteCount).toMatchObject({ eligible: 3, cast: 1 });
  });
});

describe('a vote with something wrong', () => {
  it.each([
    ['/choice', { ...HIRE, choice: 'maybe' }],
    ['/choice', { level: null, confidence: 'low', note: '' }],
    ['/level', { ...HIRE, level: 'principal' }],
    ['/level', { ...HIRE, level: null }],
    ['/confidence', { ...HIRE, confidence: 3 }],
    ['/note', { ...HIRE, note: 'x'.repeat(LIMITS.note + 1) }],
    ['/note', { ...HIRE, note: 7 }],
    ['/salary', { ...HIRE, salary: 1 }],
  ])('is told what about %s', async (path, body) => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    const answer = await cast(here, 'member', 'pre', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
    expect((await debrief(here, 'member')).myVotes).toEqual([]);
  });

  it('needs a known phase and the version that was read', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    expect((await cast(here, 'member', 'middle', HIRE)).status).toBe(422);
    const agent = await app.as(here.people.member);
    expect((await agent.put(`/api/applications/${here.loop.applicationId}/votes/pre`, HIRE)).status).toBe(428);
  });
});
