import { describe, expect, it } from '@jest/globals';
import { eligibleVoters, type LoopPerson, type VotingPolicy } from './eligible-voters.js';

const policy = (debriefMode: VotingPolicy['debriefMode']): VotingPolicy => ({
  debriefMode,
  blindness: 'strict',
  compOpensAt: 'comp_open',
});
const person = (personId: string, more: Partial<LoopPerson>): LoopPerson => ({
  personId,
  requisitionRoles: [],
  assignments: [],
  recused: false,
  active: true,
  ...more,
});
const card = (submitted: boolean, status: 'accepted' | 'excused' | 'conflict' = 'accepted') => ({
  roundId: 'R1',
  status,
  submitted,
});

const PEOPLE = [
  person('chair', { requisitionRoles: ['chair'] }),
  person('member', { requisitionRoles: ['committee'] }),
  person('recused member', { requisitionRoles: ['committee'], recused: true }),
  person('removed member', { requisitionRoles: ['committee'], active: false }),
  person('member who rates', { requisitionRoles: ['committee'], assignments: [card(true)] }),
  person('member who owes a card', { requisitionRoles: ['committee'], assignments: [card(false)] }),
  person('rater', { assignments: [card(true)] }),
  person('rater who owes one of two', { assignments: [card(true), card(false)] }),
  person('rater in conflict', { assignments: [card(true), card(false, 'conflict')] }),
  person('excused rater', { assignments: [card(false, 'excused')] }),
  person('facilitator', { requisitionRoles: ['facilitator'] }),
  person('hiring manager', { requisitionRoles: ['hiring_manager'] }),
];

describe('who may vote', () => {
  it('is the committee where it decides by itself, recused members and those who owe a card outside', () => {
    expect(eligibleVoters(PEOPLE, 'pre', policy('committee'))).toEqual(['chair', 'member']);
    expect(eligibleVoters(PEOPLE, 'final', policy('committee'))).toEqual(['chair', 'member', 'member who rates']);
  });

  it('is the interviewers whose cards are in where the panel debriefs, and only at the end', () => {
    expect(eligibleVoters(PEOPLE, 'pre', policy('panel'))).toEqual([]);
    expect(eligibleVoters(PEOPLE, 'final', policy('panel'))).toEqual(['member who rates', 'rater']);
  });

  it('is both where both do, each once', () => {
    expect(eligibleVoters(PEOPLE, 'pre', policy('both'))).toEqual(['chair', 'member']);
    expect(eligibleVoters(PEOPLE, 'final', policy('both'))).toEqual(['chair', 'member', 'member who rates', 'rater']);
  });
});
