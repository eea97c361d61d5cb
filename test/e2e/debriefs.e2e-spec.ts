import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView } from '@app/contracts';
import { LOOP_PATH, type LoopState } from '@app/domain';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefPeople, type DebriefWorld, putInto, vote } from '../support/debrief-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const pathOf = ({ loop }: DebriefWorld): string => `/api/applications/${loop.applicationId}/debrief`;
async function debrief(here: DebriefWorld, who: keyof DebriefPeople): Promise<DebriefView> {
  const agent = await app.as(here.people[who]);
  const { body } = await agent.get(pathOf(here)).expect(200);
  return body as DebriefView;
}
async function statusFor(here: DebriefWorld, who: keyof DebriefPeople): Promise<number> {
  const agent = await app.as(here.people[who]);
  return (await agent.get(pathOf(here))).status;
}

describe('the debrief after the reveal', () => {
  it('shows cards, distributions first, bar, agenda and role profile with their numbers', async () => {
    const here = await debriefWorld(app, { levels: [3, 1, 4] });
    const view = await debrief(here, 'member');
    expect(view).toMatchObject({
      applicationId: here.loop.applicationId,
      candidate: { name: 'Catalina Duarte' },
      state: 'revealed',
      decisionVersion: 1,
      mayVote: null,
      can: { run: false, decide: false, exportRecord: false, dissent: false },
    });
    expect(view.committee.map((one) => one.name)).toEqual(['Rafael Ortega', 'Thandiwe Nkosi']);
    expect(view.cards?.map((card) => [card.author.name, card.roundId, card.excluded])).toEqual([
      ['Marit Olsen', 'R1', false],
      ['Seun Adeyemi', 'R1', false],
      ['Yuki Tanaka', 'R2', false],
    ]);
    const c1 = view.scores?.find((score) => score.criterionId === 'C1');
    expect(c1).toMatchObject({ n: 2, counts: [1, 0, 1, 0], mean: 2, median: 2, range: [1, 3], split: true });
    expect(c1).toMatchObject({ gate: 'contested', statement: 'Gate contested' });
    expect(view.barResult?.verdict).toBe('contested');
    expect(view.agenda?.[0]).toMatchObject({ criterionId: 'C1', decisive: true });
    expect(view.roleProfile).toHaveLength(5);
    expect(view.scores).toHaveLength(here.world.rubric.criteria.length);
  });

  it('presents one rater as one rater: no range, no spread, no agreement', async () => {
    const here = await debriefWorld(app);
    const view = await debrief(here, 'marit');
    const onlyYuki = here.world.rubric.rounds.find((round) => round.id === 'R2')!.criterionIds;
    const both = here.world.rubric.rounds.find((round) => round.id === 'R1')!.criterionIds;
    const single = view.scores?.find(
      (score) => onlyYuki.includes(score.criterionId) && !both.includes(score.criterionId),
    );
    expect(single).toMatchObject({ n: 1, range: null, standardDeviation: null, split: false });
  });

  it('keeps the card of a recused author, marked, and out of every figure', async () => {
    const here = await debriefWorld(app, { levels: [3, 1, 3] });
    await here.world.recuse(here.loop, here.people.seun);
    await here.world.rebuildScores(here.loop.applicationId);
    const view = await debrief(here, 'facilitator');
    expect(view.cards?.find((card) => card.author.name === 'Seun Adeyemi')).toMatchObject({ excluded: true });
    expect(view.scores?.find((score) => score.criterionId === 'C1')).toMatchObject({
      n: 1,
      counts: [0, 0, 1, 0],
      gate: 'not_assessed',
    });
    expect(JSON.stringify(view.roleProfile)).not.toContain(here.people.seun.id);
    expect(await statusFor(here, 'seun')).toBe(404);
  });

  it('leaves ratings that are not independent out of every figure, and says so', async () => {
    const here = await debriefWorld(app, { levels: [3, 3, 3] });
    const late = await here.world.assign(here.loop, here.people.stranger, 'R1');
    await here.world.card(late, { level: 1, independent: false });
    const view = await debrief(here, 'member');
    expect(view.scores?.find((score) => score.criterionId === 'C1')).toMatchObject({
      n: 2,
      counts: [0, 0, 2, 0],
      gate: 'met',
    });
    expect(view.barResult?.reasons.at(-1)).toMatch(/one rater that are not independent/);
    expect(view.cards?.filter((card) => !card.independent)).toHaveLength(1);
  });
});

describe('who may look at the debrief', () => {
  const NOT_YET: readonly LoopState[] = ['planned', 'collecting', 'packet_ready', 'pre_read'];
  const PARTS = [
    'cards',
    'scores',
    'barResult',
    'agenda',
    'roleProfile',
    'myVotes',
    'votes',
    'voters',
    'tally',
    'decision',
    'bandFit',
  ];
  const partsOf = (view: DebriefView): string[] => PARTS.filter((part) => part in view);

  it('does not exist before the reveal for the panel and the hiring manager, nor ever for strangers and recused people', async () => {
    const here = await debriefWorld(app);
    await here.world.recuse(here.loop, here.people.member);
    for (const state of LOOP_PATH) {
      await putInto(app, here.loop, state);
      const open = NOT_YET.includes(state) ? 404 : 200;
      for (const who of ['marit', 'manager'] as const)
        expect([state, who, await statusFor(here, who)]).toEqual([state, who, open]);
      for (const who of ['stranger', 'member'] as const)
        expect([state, who, await statusFor(here, who)]).toEqual([state, who, 404]);
      expect(await app.as(here.world.admin).then((admin) => admin.get(pathOf(here)))).toMatchObject({ status: 404 });
    }
    expect((await app.anonymous.get(pathOf(here))).status).toBe(401);
  });

  it('does not exist for a panellist who still writes, in any state', async () => {
    const here = await debriefWorld(app, { yukiWrites: true });
    for (const state of LOOP_PATH) {
      await putInto(app, here.loop, state);
      expect([state, await statusFor(here, 'yuki')]).toEqual([state, 404]);
    }
  });

  it('gives facilitator and recruiter the state alone, without a card, until the reveal', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    await vote(here, here.people.chair, 'pre', 'hire', 'Nobody may read this yet.');
    for (const who of ['facilitator', 'recruiter'] as const) {
      const view = await debrief(here, who);
      expect(partsOf(view)).toEqual([]);
      expect(view.state).toBe('pre_read');
    }
    const view = await debrief(here, 'facilitator');
    expect(view.moves).toContainEqual({ move: 'reveal', blocked: null });
    expect((await debrief(here, 'recruiter')).moves.map((one) => one.move)).not.toContain('reveal');
  });

  it('opens the cards to the committee in the pre-read and keeps the votes of others closed', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    await vote(here, here.people.chair, 'pre', 'hire', 'Nobody may read this yet.');
    const view = await debrief(here, 'member');
    expect(partsOf(view)).toEqual(['cards', 'scores', 'barResult', 'agenda', 'roleProfile', 'myVotes']);
    expect(view.myVotes).toEqual([]);
    expect(view.mayVote).toBe('pre');
    expect(JSON.stringify(view)).not.toContain('Nobody may read this yet.');
    expect((await debrief(here, 'chair')).myVotes).toEqual([
      {
        person: { id: here.people.chair.id, name: 'Rafael Ortega' },
        ...{ phase: 'pre', choice: 'hire', level: 'senior', confidence: 'medium' },
        ...{ note: 'Nobody may read this yet.', excluded: false, version: 1 },
      },
    ]);
  });

  it('opens the votes to the committee and the facilitator at the reveal, not to the panel', async () => {
    const here = await debriefWorld(app, { state: 'revealed' });
    await vote(here, here.people.chair, 'pre', 'hire');
    await vote(here, here.people.member, 'pre', 'hold');
    const view = await debrief(here, 'facilitator');
    expect(view.votes?.map((one) => [one.person.name, one.choice])).toEqual([
      ['Rafael Ortega', 'hire'],
      ['Thandiwe Nkosi', 'hold'],
    ]);
    expect(view.voters?.map((one) => one.name)).toEqual(['Rafael Ortega', 'Thandiwe Nkosi']);
    expect(view).not.toHaveProperty('tally');
    const panel = await debrief(here, 'marit');
    expect(partsOf(panel)).toEqual(['cards', 'scores', 'barResult', 'agenda', 'roleProfile', 'myVotes']);
    expect(partsOf(await debrief(here, 'manager'))).toEqual(['cards', 'scores', 'barResult', 'agenda', 'roleProfile']);
  });

  it('shows under after-own-submit the cards to a panellist who is done, and no figure and no version', async () => {
    const here = await debriefWorld(app, {
      state: 'collecting',
      row: { blindness: 'after_own_submit' },
      yukiWrites: true,
    });
    const view = await debrief(here, 'marit');
    expect(partsOf(view)).toEqual(['cards']);
    expect(view).not.toHaveProperty('decisionVersion');
    expect(view.cards).toHaveLength(2);
    expect(await statusFor(here, 'yuki')).toBe(404);
  });

  it('opens verdict and band to the committee at comp_open and to nobody else here', async () => {
    const here = await debriefWorld(app, { state: 'sealed' });
    const bandId = await here.world.band(here.requisition, { low: 91_234, high: 112_345 });
    await here.world.screenCard(here.loop, here.people.recruiter, {
      bandId,
      expectationLow: 98_761,
      expectationHigh: 98_762,
    });
    expect(await debrief(here, 'member')).not.toHaveProperty('bandFit');
    await putInto(app, here.loop, 'comp_open');
    const view = await debrief(here, 'member');
    expect(view.bandFit).toEqual({ verdict: 'inside', component: 'base', currency: 'EUR', low: 91_234, high: 112_345 });
    expect(JSON.stringify(view)).not.toContain('98761');
    for (const who of ['facilitator', 'marit', 'manager', 'recruiter'] as const) {
      expect(await debrief(here, who)).not.toHaveProperty('bandFit');
    }
  });
});

describe('two worlds that differ in one hidden rating', () => {
  it('answer alike to whoever may not see it', async () => {
    const answers: string[][] = [];
    for (const level of [1, 4] as const) {
      const twin = await startTestApp();
      const here = await debriefWorld(twin, { state: 'pre_read', levels: [3, level, 3] });
      const texts: string[] = [];
      for (const who of ['marit', 'seun', 'manager', 'facilitator', 'recruiter', 'stranger'] as const) {
        const answer = await (await twin.as(here.people[who])).get(pathOf(here));
        texts.push(`${who} ${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
      }
      answers.push(texts);
      await twin.close();
    }
    const timeless = (texts: string[] | undefined) => texts?.map((text) => text.replaceAll(/"date":"[^"]*"/g, ''));
    expect(timeless(answers[0])).toEqual(timeless(answers[1]));
  });
});
