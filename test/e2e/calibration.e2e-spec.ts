import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { CANARY, RatedWorld } from '../support/rated-world.js';
import { World } from '../support/world.js';

let app: TestApp;
let here: RatedWorld;
let world: RatedWorld['world'];
let recruiter: RatedWorld['recruiter'];
let ann: RatedWorld['ann'];
let bob: RatedWorld['bob'];
let requisition: RatedWorld['requisition'];
let loops: RatedWorld['loops'];
let agent: RatedWorld['agent'];
let round: RatedWorld['round'];

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  here = await RatedWorld.create(app);
  ({ world, recruiter, ann, bob, requisition, loops, agent, round } = here);
});

const address = (): string => `/api/requisitions/${requisition.id}/calibration`;
let key = 0;
const requestExport = (who: Agent, format: unknown, idempotencyKey = `key-${(key += 1)}`) =>
  who.post(`${address()}/exports`, { format }).set('Idempotency-Key', idempotencyKey);

describe('the calibration report', () => {
  it('counts, compares and times the raters of revealed loops, under pseudonyms', async () => {
    const { body } = await agent.get(address()).expect(200);
    const criteria = world.rubric.rounds.find(({ id }) => id === round)!.criterionIds.length;
    expect(body.n).toEqual({ candidates: 6, raters: 2, cards: 12, ratings: 12 * criteria, notAssessed: 0 });
    expect(body.raters.map(({ label }: { label: string }) => label)).toEqual(['Rater 01', 'Rater 02']);
    // Differences per candidate 1, 0, 2, 0, 1, 1: mean 5/6, and the mirror of it.
    const values = body.raters.map(({ difference }: any) => difference.figure.value).sort();
    expect(values[0]).toBeCloseTo(-5 / 6, 5);
    expect(values[1]).toBeCloseTo(5 / 6, 5);
    expect(body.raters[0].difference).toMatchObject({
      candidates: 6,
      pairs: 6 * criteria,
      statement: 'interval',
      flagged: false,
    });
    // Cards come two and five hours after the end of the interview.
    expect(body.rounds.find(({ roundId }: any) => roundId === round)).toMatchObject({ cards: 12, median: 3.5 });
    expect(body.criteria.filter(({ units }: any) => units === 6)).toHaveLength(criteria);
  });

  it('names no rater, no candidate, and quotes nothing', async () => {
    const { text } = await agent.get(address());
    for (const secret of [
      ann.name,
      bob.name,
      ann.id,
      bob.id,
      'Candidate Number',
      CANARY,
      loops[0]!.applicationId,
      loops[0]!.candidateId,
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is not there for anybody else', async () => {
    const members = {
      committee: [await world.person('Cleo')],
      hiring_manager: [await world.person('Hank')],
      chair: [await world.person('Chip')],
    };
    const other = await world.requisition({ members });
    const rates = await world.person('Rita Rates', { roles: ['recruiter'] });
    await world.assign(loops[0]!, rates, round, { status: 'assigned' });
    const partner = await world.person('Paul', { roles: ['compensation_partner'] });
    const stranger = await world.person('Stan');
    for (const person of [ann, world.admin, rates, partner, stranger]) {
      const who = await app.as(person);
      const answers = [
        await who.get(address()),
        await who.get(`${address()}/exports`),
        await requestExport(who, 'csv'),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(answers[0]!.body.title).toBe('Not found');
    }
    for (const [member] of Object.values(members)) {
      await (await app.as(member!)).get(`/api/requisitions/${other.id}/calibration`).expect(404);
    }
    await app.anonymous.get(address()).expect(401);
    await agent.get('/api/requisitions/missing/calibration').expect(404);
  });

  it('is not there for a recruiter of another organisation', async () => {
    const elsewhere = await World.create(app, { name: 'Other Inc' });
    const foreign = await app.as(await elsewhere.person('Fay', { roles: ['recruiter'] }));
    await foreign.get(address()).expect(404);
  });

  it.each(['collecting', 'packet_ready', 'pre_read', 'withdrawn'] as const)(
    'does not change one byte for a loop that is %s',
    async (state) => {
      const before = await agent.get(address());
      await here.ratedLoop(state, [1, 4], 'Still Blind');
      const after = await agent.get(address());
      expect(after.text).toBe(before.text);
      expect(after.headers).toEqual({ ...before.headers, date: after.headers['date'] });
    },
  );

  it('counts what the committee reads early only once it is revealed, also for a recruiter on the committee', async () => {
    const both = await world.person('Bea Both', { roles: ['recruiter'] });
    const own = await world.requisition({ members: { committee: [both] }, panel: {} });
    requisition = own;
    await here.ratedLoop('pre_read', [1, 4], 'Pre Read', own);
    const reader = await app.as(both);
    expect((await reader.get(address()).expect(200)).body.n.candidates).toBe(0);
    await here.ratedLoop('revealed', [1, 4], 'Revealed Now', own);
    expect((await reader.get(address())).body.n.candidates).toBe(1);
  });

  it('leaves out the cards of recused raters, and the loops the reader is recused from', async () => {
    await world.recuse(loops[0]!, ann);
    expect((await agent.get(address())).body.n).toMatchObject({ candidates: 6, cards: 11 });
    await world.recuse(loops[1]!, recruiter);
    const { body } = await agent.get(address());
    expect(body.n).toMatchObject({ candidates: 5, cards: 9 });
  });

  it('leaves out what was not given independently, and says how much', async () => {
    const eve = await world.person('Eve');
    await world.card(await world.assign(loops[0]!, eve, round), { independent: false });
    const { body } = await agent.get(address());
    expect(body.n).toMatchObject({ raters: 2, cards: 12 });
    expect(body.cautions.at(-1)).toMatch(/^Left out of the loops counted here: \d+ ratings not given independently\.$/);
  });

  it('says so when there is nothing to report', async () => {
    requisition = await world.requisition();
    const { body } = await agent.get(address()).expect(200);
    expect(body.statements).toHaveLength(1);
    expect(body.n.raters).toBe(0);
  });

  it('keeps the labels of the raters from report to report', async () => {
    const [one, two] = [await agent.get(address()), await agent.get(address())];
    expect(one.text).toBe(two.text);
  });
});
