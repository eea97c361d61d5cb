// Two worlds that differ in one hidden thing answer byte for byte alike to everybody who is barred from it: status, headers and
// body of every read. Finds what no canary can: counts, order, lengths, rounded means, versions, sentences.
import { afterAll, describe, expect, it } from '@jest/globals';
import type { LoopObject } from '@app/domain';
import { LOOP_OBJECTS } from '@app/domain';
import { startTestApp } from '../support/app.js';
import { removeTemplateDatabase } from '../support/database.js';
import { ACTOR_KEYS, ACTORS, type Actor, PROJECTOR, type Visitor, VISITORS } from './actors.js';
import { buildWorld } from './build-world.js';
import type { WorldSetting } from './matrix-world.js';
import { type Answer, callRoute } from './call-route.js';
import { policyAllows } from './may-see.js';
import { ROUTES } from './routes.js';

const READS = ROUTES.filter(({ method }) => method === 'GET');
const READS_OF_A_SCREEN = READS.filter(({ path }) => path.startsWith('/api/projector/'));

type Answers = ReadonlyMap<Visitor, readonly Answer[]>;

async function everyAnswer(setting: WorldSetting, actors: readonly Visitor[]): Promise<Answers> {
  const app = await startTestApp();
  try {
    const world = await buildWorld(app, setting);
    // What was known before this moment is told: an hour later everything planted is.
    app.clock.advanceHours(1);
    const answers = new Map<Visitor, Answer[]>();
    for (const actor of actors) {
      const agent = await world.as(actor);
      const own: Answer[] = [];
      for (const route of actor === PROJECTOR ? READS_OF_A_SCREEN : READS)
        own.push(...(await callRoute(agent, world, route)));
      answers.set(actor, own);
    }
    return answers;
  } finally {
    await app.close();
  }
}

/** Everybody who may see none of these objects, in either world. */
const barredFrom = (
  objects: readonly LoopObject[],
  one: WorldSetting,
  other: WorldSetting,
  except: readonly Visitor[] = [],
): Visitor[] =>
  VISITORS.filter(
    (key) =>
      !except.includes(key) &&
      objects.every((object) => !policyAllows(key, object, one) && !policyAllows(key, object, other)),
  );

/** Nothing the policy says of these people differs between the worlds. */
const treatedAlike = (keys: readonly Visitor[], one: WorldSetting, other: WorldSetting): Visitor[] =>
  keys.filter((key) =>
    LOOP_OBJECTS.every((object) => policyAllows(key, object, one) === policyAllows(key, object, other)),
  );

const expectAlike = (one: Answers, other: Answers): void => {
  for (const [actor, answers] of one) expect({ actor, answers: other.get(actor) }).toEqual({ actor, answers });
};

const BLIND = { state: 'collecting', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown' } as const;
const HIDDEN = { ...BLIND, identity: 'hidden_from_panel' } as const;
const OPEN_AFTER_SUBMIT = { ...BLIND, blindness: 'after_own_submit' } as const;
const REVEALED = { ...BLIND, state: 'revealed' } as const;
const PRACTISING: readonly Visitor[] = ['traineeDone', 'traineeWriting', 'recruiterWhoPractises'];

describe('two worlds', () => {
  afterAll(removeTemplateDatabase);

  it.each([
    ['collecting', BLIND],
    ['collecting, cards open after the own submit', OPEN_AFTER_SUBMIT],
    ['revealed', REVEALED],
  ])(
    'that differ in the levels of one card answer alike to who may not see it: %s',
    async (_, base) => {
      const low = { ...base, hiddenLevel: 2 } as const;
      const high = { ...base, hiddenLevel: 4 } as const;
      const barred = barredFrom(['cards', 'aggregates'], low, high, ['secondRaterDone']);
      expect(barred.length).toBeGreaterThan(5);
      expect(barred).toContain(PROJECTOR);
      expectAlike(await everyAnswer(low, barred), await everyAnswer(high, barred));
    },
    300_000,
  );

  it('that differ in whether a card is in answer alike to who may not know it', async () => {
    const without = { ...BLIND, withoutSecondCard: true } as const;
    const barred = barredFrom(['cards', 'aggregates', 'card_status'], BLIND, without, ['secondRaterDone']);
    expect(barred).toContain('raterWriting');
    expect(barred).toContain('hiringManager');
    expect(barred).toContain('chair');
    expectAlike(await everyAnswer(BLIND, barred), await everyAnswer(without, barred));
  }, 300_000);

  it.each(['revisedSecondCard', 'withdrawnSecondCard'] as const)(
    'that differ in what came after a submit answer alike to who may not know it: %s',
    async (what) => {
      const later = { ...BLIND, [what]: true };
      const barred = barredFrom(['cards', 'aggregates', 'card_status'], BLIND, later, ['secondRaterDone']);
      expect(barred).toContain('raterDone');
      expect(barred).toContain('chair');
      expectAlike(await everyAnswer(BLIND, barred), await everyAnswer(later, barred));
      // Whoever may see it does: the comparison can fail.
      const seen = await everyAnswer({ ...later, state: 'revealed' }, ['chair']);
      expect(await everyAnswer(REVEALED, ['chair'])).not.toEqual(seen);
    },
    300_000,
  );

  it.each([
    ['collecting', BLIND],
    ['revealed', REVEALED],
  ])(
    'that differ in what was rated for practice answer alike to everybody who does not practise: %s',
    async (_, base) => {
      const low = { ...base, practisedLevel: 1 } as const;
      const high = { ...base, practisedLevel: 4 } as const;
      const others = ACTOR_KEYS.filter((key) => !PRACTISING.includes(key));
      expectAlike(await everyAnswer(low, others), await everyAnswer(high, others));
      // Their own cards differ: the comparison can fail.
      expect(await everyAnswer(low, ['traineeDone'])).not.toEqual(await everyAnswer(high, ['traineeDone']));
    },
    300_000,
  );

  it('that differ in what others answered to a calibration case answer alike to whoever has not answered it', async () => {
    const low = { ...BLIND, caseLevel: 1 } as const;
    const high = { ...BLIND, caseLevel: 4 } as const;
    const unanswered = ACTOR_KEYS.filter((key) => key !== 'secondRaterDone' && key !== 'chair');
    expectAlike(await everyAnswer(low, unanswered), await everyAnswer(high, unanswered));
    expect(await everyAnswer(low, ['chair'])).not.toEqual(await everyAnswer(high, ['chair']));
  }, 300_000);

  it('that differ in how many answered a case answer alike to everybody but those who look after the cases', async () => {
    const fewer = { ...BLIND, caseAnswers: 1 } as const;
    const keepers: readonly Visitor[] = ACTOR_KEYS.filter((key) => {
      const roles: readonly string[] = (ACTORS[key] as Actor).organisationRoles ?? [];
      return roles.includes('admin') || roles.includes('recruiter');
    });
    const others = ACTOR_KEYS.filter((key) => !keepers.includes(key) && key !== 'chair');
    expect(others).toContain('secondRaterDone');
    expectAlike(await everyAnswer(BLIND, others), await everyAnswer(fewer, others));
    expect(await everyAnswer(BLIND, ['recruiter'])).not.toEqual(await everyAnswer(fewer, ['recruiter']));
  }, 300_000);

  it('that differ in what, and how many, others answered to a role vignette answer alike to whoever has not answered it', async () => {
    const one = { ...BLIND, vignetteChoice: 'tpm', vignetteAnswers: 3 } as const;
    const other = { ...BLIND, vignetteChoice: 'mixed', vignetteAnswers: 2 } as const;
    const answered: readonly Visitor[] = ['chair', 'secondRaterDone', 'committee', 'facilitator'];
    const unanswered = ACTOR_KEYS.filter((key) => !answered.includes(key));
    expectAlike(await everyAnswer(one, unanswered), await everyAnswer(other, unanswered));
    expect(await everyAnswer(one, ['chair'])).not.toEqual(await everyAnswer(other, ['chair']));
  }, 300_000);

  it('that differ in how far the loop is answer alike to who may not know it', async () => {
    const ahead = { ...BLIND, state: 'pre_read' } as const;
    const barred = treatedAlike(barredFrom(['progress', 'card_status'], BLIND, ahead), BLIND, ahead);
    expect(barred).toContain('raterDone');
    expect(barred).toContain('hiringManager');
    expectAlike(await everyAnswer(BLIND, barred), await everyAnswer(ahead, barred));
  }, 300_000);

  it('that differ in one ballot of the final vote under way answer alike to everybody but its voter', async () => {
    const voting = { ...BLIND, state: 'final_vote' } as const;
    const other = { ...voting, hiddenChoice: 'no_hire' } as const;
    const barred = barredFrom(['final_votes'], voting, other, ['committee']);
    expect(barred).toContain('chair');
    expect(barred).toContain('facilitator');
    expect(barred).toContain(PROJECTOR);
    expectAlike(await everyAnswer(voting, barred), await everyAnswer(other, barred));
  }, 300_000);

  it.each([['collecting'], ['revealed']] as const)(
    'that differ in which questions were asked answer alike to everybody who rates or looks after no rubric: %s',
    async (state) => {
      const without = { ...BLIND, state } as const;
      const asked = { ...without, askedInLoop: true } as const;
      const keepers: readonly Visitor[] =
        state === 'revealed'
          ? [
              'recruiter',
              'recruiterWithGrant',
              'recruiterWhoRates',
              'recruiterWhoPractises',
              'admin',
              'adminWhoInterviews',
            ]
          : [];
      const others = ACTOR_KEYS.filter((key) => !keepers.includes(key));
      expectAlike(await everyAnswer(without, others), await everyAnswer(asked, others));
    },
    300_000,
  );

  it('whose questions are told to somebody after the reveal: the counter can be seen, and not by a recruiter who rates', async () => {
    const without = { ...BLIND, state: 'revealed' } as const;
    const asked = { ...without, askedInLoop: true } as const;
    expect(await everyAnswer(without, ['recruiter'])).not.toEqual(await everyAnswer(asked, ['recruiter']));
    expectAlike(await everyAnswer(without, ['recruiterWhoRates']), await everyAnswer(asked, ['recruiterWhoRates']));
  }, 300_000);

  it.each([
    ['collecting', HIDDEN],
    ['pre-read', { ...HIDDEN, state: 'pre_read' } as const],
  ])(
    'that differ in who the candidate is answer alike to a panel and committee that must not know it: %s',
    async (_, base) => {
      const one = { ...base, hiddenName: 'aaron' } as const;
      const other = { ...base, hiddenName: 'zuleika-maria' } as const;
      const barred = barredFrom(['identity', 'documents'], one, other);
      for (const key of ['raterWriting', 'raterDone', 'committee', 'recruiterWhoRates', 'adminWhoInterviews'] as const)
        expect(barred).toContain(key);
      expect(barred).not.toContain('requisitionRecruiter');
      expectAlike(await everyAnswer(one, barred), await everyAnswer(other, barred));
    },
    300_000,
  );

  it('differ in a name for whoever may know it: the comparison can fail', async () => {
    const seen = async (hiddenName: string) => everyAnswer({ ...HIDDEN, hiddenName }, ['requisitionRecruiter']);
    expect(await seen('aaron')).not.toEqual(await seen('zuleika-maria'));
  }, 300_000);

  it('differ for somebody who may see it: the comparison can fail', async () => {
    const [low, high] = [
      await everyAnswer({ ...BLIND, hiddenLevel: 2 }, ['secondRaterDone']),
      await everyAnswer({ ...BLIND, withoutSecondCard: true }, ['secondRaterDone']),
    ];
    expect(low).not.toEqual(high);
  }, 300_000);
});
