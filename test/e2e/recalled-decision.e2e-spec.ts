// Between the recording of a decision and its seal somebody is recused: they are outside quorum and counts, so what is left must carry it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView, DecisionRecordFile } from '@app/contracts';
import { verifyRecordFile } from '@app/domain';
import { RequisitionMemberEntity, sha256 } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { decisionOf } from '../support/decision-content.js';
import { closeVote, debriefWorld, type DebriefPeople, type DebriefWorld, vote } from '../support/debrief-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const urlOf = ({ loop }: DebriefWorld, path: string): string => `/api/applications/${loop.applicationId}${path}`;
const as = ({ people }: DebriefWorld, who: keyof DebriefPeople) => app.as(people[who]);
const view = async (here: DebriefWorld, who: keyof DebriefPeople): Promise<DebriefView> =>
  (await (await as(here, who)).get(urlOf(here, '/debrief')).expect(200)).body as DebriefView;
const decide = async (here: DebriefWorld, body: object, version: number) =>
  (await as(here, 'facilitator')).put(urlOf(here, '/decision'), body).set('If-Match', `"${version}"`);
const seal = async (here: DebriefWorld, version: number) =>
  (await as(here, 'facilitator')).post(urlOf(here, '/seal')).set('If-Match', `"${version}"`);
const move = async (here: DebriefWorld, name: string, reason?: string, who: keyof DebriefPeople = 'facilitator') =>
  (await as(here, who)).post(urlOf(here, '/moves'), { move: name, ...(reason === undefined ? {} : { reason }) });

/** Chair and member have voted to hire, and it is recorded; the quorum is two. */
async function decided(): Promise<DebriefWorld> {
  const here = await debriefWorld(app, { state: 'final_vote' });
  for (const voter of [here.people.chair, here.people.member]) await vote(here, voter, 'final', 'hire');
  await closeVote(here);
  expect((await decide(here, decisionOf(), 0)).status).toBe(200);
  return here;
}

const name = ({ world, requisition, people }: DebriefWorld): Promise<string> =>
  world.insert(RequisitionMemberEntity, {
    ...{ requisitionId: requisition.id, personId: people.stranger.id, role: 'committee' },
  });

describe('a recorded decision that a recusal leaves below the quorum', () => {
  it('is not sealed; it is taken back with its vote, and decided anew once somebody else has voted', async () => {
    const here = await decided();
    expect((await move(here, 'recall_vote', 'We would rather not.')).body.detail).toMatch(/quorum/);
    await here.world.recuse(here.loop, here.people.member);

    const refused = await seal(here, 1);
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:plumbline:error:DECISION.NOT_CARRIED' } });
    expect(refused.body.detail).toMatch(
      /Nothing was sealed\. Recusals have left 1 vote, and the quorum is 2\. Take the vote again/,
    );
    // A correction is refused as well, whatever override is written: nothing lifts a quorum.
    expect((await decide(here, decisionOf({ overrideReason: 'All the same.' }), 1)).body.errors[0].message).toMatch(
      /quorum/,
    );
    const offered = (await view(here, 'facilitator')).moves.map((one) => one.move);
    expect(offered).toContain('recall_vote');

    for (const who of ['manager', 'recruiter', 'marit', 'stranger'] as const)
      expect([who, (await move(here, 'recall_vote', 'A member is recused.', who)).status]).toEqual([who, 404]);
    expect((await move(here, 'recall_vote')).body.errors).toMatchObject([{ path: '/reason' }]);
    expect((await move(here, 'recall_vote', 'A member was recused after the decision.')).status).toBe(200);
    const table = await view(here, 'chair');
    expect(table).toMatchObject({ state: 'discussing', decisionVersion: 1 });
    for (const part of ['decision', 'tally', 'earlierDecisions']) expect(table).not.toHaveProperty(part);

    await name(here);
    expect((await move(here, 'call_final_vote')).status).toBe(200);
    const ballot = { choice: 'no_hire', level: null, confidence: 'high', note: '' };
    await (await as(here, 'stranger')).put(urlOf(here, '/votes/final'), ballot).set('If-Match', '"0"').expect(200);
    // The one vote of before stands; now it is a tie, and the decision says why.
    expect(await view(here, 'facilitator')).toMatchObject({ state: 'final_vote', tally: { cast: 2, hire: 1 } });
    const anew = decisionOf({ outcome: 'no_hire', level: null, overrideReason: 'A tie: the doubt decides.' });
    const recorded = await decide(here, anew, 0);
    expect([recorded.status, recorded.body.version, recorded.body.decisionVersion]).toEqual([200, 2, 1]);
    expect((await decide(here, anew, 0)).status).toBe(412);
    expect((await seal(here, 2)).status).toBe(200);

    const { text } = await (await as(here, 'chair')).get(urlOf(here, '/record')).expect(200);
    const { record } = JSON.parse(text) as DecisionRecordFile;
    expect(verifyRecordFile(sha256, text)).toMatchObject({ ok: true, decisionVersion: 1 });
    expect(record.decision).toMatchObject({ outcome: 'no_hire' });
    expect(record.history).toContainEqual(
      expect.objectContaining({
        from: 'decided',
        to: 'discussing',
        reason: 'A member was recused after the decision.',
      }),
    );
  });

  it('is not taken back to be voted over where the quorum is there; a correction is the way', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await name(here);
    for (const [who, choice] of [
      ['chair', 'hire'],
      ['member', 'hire'],
      ['stranger', 'no_hire'],
    ] as const)
      await vote(here, here.people[who], 'final', choice);
    await closeVote(here);
    expect((await decide(here, decisionOf(), 0)).status).toBe(200);
    await here.world.recuse(here.loop, here.people.member);
    expect((await move(here, 'recall_vote', 'A member is recused.')).status).toBe(409);
    // Two of three had voted to hire; what is left is a tie.
    const refused = await seal(here, 1);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringMatching(/votes have not reached.*write why/),
    ]);
    expect((await decide(here, decisionOf({ overrideReason: 'The chair stands by it.' }), 1)).status).toBe(200);
    expect((await seal(here, 2)).status).toBe(200);
  });

  it('keeps dissent in own words with whoever still votes when it is recorded anew, and with nobody else', async () => {
    const here = await decided();
    const say = async (who: keyof DebriefPeople, text: string, version: number) =>
      (await as(here, who)).put(urlOf(here, '/dissent'), { text }).set('If-Match', `"${version}"`).expect(200);
    await say('chair', 'One launch is thin.', 1);
    await say('member', 'I know them too well.', 2);
    await here.world.recuse(here.loop, here.people.member);
    await move(here, 'recall_vote', 'A member was recused after the decision.');
    await name(here);
    await move(here, 'call_final_vote');
    const ballot = { choice: 'hire', level: 'senior', confidence: 'high', note: '' };
    await (await as(here, 'stranger')).put(urlOf(here, '/votes/final'), ballot).set('If-Match', '"0"').expect(200);
    const { body } = await decide(here, decisionOf(), 0);
    expect(body.dissent).toMatchObject([
      { person: { id: here.people.chair.id }, text: 'One launch is thin.', own: true },
    ]);
  });
});
