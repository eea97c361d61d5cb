import { describe, expect, it } from '@jest/globals';
import { brokenPromises, type PromisedPolicy } from './policy-change.js';

const now: PromisedPolicy = {
  blindness: 'strict',
  identity: 'shown',
  compOpensAt: 'comp_open',
  debriefMode: 'both',
  quorum: 2,
  decisionRule: 'majority',
};

describe('a change of the policy while loops are open', () => {
  it('keeps blindness and the rules of the vote as they were, in either direction', () => {
    expect(brokenPromises(now, now)).toEqual([]);
    expect(brokenPromises(now, { ...now, blindness: 'after_own_submit' })).toEqual(['blindness']);
    expect(brokenPromises({ ...now, blindness: 'after_own_submit' }, now)).toEqual(['blindness']);
    expect(brokenPromises(now, { ...now, quorum: 1, decisionRule: 'chair', debriefMode: 'panel' })).toEqual([
      'debriefMode',
      'quorum',
      'decisionRule',
    ]);
  });

  it('neither hides nor shows who the candidates are half way through', () => {
    const hidden = { ...now, identity: 'hidden_from_panel' } as const;
    expect(brokenPromises(now, hidden)).toEqual(['identity']);
    expect(brokenPromises(hidden, now)).toEqual(['identity']);
  });

  it('lets compensation open later, never earlier', () => {
    expect(brokenPromises(now, { ...now, compOpensAt: 'decided' })).toEqual(['compOpensAt']);
    expect(brokenPromises({ ...now, compOpensAt: 'decided' }, now)).toEqual([]);
  });
});
