import type { LoopState } from '../debrief/loop-state.js';
import {
  type BlindnessPolicy,
  type CompOpening,
  type IdentityPolicy,
  type LoopObject,
  canSee,
} from './loop-visibility.js';
import type { Relation } from './relations.js';

export interface WhoSeesWhatRow {
  readonly who: string;
  readonly sees: readonly string[];
  readonly notYet: readonly string[];
}

const WORDS: Partial<Record<LoopObject, string>> = {
  identity: 'who the candidate is',
  card_status: 'which cards are due, submitted or late',
  cards: "other people's scorecards",
  aggregates: 'panel scores and the bar',
  votes: 'the votes',
  decision: 'the decision',
  band_fit: 'band fit',
};

const ACTORS: readonly { readonly who: string; readonly relations: readonly Relation[] }[] = [
  { who: 'Interviewer, own card not submitted', relations: ['panel_blind'] },
  { who: 'Interviewer, own card submitted', relations: ['panel_done'] },
  { who: 'Committee member', relations: ['committee'] },
  { who: 'Hiring manager', relations: ['hiring_manager'] },
  { who: 'Recruiter who rates nothing', relations: ['recruiter'] },
  { who: 'Administrator', relations: ['admin'] },
];

/**
 * The policy in words for one known state. The text depends on the state the viewer may know, never on the true one,
 * so that it tells no more than the policy does.
 */
export function whoSeesWhat(
  state: LoopState,
  blindness: BlindnessPolicy,
  compOpensAt: CompOpening,
  identity: IdentityPolicy,
  panelVotes = false,
): WhoSeesWhatRow[] {
  const circumstances = { state, blindness, compOpensAt, identity, panelVotes };
  const words = Object.keys(WORDS) as LoopObject[];
  // Where nobody is hidden it goes without saying.
  const objects = words.filter((object) => object !== 'identity' || identity === 'hidden_from_panel');
  return ACTORS.map(({ who, relations }) => {
    const open = objects.filter((object) => canSee(object, new Set(relations), circumstances));
    const word = (object: LoopObject): string => WORDS[object] ?? object;
    return { who, sees: open.map(word), notYet: objects.filter((object) => !open.includes(object)).map(word) };
  });
}
