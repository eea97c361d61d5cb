import type { WhoSeesWhatView } from '@app/contracts';
import { type BlindnessPolicy, hasEnded, hasReached, type LoopState, panelVotes, whoSeesWhat } from '@app/domain';
import type { LoopContext } from '../platform/access/index.js';

function sentenceOf(state: LoopState, blindness: BlindnessPolicy): string {
  if (hasEnded(state))
    return 'This loop has ended. It opens no more than it had; what was sealed stays with whoever could read the record.';
  if (state === 'planned') return 'Not open yet: no card can be read by anybody but its author.';
  if (hasReached(state, 'sealed')) return 'The decision is sealed. The record can be exported and checked.';
  if (hasReached(state, 'decided')) return 'Decided, and not sealed yet.';
  if (hasReached(state, 'revealed')) return 'Revealed: panel and committee see the cards, the committee the votes.';
  if (hasReached(state, 'pre_read'))
    return 'The committee reads the cards and votes in private. The panel stays blind.';
  return blindness === 'strict'
    ? 'The panel is blind: nobody on it sees another card before the reveal.'
    : 'The panel is blind: an interviewer sees the cards that are in once all of their own are.';
}

/** By the state that the viewer may know, never by the true one. */
export function viewWhoSeesWhat({ visibleState, requisition }: LoopContext): WhoSeesWhatView {
  const { blindness, compOpensAt, identity, debriefMode } = requisition;
  return {
    sentence: sentenceOf(visibleState, blindness),
    rows: whoSeesWhat(visibleState, blindness, compOpensAt, identity, panelVotes(debriefMode)),
  };
}
