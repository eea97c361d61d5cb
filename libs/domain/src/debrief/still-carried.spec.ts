import { describe, expect, it } from '@jest/globals';
import type { DecisionSetting } from './check-decision.js';
import { whyNotCarried } from './still-carried.js';
import { tallyVotes, type VoteChoice } from './vote.js';

const POLICY = { quorum: 2, rule: 'majority', chairId: 'a', hiringManagerIds: ['m'] } as const;

/** The votes of whoever is not recused, by id. */
const settingOf = (
  votes: Readonly<Record<string, VoteChoice>>,
  change: Partial<DecisionSetting> = {},
): DecisionSetting => {
  const cast = Object.entries(votes).map(([personId, choice]) => ({ personId, choice }));
  const voterIds = Object.keys(votes);
  const tally = tallyVotes(cast, voterIds, POLICY);
  return { ...{ seniority: 'senior', criterionIds: ['C1'], gates: [], tally, voterIds }, ...change };
};
const HIRE = { outcome: 'hire', overrideReason: null, overridden: [] } as const;
const NOT_REACHED = 'the votes have not reached this outcome under the rule of the requisition';

describe('a recorded decision, when it is sealed', () => {
  it('is carried by a quorum and the rule, whoever of the others was recused', () => {
    expect(whyNotCarried(HIRE, settingOf({ a: 'hire', b: 'hire' }))).toBeNull();
    expect(whyNotCarried({ ...HIRE, outcome: 'redirect' }, settingOf({ a: 'hire', b: 'hold' }))).toBeNull();
  });

  it('is not below the quorum, and no written override lifts that', () => {
    for (const overrideReason of [null, 'Agreed in the room.']) {
      expect(whyNotCarried({ ...HIRE, overrideReason }, settingOf({ a: 'hire' }))).toMatch(
        /left 1 vote, and the quorum is 2\. Take the vote again/,
      );
      expect(whyNotCarried({ ...HIRE, outcome: 'no_hire', overrideReason }, settingOf({}))).toMatch(/left 0 votes/);
    }
  });

  it('is not by the hiring manager alone', () => {
    const left = settingOf({ m: 'hire', b: 'no_hire' });
    expect(whyNotCarried({ ...HIRE, overrideReason: 'All the same.' }, left)).toMatch(/not approve alone.*Correct/);
  });

  it('asks for a reason where votes or gates carry it no more', () => {
    const tie = settingOf({ a: 'hire', b: 'no_hire' });
    expect(whyNotCarried(HIRE, tie)).toMatch(/votes have not reached this outcome.*write why/);
    expect(whyNotCarried({ ...HIRE, overrideReason: ' ' }, tie)).toMatch(/write why/);
    const insists = { ...HIRE, overrideReason: 'The chair insists.', overridden: [NOT_REACHED] };
    expect(whyNotCarried(insists, tie)).toBeNull();
    expect(whyNotCarried({ ...insists, overrideReason: ' ' }, tie)).toMatch(/write why/);
    const gates = [{ criterionId: 'C1', status: 'not_met' }] as const;
    expect(whyNotCarried(HIRE, settingOf({ a: 'hire', b: 'hire' }, { gates }))).toMatch(/the gate C1 is not met/);
  });

  it('asks anew for what the written reason was not asked for', () => {
    const gates = [{ criterionId: 'C1', status: 'not_met' }] as const;
    const written = { ...HIRE, overrideReason: 'Asked too narrowly.', overridden: ['the gate C1 is not met'] };
    expect(whyNotCarried(written, settingOf({ a: 'hire', b: 'hire' }, { gates }))).toBeNull();
    const why = whyNotCarried(written, settingOf({ a: 'hire', b: 'no_hire' }, { gates }));
    expect(why).toContain(`rests on: ${NOT_REACHED}.`);
    const worse = [{ criterionId: 'C1', status: 'contested' }] as const;
    expect(whyNotCarried(written, settingOf({ a: 'hire', b: 'hire' }, { gates: worse }))).toMatch(/contested/);
  });
});
