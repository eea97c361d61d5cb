// A fit must not reveal a hidden rating: two worlds that differ in the levels of one card of a loop that is still blind. In both the fit is
// computed by the recruiter; every answer that speaks from it is the same to the byte, and so are the stored rows.
import { describe, expect, it } from '@jest/globals';
import { CalibrationFitEntity } from '@app/persistence';
import type { Level } from '@app/domain';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import { startTestApp } from '../support/app.js';
import { answerCase } from '../support/case-world.js';
import { RatedWorld } from '../support/rated-world.js';
import { rowsOf } from '../support/rows-of.js';

interface Cases {
  /** What Ann and Bob answered to a shared case. */
  readonly level: Level;
  readonly recruiter: 'is not asked' | 'owes it' | 'has answered';
}

async function everythingSaid(
  hidden: readonly [Level, Level],
  state: 'collecting' | 'pre_read' | 'sealed',
  cases?: Cases,
) {
  const app = await startTestApp();
  try {
    const here = await RatedWorld.create(app);
    if (cases) await addAnswers(here, cases);
    const blind = await here.ratedLoop(state, hidden, 'Hidden Card');
    const asked = here.agent.post('/api/calibration/fits', {}).set('Idempotency-Key', 'fit');
    const { body: job } = await asked.expect(202);
    await app.get(JobWorker).drain();
    const workspace = await here.agent.get('/api/calibration').expect(200);
    const paths = [
      `/api/calibration/fits/${workspace.body.fit.id}/candidates`,
      `/api/jobs/${job.id}`,
      `/api/requisitions/${here.requisition.id}/calibration`,
      ...[...here.loops, blind].map((loop) => `/api/applications/${loop.applicationId}/calibration`),
    ];
    const answers = [workspace];
    for (const path of paths) answers.push(await here.agent.get(path));
    const said = answers.map(({ status, text, headers }) => ({ status, text, length: headers['content-length'] }));
    return { said, stored: await rowsOf(app, CalibrationFitEntity) };
  } finally {
    await app.close();
  }
}

async function addAnswers({ app, ann, bob, recruiter }: RatedWorld, cases: Cases): Promise<void> {
  await answerCase(app, ann, cases.level, 'Seen.');
  await answerCase(app, bob, 2, 'Seen.');
  if (cases.recruiter === 'has answered') await answerCase(app, recruiter, 3, 'Seen.');
  if (cases.recruiter !== 'owes it') return;
  const asked = { personIds: [recruiter.id], dueOn: null };
  const agent = await app.as(recruiter);
  const path = '/api/calibration-cases/answers-with-sources/assignments';
  await agent.put(path, asked).set('If-Match', '"0"').expect(200);
}

describe('a fit', () => {
  it.each(['collecting', 'pre_read'] as const)(
    'says the same whatever stands on a card of a loop that is %s',
    async (state) => {
      const [one, other] = [await everythingSaid([1, 4], state), await everythingSaid([4, 4], state)];
      expect(one.said.length).toBeGreaterThan(9);
      expect(other).toEqual(one);
    },
    120_000,
  );

  it('says something else once the loop is open: the comparison can fail', async () => {
    const [one, other] = [await everythingSaid([1, 4], 'sealed'), await everythingSaid([4, 4], 'sealed')];
    expect(other.said[0]).not.toEqual(one.said[0]);
    expect(other.stored).not.toEqual(one.stored);
  }, 120_000);

  it.each(['is not asked', 'owes it'] as const)(
    'says the same whatever others answered to a case, to somebody who %s',
    async (recruiter) => {
      const [one, other] = [
        await everythingSaid([3, 3], 'sealed', { level: 1, recruiter }),
        await everythingSaid([3, 3], 'sealed', { level: 4, recruiter }),
      ];
      expect(other).toEqual(one);
    },
    120_000,
  );

  it('says something else of the raters, and nothing of the candidates, to somebody who has answered', async () => {
    const recruiter = 'has answered';
    const [one, other] = [
      await everythingSaid([3, 3], 'sealed', { level: 1, recruiter }),
      await everythingSaid([3, 3], 'sealed', { level: 4, recruiter }),
    ];
    expect(other.stored).not.toEqual(one.stored);
    expect(other.said[0]).not.toEqual(one.said[0]);
    expect(other.said.slice(3)).toEqual(one.said.slice(3));
  }, 120_000);
});
