// An unfinished practice seat keeps its holder blind, and a debrief waits for the votes of those who rated: it ends with the reveal.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentEntity, AuditTrail, RatingEntity, ScorecardEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type DebriefWorld, debriefWorld } from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldAssignment } from '../support/world.js';

let app: TestApp;
let here: DebriefWorld;
let marit: Agent;
let seat: WorldAssignment;
let draft: string;
let practises: WorldAssignment;

beforeAll(async () => {
  app = await startTestApp();
  here = await debriefWorld(app, { state: 'packet_ready', row: { debriefMode: 'panel', quorum: 1 } });
  const { world, loop, people } = here;
  seat = await world.assign(loop, people.marit, 'R2', { seat: 'shadow' });
  draft = await world.card(seat, { status: 'draft' });
  await world.update(ScorecardEntity, { id: draft }, { version: 3 });
  practises = await world.assign(loop, people.stranger, 'R2', { seat: 'shadow' });
  await world.card(practises, { status: 'draft' });
  marit = await app.as(people.marit);
});
afterAll(async () => {
  await app.close();
});

const application = (): string => `/api/applications/${here.loop.applicationId}`;
const statusOf = async ({ id }: WorldAssignment) => (await rowsOf(app, AssignmentEntity, { id }))[0]!.status;

describe('a panellist who practises in another round', () => {
  it('is told beforehand that practice ends at the reveal', async () => {
    const { cards } = (await marit.get('/api/my-work').expect(200)).body;
    const practice = cards.find((one: { seat?: string }) => one.seat === 'shadow');
    expect(practice).toMatchObject({ endsAtReveal: true, status: expect.not.stringMatching('submitted') });
    const stranger = await app.as(here.people.stranger);
    expect((await stranger.get('/api/my-work')).body.cards[0]).not.toHaveProperty('endsAtReveal');
    await marit.get(`${application()}/debrief`).expect(404);
  });

  it('is in the room from the reveal on, with the card as it was, unsubmitted and their own', async () => {
    const facilitator = await app.as(here.people.facilitator);
    await facilitator
      .post(`${application()}/moves`, { move: 'reveal', reason: 'All cards are in.' })
      .set('Idempotency-Key', 'reveal')
      .expect(200);
    expect(await statusOf(seat)).toBe('removed');
    await marit.get(`${application()}/debrief`).expect(200);
    const work = (await marit.get('/api/my-work').expect(200)).body;
    expect(work.cards.filter((one: { seat?: string }) => one.seat === 'shadow')).toEqual([]);
    expect(work.kept).toEqual([
      expect.objectContaining({ scorecardId: draft, reason: expect.stringContaining('practice in this loop ended') }),
    ]);
    const [card] = await rowsOf(app, ScorecardEntity, { id: draft });
    expect(card).toMatchObject({ status: 'draft', submittedAt: null });
    expect(await rowsOf(app, RatingEntity, { scorecardId: draft })).toEqual([]);
    expect((await marit.get(`/api/scorecards/${draft}`).expect(200)).body.status).toBe('kept');
    const entries = await app.get(AuditTrail).findByObject(here.world.organisationId, 'assignment', seat.id);
    expect(entries.map(({ action }) => action)).toEqual(['assignment.practice_ended']);
  });

  it('votes like everybody who rated', async () => {
    const facilitator = await app.as(here.people.facilitator);
    for (const move of ['discuss', 'call_final_vote']) {
      await facilitator.post(`${application()}/moves`, { move }).set('Idempotency-Key', move).expect(200);
    }
    const vote = { choice: 'hire', level: 'senior', confidence: 'high', note: '' };
    await marit.put(`${application()}/votes/final`, vote).set('If-Match', '"0"').expect(200);
  });

  it('is no rule for whoever only practises: they stay blind until their card is in', async () => {
    expect(await statusOf(practises)).toBe('accepted');
    await (await app.as(here.people.stranger)).get(`${application()}/debrief`).expect(404);
  });
});
