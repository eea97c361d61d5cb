// Two worlds that differ in one hidden thing (see two-worlds.spec.ts): what stays hidden after the reveal, and ballots of a
// vote that is under way.
import { describe, expect, it } from '@jest/globals';
import { PROJECTOR, type Visitor, VISITORS } from './actors.js';
import { barredFrom, baseAnswers, everyAnswer, expectAlike, expectDifferent } from './compare-worlds.js';
import { PRACTISING, REVEALED } from './world-bases.js';

/** Who sees how often questions were asked in loops that are revealed. */
const KEEPERS_OF_RUBRICS: readonly Visitor[] = [
  ...(['recruiter', 'recruiterWithGrant', 'recruiterWhoRates', 'recruiterWhoPractises'] as const),
  ...(['admin', 'adminWhoInterviews'] as const),
];

describe('two revealed worlds', () => {
  it('that differ in the levels of one card answer alike to who may not see it', async () => {
    const low = { ...REVEALED, hiddenLevel: 2 } as const;
    const high = { ...REVEALED, hiddenLevel: 4 } as const;
    const barred = barredFrom(['cards', 'aggregates'], low, high, ['secondRaterDone']);
    expect(barred.length).toBeGreaterThan(5);
    expect(barred).toContain(PROJECTOR);
    expectAlike(await everyAnswer(low), await everyAnswer(high), barred);
  }, 300_000);

  it.each(['revisedSecondCard', 'withdrawnSecondCard'] as const)(
    'differ, for whoever may see it, in what came after a submit: %s',
    async (what) => {
      expectDifferent(await baseAnswers(REVEALED), await everyAnswer({ ...REVEALED, [what]: true }), 'chair');
    },
    300_000,
  );

  it('that differ in what was rated for practice answer alike to everybody who does not practise', async () => {
    const high = { ...REVEALED, practisedLevel: 4 } as const;
    const others = VISITORS.filter((key) => !PRACTISING.includes(key));
    const seen = await everyAnswer(high);
    expectAlike(await baseAnswers(REVEALED), seen, others);
    expectDifferent(await baseAnswers(REVEALED), seen, 'traineeDone');
  }, 300_000);

  it('that differ in which questions were asked answer alike to everybody who looks after no rubric, or rates', async () => {
    const asked = { ...REVEALED, askedInLoop: true } as const;
    const others = VISITORS.filter((key) => !KEEPERS_OF_RUBRICS.includes(key) || key === 'recruiterWhoRates');
    const seen = await everyAnswer(asked);
    expectAlike(await baseAnswers(REVEALED), seen, others);
    expectDifferent(await baseAnswers(REVEALED), seen, 'recruiter');
  }, 300_000);
});

describe('two worlds with a final vote under way', () => {
  it('that differ in one ballot answer alike to everybody but its voter', async () => {
    const voting = { ...REVEALED, state: 'final_vote' } as const;
    const other = { ...voting, hiddenChoice: 'no_hire' } as const;
    const barred = barredFrom(['final_votes'], voting, other, ['committee']);
    expect(barred).toContain('chair');
    expect(barred).toContain('facilitator');
    expect(barred).toContain(PROJECTOR);
    expectAlike(await everyAnswer(voting), await everyAnswer(other), barred);
  }, 300_000);
});
