// A vote is lost in more ways than by a recusal: its person leaves the organisation, or the committee. What counts votes must say one thing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView, DecisionRecordFile } from '@app/contracts';
import { PersonEntity, RequisitionMemberEntity, TransactionRunner } from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { decisionOf } from '../support/decision-content.js';
import { closeVote, debriefWorld, type DebriefWorld, vote } from '../support/debrief-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const urlOf = ({ loop }: DebriefWorld, path: string): string => `/api/applications/${loop.applicationId}${path}`;
const runs = ({ people }: DebriefWorld) => app.as(people.facilitator);
const write = (work: (writer: DataSource) => Promise<unknown>): Promise<void> =>
  app.get(TransactionRunner).run(async () => {
    await work(app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false }));
  });
const decide = async (here: DebriefWorld, change: Parameters<typeof decisionOf>[0] = {}) =>
  (await runs(here)).put(urlOf(here, '/decision'), decisionOf(change)).set('If-Match', '"0"');
const seal = async (here: DebriefWorld) => (await runs(here)).post(urlOf(here, '/seal')).set('If-Match', '"1"');
const page = async (here: DebriefWorld): Promise<DebriefView> =>
  (await (await runs(here)).get(urlOf(here, '/debrief')).expect(200)).body as DebriefView;
const committee = (here: DebriefWorld): Promise<string> =>
  here.world.insert(RequisitionMemberEntity, {
    ...{ requisitionId: here.requisition.id, personId: here.people.stranger.id, role: 'committee' },
  });

/** Chair and member for a hire, a third against it. */
async function threeVotes(here: DebriefWorld): Promise<void> {
  await committee(here);
  const { chair, member, stranger } = here.people;
  for (const person of [chair, member]) await vote(here, person, 'final', 'hire');
  await vote(here, stranger, 'final', 'no_hire');
  await closeVote(here);
}

describe('a vote whose person is no voter any more', () => {
  it('leaves a way on where it was part of the quorum: the same people count for the seal and for the moves', async () => {
    const here = await debriefWorld(app, { state: 'final_vote', row: { debriefMode: 'panel', quorum: 3 } });
    for (const person of [here.people.marit, here.people.seun, here.people.yuki])
      await vote(here, person, 'final', 'hire');
    await closeVote(here);
    expect((await decide(here)).status).toBe(200);
    await write(({ manager }) => manager.update(PersonEntity, { id: here.people.yuki.id }, { status: 'removed' }));

    expect((await seal(here)).body.detail).toMatch(/2 votes, and the quorum is 3/);
    expect((await page(here)).moves).toContainEqual({ move: 'recall_vote', blocked: null });
    const recall = { move: 'recall_vote', reason: 'Yuki has left the company.' };
    await (await runs(here)).post(urlOf(here, '/moves'), recall).expect(200);
    expect((await page(here)).moves).toContainEqual({
      move: 'call_final_vote',
      blocked: 'The quorum is 3, and 2 members can vote.',
    });
  });

  it('is in no count of the page or the record, and in no movement', async () => {
    const here = await debriefWorld(app, { state: 'final_vote' });
    await threeVotes(here);
    expect((await decide(here)).status).toBe(200);
    await write(({ manager }) => manager.delete(RequisitionMemberEntity, { personId: here.people.stranger.id }));
    const { votes = [], tally } = await page(here);
    expect(tally).toMatchObject({ cast: 2, hire: 2, noHire: 0 });
    expect(votes.filter((one) => one.excluded).map((one) => one.person.id)).toEqual([here.people.stranger.id]);
    expect((await seal(here)).status).toBe(200);
    const { text } = await (await runs(here)).get(urlOf(here, '/record')).expect(200);
    const { record } = JSON.parse(text) as DecisionRecordFile;
    expect(record.votes.final).toEqual({ hire: 2, noHire: 0, hold: 0 });
    expect(record.room?.movement).toEqual([{ from: null, to: 'hire', count: 2 }]);
  });

  it('asks for a reason of its own: what was written about a gate says nothing of a tie', async () => {
    const here = await debriefWorld(app, { state: 'final_vote', levels: [1, 1, 1] });
    await threeVotes(here);
    const { carrying } = await page(here);
    const rationale = (carrying?.hire ?? []).map(({ criterionId }) => ({ criterionId, text: 'It carries.' }));
    const written = await decide(here, { rationale, overrideReason: 'The gate was asked too narrowly.' });
    expect([written.status, written.body.errors]).toEqual([200, undefined]);
    await here.world.recuse(here.loop, here.people.member);
    const refused = await seal(here);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringMatching(/votes have not reached/)]);
    expect(refused.body.detail).not.toMatch(/gate/);
  });
});
