import { canSee, type LoopCircumstances } from '../access/loop-visibility.js';
import { type OwnAssignment, relationsOf, type RequisitionRole } from '../access/relations.js';
import type { LoopState } from './loop-state.js';

/** Who votes in a debrief: the interviewers, a committee of its own, or both. */
export type DebriefMode = 'panel' | 'committee' | 'both';

/** Do the interviewers vote at the end? The access policy opens the decision to them before its seal only where they do. */
export const panelVotes = (mode: DebriefMode): boolean => mode !== 'committee';

export const VOTE_PHASES = ['pre', 'final'] as const;
/** The private vote after the pre-read, and the vote after the discussion. */
export type VotePhase = (typeof VOTE_PHASES)[number];

/** The state in which a phase takes votes. */
export const STATE_OF_PHASE = { pre: 'pre_read', final: 'final_vote' } as const satisfies Record<VotePhase, LoopState>;

/** One person as they stand to a loop, whoever asks. */
export interface LoopPerson {
  readonly personId: string;
  readonly requisitionRoles: readonly RequisitionRole[];
  readonly assignments: readonly (OwnAssignment & { readonly roundId: string })[];
  readonly recused: boolean;
  /** False for people who were removed from the organisation: they can not sign in, so nobody waits for them. */
  readonly active: boolean;
}

export interface VotingPolicy extends Omit<LoopCircumstances, 'state'> {
  readonly debriefMode: DebriefMode;
}

/**
 * Who may vote in a phase, as the loop stands now. One has a vote when the mode of the debrief gives it (committee members, the
 * interviewers whose cards are all in, or both) and the access policy opens the own vote in the state of the phase: recused people
 * and people who still owe a card are outside, of the vote as of the quorum. Interviewers have no pre-vote: before the reveal they
 * have read no card but their own.
 * @returns ids in the order of `people`
 */
export function eligibleVoters(people: readonly LoopPerson[], phase: VotePhase, policy: VotingPolicy): string[] {
  return people.filter((person) => hasVote(person, phase, policy)).map((person) => person.personId);
}

function hasVote(person: LoopPerson, phase: VotePhase, policy: VotingPolicy): boolean {
  if (!person.active) return false;
  const relations = relationsOf({ ...person, organisationRoles: [] });
  const asCommittee = policy.debriefMode !== 'panel' && relations.has('committee');
  const asPanel = panelVotes(policy.debriefMode) && phase === 'final' && relations.has('panel_done');
  return (asCommittee || asPanel) && canSee('own_vote', relations, { ...policy, state: STATE_OF_PHASE[phase] });
}
