import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meanDifferenceToCoRaters } from '@app/calibration';
import { criteriaOfRound } from '@app/domain';
import { CardTimeEntity, ScorecardRepository } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerCase } from '../support/case-world.js';
import { RatedWorld } from '../support/rated-world.js';
import type { WorldPerson } from '../support/world.js';

let app: TestApp;
let here: RatedWorld;

beforeAll(async () => {
  app = await startTestApp();
  here = await RatedWorld.create(app);
});
afterAll(async () => {
  await app.close();
});

const mirrorOf = async (person: WorldPerson) =>
  (await (await app.as(person)).get('/api/my-calibration').expect(200)).body;

describe('my calibration', () => {
  it('counts my cards and sets my levels beside those of colleagues for the same work', async () => {
    const criteria = criteriaOfRound(here.world.rubric, here.round).length;
    const mirror = await mirrorOf(here.ann);
    expect(mirror).toMatchObject({
      cards: 6,
      candidates: 6,
      ratings: 6 * criteria,
      notAssessed: 0,
      time: { cards: 0 },
    });
    expect(mirror.shared).toEqual({
      candidates: 6,
      units: 6 * criteria,
      own: [0, criteria, 2 * criteria, 3 * criteria],
      colleagues: [0, 3 * criteria, 3 * criteria, 0],
    });
    expect(mirror.evidencePerCard).toBeGreaterThan(0);
  });

  it('gives the difference of the library, with its interval and as early as it may', async () => {
    const levels = [4, 3, 4, 2, 3, 4].map((own, index) => [own, [3, 3, 2, 2, 2, 3][index]!] as const);
    const ratings = levels.flatMap(([own, other], index) => [
      { candidate: `${index}`, criterion: 'C', rater: 'ann', level: own as 1 | 2 | 3 | 4 },
      { candidate: `${index}`, criterion: 'C', rater: 'bob', level: other as 1 | 2 | 3 | 4 },
    ]);
    const expected = meanDifferenceToCoRaters(ratings, 'ann');
    const { difference } = await mirrorOf(here.ann);
    if (expected.statement === 'not enough data' || expected.interval.status !== 'defined')
      throw new Error('no figure');
    expect(difference.statement).toBe('interval');
    expect(difference.mean).toBeCloseTo(expected.mean, 12);
    expect(difference.interval[0]).toBeCloseTo(expected.interval.low, 12);
    expect((await mirrorOf(here.bob)).difference.mean).toBeCloseTo(-expected.mean, 12);
  });

  it('tells my own time and my own answers to cases, and nobody else’s', async () => {
    const [loop] = here.loops;
    const cards = await app.get(ScorecardRepository).findOfAuthor(here.world.organisationId, here.ann.id);
    await here.world.insert(CardTimeEntity, {
      scorecardId: cards[0]!.id,
      applicationId: loop!.applicationId,
      activeSeconds: 720,
    });
    await answerCase(app, here.ann, 3);
    const mirror = await mirrorOf(here.ann);
    expect(mirror.time).toEqual({ cards: 1, medianMinutes: 12 });
    expect(mirror.cases).toEqual([
      expect.objectContaining({ caseId: 'answers-with-sources', same: 2, above: 2, below: 0, cannotTell: 0 }),
    ]);
    expect(await mirrorOf(here.bob)).toMatchObject({ cases: [], time: { cards: 0, medianMinutes: null } });
  });

  it('is empty for whoever rated nothing, admin and recruiter too: there is no mirror but one’s own', async () => {
    for (const person of [here.recruiter, here.world.admin]) {
      expect(await mirrorOf(person)).toMatchObject({ cards: 0, ratings: 0, difference: { statement: 'none' } });
      const agent = await app.as(person);
      const before = (await agent.get('/api/my-calibration')).text;
      expect((await agent.get(`/api/my-calibration?personId=${here.ann.id}`)).text).toBe(before);
      await agent.get(`/api/my-calibration/${here.ann.id}`).expect(404);
    }
  });

  it('knows nothing of a loop that is still blind, whatever a colleague rated in it', async () => {
    const before = JSON.stringify(await mirrorOf(here.ann));
    await here.ratedLoop('collecting', [1, 4], 'Blind Candidate');
    await here.ratedLoop('pre_read', [1, 4], 'Preread Candidate');
    expect(JSON.stringify(await mirrorOf(here.ann))).toBe(before);
    await here.ratedLoop('revealed', [1, 4], 'Open Candidate');
    expect(JSON.stringify(await mirrorOf(here.ann))).not.toBe(before);
  });

  it('leaves out a loop from which I was recused', async () => {
    const loop = await here.ratedLoop('revealed', [1, 4], 'Recused Candidate');
    const before = (await mirrorOf(here.ann)).candidates;
    await here.world.recuse(loop, here.ann);
    expect((await mirrorOf(here.ann)).candidates).toBe(before - 1);
  });
});
