// Shared calibration cases connect raters who share no candidate, for whoever has answered the cases, and are in nothing else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalibrationWorkspaceView, CaseView } from '@app/contracts';
import { CalibrationFitEntity } from '@app/persistence';
import type { CaseAnswer, Level } from '@app/domain';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerCase, answerOf, saveCase, submitCase } from '../support/case-world.js';
import { fullContent } from '../support/card-content.js';
import { RatedWorld } from '../support/rated-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldPerson } from '../support/world.js';

let app: TestApp;
let here: RatedWorld;
let cara: WorldPerson;
let colleague: Agent;

const workspace = async (who: Agent): Promise<CalibrationWorkspaceView> =>
  (await who.get('/api/calibration').expect(200)).body as CalibrationWorkspaceView;
const firstWords = async (who: Agent): Promise<string> => (await workspace(who)).statements[0]!.detail;

async function fitted(who: Agent) {
  await who.post('/api/calibration/fits', {}).set('Idempotency-Key', `links-${Math.random()}`).expect(202);
  await app.get(JobWorker).drain();
  return (await workspace(who)).fit!;
}

async function answerOther(person: WorldPerson, level: Level): Promise<void> {
  const answer: CaseAnswer = Object.fromEntries(
    ['C5', 'C9', 'C2', 'C6'].map((id) => [id, { level, cannotTell: false, why: 'The fourth answer.' }]),
  );
  const caseId = 'precision-fell';
  expect((await saveCase(app, person, answer, { caseId })).status).toBe(200);
  expect((await submitCase(app, person, 1, caseId)).status).toBe(200);
}

/** Cara and Dan rate what Ann and Bob do not. */
async function otherGroup(): Promise<void> {
  const [one, dan] = [await here.world.person('Cara Other'), await here.world.person('Dan Other')];
  cara = one;
  for (const [index, levels] of (
    [
      [2, 1],
      [3, 2],
      [1, 1],
      [2, 3],
      [2, 2],
      [1, 2],
    ] as const
  ).entries()) {
    const loop = await here.world.loop(here.requisition, { state: 'sealed', candidate: { name: `Other ${index}` } });
    for (const [seat, person] of [cara, dan].entries()) {
      const content = fullContent(here.world.rubric, here.round, levels[seat]!);
      await here.world.card(await here.world.assign(loop, person, here.round), { content });
    }
  }
}

beforeAll(async () => {
  app = await startTestApp();
  here = await RatedWorld.create(app);
  await otherGroup();
  colleague = await app.as(await here.world.person('Colleague', { roles: ['recruiter'] }));
});
afterAll(async () => {
  await app.close();
});

describe('two groups of raters that share no candidate', () => {
  it('stay apart for whoever has not answered the cases, to the byte', async () => {
    const before = await workspace(here.agent);
    expect(before.statements[0]).toMatchObject({ title: 'Raters can be compared within groups only' });
    for (const [person, level] of [
      [here.ann, 4],
      [cara, 2],
    ] as const) {
      await answerCase(app, person, level);
      await answerOther(person, level);
    }
    expect(await workspace(here.agent)).toEqual(before);
    // Asked, or writing: they owe it.
    await saveCase(app, here.recruiter, {});
    expect(await workspace(here.agent)).toEqual(before);
  });

  it('are connected for whoever has, in words, with every count as it was', async () => {
    const before = await workspace(colleague);
    const apart = await fitted(colleague);
    const owed = await here.agent.get('/api/calibration-cases/answers-with-sources').expect(200);
    const { version } = owed.body as CaseView;
    await saveCase(app, here.recruiter, answerOf(3), { version });
    await submitCase(app, here.recruiter, version + 1);
    expect(await firstWords(here.agent)).toContain('connected through 1 shared case');
    await answerOther(here.recruiter, 2);
    const after = await workspace(here.agent);
    expect(after.statements[0]!.detail).toContain('connected through 2 shared cases');
    const { statements: _, fit: __, generatedAt: ___, ...figures } = after;
    const { statements: ____, fit: _____, generatedAt: ______, ...figuresBefore } = before;
    expect(figures).toEqual(figuresBefore);
    const fit = await fitted(here.agent);
    for (const name of ['decisionStudy', 'components', 'criteria', 'halo'] as const)
      expect(fit[name]).toEqual(apart[name]);
    const counts = ({ severity }: typeof fit) =>
      severity.map(({ label, candidates, ratings }) => [label, candidates, ratings]);
    expect(counts(fit)).toEqual(counts(apart));
    expect(fit.severity).not.toEqual(apart.severity);
    const { body } = await here.agent.get(`/api/calibration/fits/${fit.id}/candidates`).expect(200);
    expect(body.rows).toHaveLength(12);
    expect(JSON.stringify([body, fit, after])).not.toContain('case:');
  });

  it('are in a fit that is nobody’s who has not answered, and in none that a debrief reads', async () => {
    const { id } = await fitted(here.agent);
    await colleague.get(`/api/calibration/fits/${id}/candidates`).expect(404);
    await colleague.post(`/api/calibration/fits/${id}/checks`, {}).set('Idempotency-Key', 'check').expect(404);
    expect((await workspace(colleague)).fit!.id).not.toBe(id);
    for (let index = 0; index < 8; index += 1) await here.ratedLoop('sealed', [3, 2], `More ${index}`);
    await fitted(here.agent);
    const rows = await rowsOf(app, CalibrationFitEntity);
    const whole = rows.filter(({ scope }) => scope === 'organisation');
    expect(whole.map(({ candidates }) => candidates)).toEqual([20]);
    expect(whole[0]!.input).not.toContain('case:');
    expect(rows.filter(({ input }) => input.includes('case:')).length).toBeGreaterThan(0);
  });
});
