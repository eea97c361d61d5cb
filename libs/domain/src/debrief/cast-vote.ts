import type { Confidence } from '../scorecard/scorecard.js';
import type { Seniority } from '../rubric/rubric.js';
import { DomainError, type FieldProblem } from '../shared/domain-error.js';
import { STATE_OF_PHASE, type VotePhase } from './eligible-voters.js';
import { hasReached, type LoopState } from './loop-state.js';
import type { VoteChoice } from './vote.js';

/** What a voter says; a vote can be changed while its phase lasts. */
export interface Ballot {
  readonly choice: VoteChoice;
  readonly level: Seniority | null;
  readonly confidence: Confidence;
  readonly note: string;
}

const WORDS: Readonly<Record<VotePhase, { readonly before: string; readonly after: string }>> = {
  pre: {
    before: 'The pre-vote opens with the pre-read.',
    after: 'The reveal has ended the pre-vote. What you gave before it is kept as it was.',
  },
  final: {
    before: 'The final vote has not been called yet.',
    after: 'The decision is recorded. Your last vote before it is kept as it was.',
  },
};

const BALLOTS_OPEN = 'The final vote is closed and its ballots are open. Your last vote before it is kept as it was.';

/** May a vote of the phase still be given or changed? A final vote may not once its ballots are open: who votes has read none. */
export const isPhaseOpen = (phase: VotePhase, state: LoopState, finalVoteClosed: boolean): boolean =>
  state === STATE_OF_PHASE[phase] && !(phase === 'final' && finalVoteClosed);

/** @throws DomainError VOTE.CLOSED unless the loop is in the state of the phase, and the final vote not closed */
export function assertPhaseOpen(phase: VotePhase, state: LoopState, finalVoteClosed: boolean): void {
  if (isPhaseOpen(phase, state, finalVoteClosed)) return;
  if (state === STATE_OF_PHASE[phase]) throw closed(BALLOTS_OPEN);
  const detail = hasReached(state, STATE_OF_PHASE[phase]) ? WORDS[phase].after : WORDS[phase].before;
  throw closed(detail);
}

const closed = (detail: string): DomainError =>
  new DomainError('VOTE.CLOSED', 'conflict', 'There is no vote to give now', { detail });

/** Everything that keeps a ballot from being cast: a vote to hire says at which level. */
export function checkBallot(ballot: Ballot): FieldProblem[] {
  if (ballot.choice === 'hire' && ballot.level === null) {
    return [{ path: '/level', message: 'Say at which level you would hire.' }];
  }
  return [];
}
