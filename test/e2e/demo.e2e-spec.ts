import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOOP_PATH } from '@app/domain';
import { DEMO_CONTENT } from '../../apps/api/src/demo/content/index.js';
import { DEMO_ORGANISATION_ID } from '../../apps/api/src/demo/demo-id.js';
import { applicationId } from '../../apps/api/src/demo/demo-loop-rows.js';
import { personId } from '../../apps/api/src/demo/demo-organisation-rows.js';
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
  });
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

  it('attaches the real eval log, parsed: 120 cases, 102 passed, 18 failed, 0 errors', async () => {
    const [card] = DEMO_CONTENT.cards.filter((one) => one.attachEvalLog);
    const { body } = await (await as(card!.rater)).get('/api/my-work');
    const work = body.cards.find(
      (one: { applicationId: string }) => one.applicationId === applicationId(card!.candidate),
    );
    const own = await (await as(card!.rater)).get(`/api/scorecards/${work.scorecardId}`);
    expect(own.body.artifacts[0]).toMatchObject({ cases: 120, passed: 102, failed: 18, errors: 0 });
  });

  it('says nothing that lies in the future but planned interviews', async () => {
    const now = app.clock.now();
    const { body } = await (await as('ty')).get('/api/requisitions');
    expect(body.requisitions).toHaveLength(3);
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
