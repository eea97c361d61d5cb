import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOOP_PATH } from '@app/domain';
import { DEMO_CONTENT } from '../../apps/api/src/demo/content/index.js';
import { DEMO_ORGANISATION_ID } from '../../apps/api/src/demo/demo-id.js';
import { applicationId } from '../../apps/api/src/demo/demo-loop-rows.js';
import { personId, requisitionId } from '../../apps/api/src/demo/demo-organisation-rows.js';
import { DemoLoader } from '../../apps/api/src/platform/demo/demo-loader.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the demo organisation', () => {
  let app: TestApp;
  const as = (key: string) => app.as({ id: personId(key), organisationId: DEMO_ORGANISATION_ID });
  const loopIn = (state: string) => DEMO_CONTENT.candidates.find((one) => one.targetState === state)!;
  const facilitatorOf = (candidate: { requisition: string }) =>
    DEMO_CONTENT.requisitions.find((one) => one.key === candidate.requisition)!.facilitator;

  beforeAll(async () => {
    app = await startTestApp();
    await app.get(DemoLoader).load();
    // A year of loops, each sealed by the product itself: on PostgreSQL beside other suites it takes longer than other hooks.
  }, 120_000);
  afterAll(() => app.close());

  it('shows every loop in the state its story has reached', async () => {
    for (const candidate of DEMO_CONTENT.candidates) {
      const { body } = await (
        await as(facilitatorOf(candidate))
      ).get(`/api/applications/${applicationId(candidate.key)}`);
      expect([candidate.key, body.state]).toEqual([candidate.key, candidate.targetState]);
    }
  });

  it('has a sealed record for each decided loop, which the product itself made', async () => {
    const sealed = DEMO_CONTENT.candidates.filter(
      (one) => LOOP_PATH.indexOf(one.targetState) >= LOOP_PATH.indexOf('sealed'),
    );
    expect(sealed.length).toBeGreaterThanOrEqual(3);
    for (const candidate of sealed) {
      const { status, body } = await (
        await as(facilitatorOf(candidate))
      ).get(`/api/applications/${applicationId(candidate.key)}/record`);
      expect(status).toBe(200);
      expect(body.record.cards.length).toBeGreaterThanOrEqual(9);
    }
  });

  it('shows the contested gate of its discussed candidate with reasons', async () => {
    const discussed = loopIn('discussing');
    const { body } = await (
      await as(facilitatorOf(discussed))
    ).get(`/api/applications/${applicationId(discussed.key)}/debrief`);
    expect(body.barResult.verdict).toBe('contested');
    expect(body.cards).toHaveLength(10);
    expect(body.agenda[0].criterionId).toBe('C1');
  });

  it('has two runs of one suite at a candidate, which compare: a change of the base model', async () => {
    const agent = await as('im');
    const path = `/api/applications/${applicationId('yuki')}/artifacts`;
    const { body: shelf } = await agent.get(path).expect(200);
    const [gate, next] = shelf.artifacts;
    expect([gate.passed, gate.cases, next.cases]).toEqual([102, 120, 120]);
    const { body } = await agent.get(`${path}/comparison?before=${gate.id}&after=${next.id}`).expect(200);
    expect(body).toMatchObject({ compared: 120, isModelChange: true, unforgivable: { compared: 20 } });
    expect(body.worse).toBeGreaterThan(body.better);
    expect(body.unforgivable.worse).toBeGreaterThan(0);
  });

  it('attaches the real eval log, parsed: 120 cases, 102 passed, 18 failed, 0 errors', async () => {
    const [card] = DEMO_CONTENT.cards.filter((one) => one.attachEvalLog);
    const { body } = await (await as(card!.rater)).get('/api/my-work');
    const work = body.cards.find(
      (one: { applicationId: string }) => one.applicationId === applicationId(card!.candidate),
    );
    const own = await (await as(card!.rater)).get(`/api/scorecards/${work.scorecardId}`);
    expect(own.body.artifacts[0]).toMatchObject({ cases: 120, passed: 102, failed: 18, errors: 0 });
  });

  it('has a calibration report with figures: an alpha, and differences of lenient and severe raters', async () => {
    const { key, recruiter } = DEMO_CONTENT.requisitions.find(({ status }) => status === 'closed')!;
    const { body } = await (await as(recruiter)).get(`/api/requisitions/${requisitionId(key)}/calibration`).expect(200);
    expect(body.n).toMatchObject({ candidates: 6, raters: 10, cards: 60 });
    const differences: number[] = body.raters.map((one: { difference: { figure: { value: number } | null } }) => {
      if (!one.difference.figure) throw new Error('a rater of the demo has no difference');
      return one.difference.figure.value;
    });
    expect(differences.filter((value) => value > 0.3)).toHaveLength(2);
    expect(differences.filter((value) => value < -0.3)).toHaveLength(2);
    const alphas = body.criteria.flatMap((one: { criterionId: string; alpha: { value: number | null } }) =>
      one.alpha.value === null ? [] : [one.criterionId],
    );
    // What two rounds rate has four raters for each candidate, and six candidates are enough.
    expect(alphas).toEqual(['C1', 'C2', 'C3', 'C6', 'C8']);
  });

  it('has the recruiter screen of every candidate in the calendar, and nobody at a weekend', async () => {
    for (const { key, requisition } of DEMO_CONTENT.candidates) {
      const { body } = await (await as(facilitatorOf({ requisition }))).get(`/api/applications/${applicationId(key)}`);
      const starts = body.rounds.map((one: { interview: { startsAt: string } | null }) => one.interview?.startsAt);
      expect(starts).toHaveLength(6);
      for (const at of starts) expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
    }
  });

  it('compares the calibration of its simulated year with the truth, for whoever may read calibrations', async () => {
    const { body } = await (await as('ty')).get('/api/calibration/truth').expect(200);
    expect(body.n).toMatchObject({ candidates: 292, raters: 38, requisitions: 9 });
    expect(body.n.ratings).toBeGreaterThan(4_500);
    expect(body.converged).toBe(true);
    const { raters, candidates } = body;
    expect([raters.of, candidates.of]).toEqual([38, 292]);
    expect(raters.contained).toBeGreaterThanOrEqual(raters.expected[0]);
    expect(candidates.error).toBeLessThan(candidates.rawError);
    // Pseudonymous: no name, and no id of a person or of a loop.
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-8/);
    for (const { name } of DEMO_CONTENT.people) expect(JSON.stringify(body)).not.toContain(name);
  });

  it('has no truth for whoever rates, facilitates or has no part in recruiting', async () => {
    for (const key of ['mo', 'im', 'nf', 'hb']) {
      const { status, body } = await (await as(key)).get('/api/calibration/truth');
      expect([key, status, body.type]).toEqual([key, 404, 'urn:plumbline:error:CALIBRATION_TRUTH.NOT_FOUND']);
    }
  });

  it('offers nobody on the sign-in page whose part is over', async () => {
    const { body } = await app.anonymous.get('/api/session');
    const names = body.demoPeople.map((one: { name: string }) => one.name).sort();
    expect(names).toEqual(DEMO_CONTENT.people.map(({ name }) => name).sort());
  });

  it('says nothing that lies in the future but planned interviews', async () => {
    const now = app.clock.now();
    const { body } = await (await as('ty')).get('/api/requisitions');
    const current = body.requisitions.filter((one: { status: string }) => one.status !== 'closed');
    expect(current).toHaveLength(2);
    for (const candidate of DEMO_CONTENT.candidates.filter((one) => one.targetState !== 'planned')) {
      const record = await (
        await as(facilitatorOf(candidate))
      ).get(`/api/applications/${applicationId(candidate.key)}/record`);
      if (record.status !== 200) continue;
      for (const { at } of record.body.record.history) expect(at <= now).toBe(true);
      expect(record.body.record.sealedAt <= now).toBe(true);
    }
  });
});
