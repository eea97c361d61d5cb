// Two worlds that differ in one hidden thing answer byte for byte alike to everybody who is barred from it: status, headers and
// body of every read. Finds what no canary can: counts, order, lengths, rounded means, versions, sentences. Here: while cards are
// being written. What is hidden later stands in two-worlds-later.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { ACTOR_KEYS, ACTORS, type Actor, PROJECTOR, type Visitor, VISITORS } from './actors.js';
import { barredFrom, baseAnswers, everyAnswer, expectAlike, expectDifferent, treatedAlike } from './compare-worlds.js';
import { BLIND, OPEN_AFTER_SUBMIT, PRACTISING } from './world-bases.js';

const everybodyBut = (...keys: readonly Visitor[]): Visitor[] => VISITORS.filter((key) => !keys.includes(key));

describe('two worlds in which cards are being written', () => {
  it.each([
    ['strict', BLIND],
    ['cards open after the own submit', OPEN_AFTER_SUBMIT],
  ])(
    'that differ in the levels of one card answer alike to who may not see it: %s',
    async (_, base) => {
      const low = { ...base, hiddenLevel: 2 } as const;
      const high = { ...base, hiddenLevel: 4 } as const;
      const barred = barredFrom(['cards', 'aggregates'], low, high, ['secondRaterDone']);
      expect(barred.length).toBeGreaterThan(5);
      expect(barred).toContain(PROJECTOR);
      expectAlike(await everyAnswer(low), await everyAnswer(high), barred);
    },
    300_000,
  );

  it('that differ in whether a card is in answer alike to who may not know it', async () => {
    const without = { ...BLIND, withoutSecondCard: true } as const;
    const barred = barredFrom(['cards', 'aggregates', 'card_status'], BLIND, without, ['secondRaterDone']);
    expect(barred).toContain('raterWriting');
    expect(barred).toContain('hiringManager');
    expect(barred).toContain('chair');
    const seen = await everyAnswer(without);
    expectAlike(await baseAnswers(BLIND), seen, barred);
    expectDifferent(await baseAnswers(BLIND), seen, 'secondRaterDone');
  }, 300_000);

  it.each(['revisedSecondCard', 'withdrawnSecondCard'] as const)(
    'that differ in what came after a submit answer alike to who may not know it: %s',
    async (what) => {
      const later = { ...BLIND, [what]: true };
      const barred = barredFrom(['cards', 'aggregates', 'card_status'], BLIND, later, ['secondRaterDone']);
      expect(barred).toContain('raterDone');
      expect(barred).toContain('chair');
      const seen = await everyAnswer(later);
      expectAlike(await baseAnswers(BLIND), seen, barred);
    },
    300_000,
  );

  it('that differ in what was rated for practice answer alike to everybody who does not practise', async () => {
    const high = { ...BLIND, practisedLevel: 4 } as const;
    const seen = await everyAnswer(high);
    expectAlike(await baseAnswers(BLIND), seen, everybodyBut(...PRACTISING));
    // Their own cards differ.
    expectDifferent(await baseAnswers(BLIND), seen, 'traineeDone');
  }, 300_000);

  it('that differ in what others answered to a calibration case answer alike to whoever has not answered it', async () => {
    const high = { ...BLIND, caseLevel: 4 } as const;
    const seen = await everyAnswer(high);
    expectAlike(await baseAnswers(BLIND), seen, everybodyBut('secondRaterDone', 'chair'));
    expectDifferent(await baseAnswers(BLIND), seen, 'chair');
  }, 300_000);

  it('that differ in how many answered a case answer alike to everybody but those who look after the cases', async () => {
    const fewer = { ...BLIND, caseAnswers: 1 } as const;
    const keepers = ACTOR_KEYS.filter((key) => {
      const roles: readonly string[] = (ACTORS[key] as Actor).organisationRoles ?? [];
      return roles.includes('admin') || roles.includes('recruiter');
    });
    const others = everybodyBut(...keepers, 'chair');
    expect(others).toContain('secondRaterDone');
    const seen = await everyAnswer(fewer);
    expectAlike(await baseAnswers(BLIND), seen, others);
    expectDifferent(await baseAnswers(BLIND), seen, 'recruiter');
  }, 300_000);

  it('that differ in what, and how many, others answered to a role vignette answer alike to whoever has not answered it', async () => {
    const other = { ...BLIND, vignetteChoice: 'mixed', vignetteAnswers: 2 } as const;
    const unanswered = everybodyBut('chair', 'secondRaterDone', 'committee', 'facilitator');
    const seen = await everyAnswer(other);
    expectAlike(await baseAnswers(BLIND), seen, unanswered);
    expectDifferent(await baseAnswers(BLIND), seen, 'chair');
  }, 300_000);

  it('that differ in how far the loop is answer alike to who may not know it', async () => {
    const ahead = { ...BLIND, state: 'pre_read' } as const;
    const barred = treatedAlike(barredFrom(['progress', 'card_status'], BLIND, ahead), BLIND, ahead);
    expect(barred).toContain('raterDone');
    expect(barred).toContain('hiringManager');
    const seen = await everyAnswer(ahead);
    expectAlike(await baseAnswers(BLIND), seen, barred);
  }, 300_000);

  it('that differ in which questions were asked answer alike to everybody', async () => {
    const seen = await everyAnswer({ ...BLIND, askedInLoop: true });
    expectAlike(await baseAnswers(BLIND), seen, VISITORS);
  }, 300_000);
});
