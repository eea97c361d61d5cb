import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView } from '@app/contracts';
import { panelRounds, type ScorecardContent } from '@app/domain';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { World, type WorldLoop, type WorldPerson } from '../support/world.js';
import { addWithdrawal } from '../support/world-revisions.js';

type Answer = ScorecardContent['indicators'][string]['answer'];

let app: TestApp;
let world: World;
let loop: WorldLoop;
let chair: WorldPerson;
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  chair = await world.person('Rafael Ortega');
  const requisition = await world.requisition({
    members: { chair: [chair] },
    row: { debriefMode: 'committee' },
  });
  loop = await world.loop(requisition, { state: 'revealed' });
});
afterAll(async () => {
  await app.close();
});

/** A sealed card of one round that answers all its indicators alike. */
async function rater(name: string, answer: Answer, options: { seat?: 'shadow'; independent?: boolean } = {}) {
  const person = await world.person(name);
  const [round] = panelRounds(world.rubric);
  const { seat = 'panel', independent = true } = options;
  const assignment = await world.assign(loop, person, round!.id, { seat });
  const indicators = Object.fromEntries(
    round!.indicatorIds.map((id) => [id, { answer, quote: answer === 'not_seen' ? '' : `${name} heard ${id}` }]),
  );
  const content = { ...fullContent(world.rubric, round!.id, 3), indicators };
  const cardId = await world.card(assignment, { content, independent });
  return { person, assignment, cardId };
}

async function roleOf(): Promise<NonNullable<DebriefView['roleDistinction']>> {
  const { body } = await (await app.as(chair)).get(`/api/applications/${loop.applicationId}/debrief`).expect(200);
  return body.roleDistinction;
}

describe('the role distinction of a loop', () => {
  it('shows nothing from one rater, and says why', async () => {
    await rater('Ann', 'yes');
    const role = await roleOf();
    expect(role).toMatchObject({ raters: [], none: expect.stringContaining('One rater has answered') });
    expect(JSON.stringify(role)).not.toContain('heard');
  });

  it('shows two with their quotes, agreement in counts and no figure beyond chance', async () => {
    await rater('Ben', 'no');
    const role = await roleOf();
    expect(role.raters.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
    const ai = role.profiles[0]!;
    expect(ai).toMatchObject({ profile: 'ai-pm', yes: 0, asked: 3 });
    expect(ai.indicators[0]).toMatchObject({ standing: 'contested', yes: 1, no: 1 });
    expect(ai.indicators[0]!.answers.map(({ quote }) => quote)).toEqual(['Ann heard AI-1', 'Ben heard AI-1']);
    expect(role.agreement).toMatchObject({ chance: null, chanceWords: expect.stringContaining('at least 3 raters') });
    expect(role.sentences.join(' ')).not.toMatch(/Ann|Ben|heard/);
  });

  it('leaves out practice, withdrawn, recused and not independent cards, as every figure does', async () => {
    const before = await roleOf();
    await rater('Shadow', 'yes', { seat: 'shadow' });
    await rater('Late', 'yes', { independent: false });
    const gone = await rater('Gone', 'yes');
    await addWithdrawal(world, gone.assignment, gone.cardId, {
      ...{ reason: 'Another candidate.', withdrawnAt: app.clock.now() },
    });
    const recused = await rater('Recused', 'yes');
    await world.recuse(loop, recused.person);
    expect(await roleOf()).toEqual(before);
  });

  it('computes agreement beyond chance where raters and indicators are enough', async () => {
    const requisition = await world.requisition({ members: { chair: [chair] }, row: { debriefMode: 'committee' } });
    loop = await world.loop(requisition, { state: 'revealed' });
    for (const [index, name] of ['Cem', 'Dag', 'Eva'].entries()) {
      const person = await world.person(name);
      for (const round of panelRounds(world.rubric).slice(0, 3)) {
        const indicators = Object.fromEntries(
          round.indicatorIds.map((id) => [
            id,
            {
              answer: id.startsWith('AI') || (index === 2 && id === 'TM-4') ? ('yes' as const) : ('no' as const),
              quote: 'x',
            },
          ]),
        );
        const content = { ...fullContent(world.rubric, round.id, 3), indicators };
        await world.card(await world.assign(loop, person, round.id), { content });
      }
    }
    const { agreement, profiles } = await roleOf();
    expect(profiles[0]).toMatchObject({ yes: 5, asked: 5 });
    // Fifteen indicators of three raters, one of them two to one.
    expect(agreement.words).toContain('agree on 14 and contest 1 (43 of 45 pairs');
    expect(agreement.chance!.value).toBeGreaterThan(0.8);
    expect(agreement.chance!.value).toBeLessThan(1);
    expect(agreement.chanceWords).toContain("Gwet's AC1, 95 % interval");
  });
});
