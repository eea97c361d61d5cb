import { type LoopMove, type LoopState, findTransition } from './loop-state.js';
import { votesMissing } from './vote.js';

/** What the rules of the moves must know of a loop. */
export interface LoopFacts {
  readonly state: LoopState;
  readonly plannedRounds: number;
  /** Cards neither submitted nor excused. */
  readonly openCards: number;
  readonly submittedCards: number;
  /** Must criteria with fewer than two raters. */
  readonly thinMustCriteria: readonly string[];
  readonly barConfirmed: boolean;
  /** Who may give a pre-vote: committee members that are not recused; 0 in a panel debrief. */
  readonly eligibleVoters: number;
  /** Who may vote in the end: the committee, the interviewers whose cards are in, or both, as the debrief mode says. */
  readonly finalVoters: number;
  readonly preVotes: number;
  /** Final votes of those who may vote. */
  readonly finalVotes: number;
  /** The ballots of this version of the decision are open. */
  readonly finalVoteClosed: boolean;
  readonly quorum: number;
  readonly outcome: string | null;
  /** Why interviews may not open by the pay-range rules of the place. Absent or null: nothing is missing. */
  readonly disclosureMissing?: string | null;
}

/** Moves that leave the loop where it is, and are made once. */
export const isMade = (move: LoopMove, facts: LoopFacts): boolean =>
  move === 'close_final_vote' && facts.finalVoteClosed;

/** Moves made by a rule of their own (submit, decision form), never by a button. */
export const AUTOMATIC_MOVES: readonly LoopMove[] = ['complete_packet', 'decide', 'seal'];

/** Whatever the loop looks like: they end it, or go back on what was done. */
const ALWAYS_WITH_REASON: readonly LoopMove[] = ['withdraw', 'cancel', 'collect_more', 'reopen', 'recall_vote'];

/** Moves that a person must give a reason for. */
export function needsReason(move: LoopMove, facts: LoopFacts): boolean {
  if (ALWAYS_WITH_REASON.includes(move)) return true;
  // Whose vote is missing is not waited for; nothing is skipped where all are in.
  if (move === 'close_final_vote') return facts.finalVotes < facts.finalVoters;
  if (move === 'start_pre_read') return facts.thinMustCriteria.length > 0;
  if (move !== 'reveal') return false;
  // In a panel debrief there is no pre-read to skip: the interviewers vote after the reveal.
  const skipsPreRead = facts.state === 'packet_ready' && facts.eligibleVoters > 0;
  return skipsPreRead || facts.preVotes < facts.eligibleVoters || facts.thinMustCriteria.length > 0;
}

/**
 * Every card was excused or taken back, and none is in: this packet never completes by itself. The reveal is then shown as blocked,
 * so that whoever runs the loop reads what is missing.
 */
const waitsForNobody = ({ state, openCards, submittedCards }: LoopFacts): boolean =>
  state === 'collecting' && openCards === 0 && submittedCards === 0;

const isBelowQuorum = ({ finalVotes, quorum }: LoopFacts): boolean => votesMissing({ cast: finalVotes, quorum }) > 0;

/**
 * The ballots are open, and recusals since have left fewer than can decide anything: only then is the vote taken again. With a quorum
 * nobody votes over open ballots.
 */
const mayRecall = (facts: LoopFacts): boolean =>
  (facts.finalVoteClosed || facts.state === 'decided') && isBelowQuorum(facts);

/** Is a move shown to whoever may make it, open or blocked? */
export const isOffered = (move: LoopMove, facts: LoopFacts): boolean =>
  (findTransition(facts.state, move) !== undefined && (move !== 'recall_vote' || mayRecall(facts))) ||
  (move === 'reveal' && waitsForNobody(facts));

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/**
 * The quorum must have voted: below it nothing could be decided. Where recusals have left too few, somebody else is named to the
 * committee. The answer names no number, for the chair may ask and votes too.
 */
function missingForClose({ finalVotes, quorum, finalVoteClosed }: LoopFacts): string | null {
  if (finalVoteClosed) return 'The final vote is closed already.';
  return finalVotes >= quorum
    ? null
    : 'Fewer than the quorum have voted. Wait for them, or name somebody else to the committee.';
}

export const notInState = (state: LoopState): string =>
  `Not possible while the loop is in '${state.replaceAll('_', ' ')}'.`;

function missingFor(move: LoopMove, facts: LoopFacts): string | null {
  if (move === 'open') {
    if (!facts.barConfirmed) return 'Confirm the bar of the requisition first.';
    if (facts.plannedRounds === 0) return 'Assign interviewers to at least one round first.';
    return facts.disclosureMissing ?? null;
  }
  if (move === 'complete_packet' || move === 'start_pre_read' || move === 'reveal') {
    if (facts.openCards > 0) return `${plural(facts.openCards, 'card is', 'cards are')} neither submitted nor excused.`;
    if (facts.submittedCards === 0) return 'No card has been submitted.';
  }
  if (move === 'call_final_vote' && facts.finalVoters < facts.quorum) {
    return `The quorum is ${facts.quorum}, and ${plural(facts.finalVoters, 'member', 'members')} can vote.`;
  }
  if (move === 'close_final_vote') return missingForClose(facts);
  if (move === 'recall_vote' && !mayRecall(facts))
    return 'A closed vote is taken again only where recusals have left fewer than the quorum.';
  if (move === 'seal' && isBelowQuorum(facts))
    return 'Recusals have left fewer votes than the quorum. Take the vote again.';
  if (move === 'collect_more' && facts.state === 'sealed' && facts.outcome !== 'hold') {
    return 'Only a decision to hold goes back to collecting.';
  }
  return null;
}

/**
 * Why a move can not be made now, in words for the facilitator; null when it can (a reason may still be needed).
 * A deadline never moves a loop: only people and the last card do.
 */
export function blockedBecause(move: LoopMove, facts: LoopFacts): string | null {
  if (move === 'reveal' && waitsForNobody(facts))
    return 'No card has been submitted: assign somebody, or withdraw the loop.';
  if (!findTransition(facts.state, move)) return notInState(facts.state);
  return missingFor(move, facts);
}
