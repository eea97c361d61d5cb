// The sentences of the product page 'Blindness' and 'The states of a loop', as expectations written by hand: who sees what from
// which state on. Nothing here is computed from the policy.
import type { BlindnessPolicy, CompOpening, IdentityPolicy, LoopObject } from '../access/loop-visibility.js';
import type { Relation } from '../access/relations.js';
import type { LoopState } from '../debrief/loop-state.js';
import { HIDDEN } from './identity-sentences.js';
import { PRACTISING } from './practice-sentences.js';

export interface Expectation {
  readonly sentence: string;
  readonly is: readonly Relation[];
  /** What becomes visible in a state and stays so; nothing else is ever visible. */
  readonly sees: Partial<Record<LoopState, readonly LoopObject[]>>;
  readonly blindness?: BlindnessPolicy;
  readonly compOpensAt?: CompOpening;
  readonly identity?: IdentityPolicy;
  readonly finalVoteClosed?: boolean;
  readonly panelVotes?: boolean;
}

export const EXPECTATIONS: readonly Expectation[] = [
  {
    sentence:
      'an interviewer before the own submit sees the interview, what to prepare from, and the own draft; nothing of others, ever',
    is: ['panel_blind'],
    sees: { planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'] },
  },
  {
    sentence: "the same where cards open after the own submit: not before one's own is in",
    is: ['panel_blind'],
    blindness: 'after_own_submit',
    sees: { planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'] },
  },
  {
    sentence: 'strict: cards open to the panel at the reveal, not at the own submit; the outcome when it is final',
    is: ['panel_done'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'own_vote', 'room', 'presence'],
      decided: ['feedback'],
      sealed: ['decision'],
    },
  },
  {
    sentence:
      'after own submit: cards open to a panellist at the own submit; a mean still not, for it tells every other rating of a small panel',
    is: ['panel_done'],
    blindness: 'after_own_submit',
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      collecting: ['cards'],
      revealed: ['progress', 'aggregates', 'own_vote', 'room', 'presence'],
      decided: ['feedback'],
      sealed: ['decision'],
    },
  },
  {
    sentence:
      'an interviewer who votes reads the decision before it is sealed, to dissent in own words; no ballot of others',
    is: ['panel_done'],
    panelVotes: true,
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'own_vote', 'room', 'presence'],
      decided: ['feedback', 'decision'],
    },
  },
  {
    sentence: 'an interviewer who was excused has no vote, and learns of no decision',
    is: ['panel_excused'],
    panelVotes: true,
    sees: {
      planned: ['loop', 'identity', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence: 'an excused interviewer knows of the interview and is in the room from the reveal on',
    is: ['panel_excused'],
    sees: {
      planned: ['loop', 'identity', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence:
      'whoever is no longer asked keeps what they wrote, and knows nothing of the loop, in no state and under no setting',
    is: ['panel_removed'],
    sees: { planned: ['own_cards'] },
  },
  {
    sentence: 'the same where cards open after the own submit',
    is: ['panel_removed'],
    blindness: 'after_own_submit',
    compOpensAt: 'decided',
    sees: { planned: ['own_cards'] },
  },
  {
    sentence: 'recused equals nonexistent, what one wrote before one was taken back included',
    is: ['recused', 'panel_removed'],
    sees: {},
  },
  {
    sentence: 'a hiring manager who is no longer asked to rate sees what a hiring manager sees, and what they wrote',
    is: ['panel_removed', 'hiring_manager'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence:
      'a committee member pre-reads all cards and votes in private; votes open at the reveal, compensation after the merit decision is sealed',
    is: ['committee'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes', 'room', 'presence', 'earlier_decisions'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'the one policy exception opens compensation to the committee at decided',
    is: ['committee'],
    compOpensAt: 'decided',
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes', 'room', 'presence', 'earlier_decisions'],
      decided: ['final_votes', 'decision', 'band_fit'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'the facilitator moves the loop and excuses cards, without reading one before the reveal',
    is: ['facilitator'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      collecting: ['card_status'],
      pre_read: ['read_count'],
      revealed: ['cards', 'aggregates', 'votes', 'room', 'presence', 'earlier_decisions'],
      final_vote: ['vote_count'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
    },
  },
  {
    sentence:
      'while the final vote is under way a member sees no ballot but the own; once it is closed all open together',
    is: ['committee'],
    finalVoteClosed: true,
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes', 'room', 'presence', 'earlier_decisions'],
      final_vote: ['final_votes'],
      decided: ['decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'the facilitator sees how many have voted, and the ballots when the vote is closed',
    is: ['facilitator'],
    finalVoteClosed: true,
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      collecting: ['card_status'],
      pre_read: ['read_count'],
      revealed: ['cards', 'aggregates', 'votes', 'room', 'presence', 'earlier_decisions'],
      final_vote: ['vote_count', 'final_votes'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'the hiring manager sees the packet, and before the reveal not even how far the panel is',
    is: ['hiring_manager'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a recruiter chases cards and holds band fit, but reads no rating while the panel is blind, and no vote',
    is: ['recruiter'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress', 'band_fit', 'expectation'],
      collecting: ['card_status'],
      revealed: ['cards', 'aggregates', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a compensation partner sees band fit and the expectation at any time, and nothing of the merit',
    is: ['compensation_partner'],
    sees: { planned: ['loop', 'identity', 'band_fit', 'expectation'] },
  },
  {
    sentence: 'an admin knows that the loop is there and reads none of its content',
    is: ['admin'],
    sees: { planned: ['loop', 'identity'] },
  },
  { sentence: 'a person without any part in it does not know that it exists', is: [], sees: {} },
  { sentence: 'recused equals nonexistent', is: ['recused'], sees: {} },
  { sentence: 'recused equals nonexistent, for a committee member too', is: ['recused', 'committee'], sees: {} },
  {
    sentence: 'recused equals nonexistent, for an author and recruiter and admin too',
    is: ['recused', 'panel_done', 'recruiter', 'admin'],
    sees: {},
  },
  {
    sentence: 'a recruiter who rates a criterion is blind like any panellist: no chasing, no progress, no compensation',
    is: ['panel_blind', 'recruiter'],
    sees: { planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'] },
  },
  {
    sentence: 'a later assignment takes visibility away again, from a facilitator and hiring manager too',
    is: ['panel_blind', 'facilitator', 'hiring_manager'],
    sees: { planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'] },
  },
  {
    sentence: 'a recruiter who has rated sees what the panel sees until the reveal, and compensation never',
    is: ['panel_done', 'recruiter'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'card_status', 'cards', 'aggregates', 'own_vote', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision', 'feedback'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a facilitator who was excused from rating does not learn who has submitted before the reveal',
    is: ['panel_excused', 'facilitator'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: [
        'progress',
        'card_status',
        'cards',
        'aggregates',
        'votes',
        'room',
        'presence',
        'read_count',
        'earlier_decisions',
      ],
      final_vote: ['vote_count'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'who was to rate never sees compensation, as a compensation partner neither',
    is: ['panel_excused', 'compensation_partner'],
    sees: {
      planned: ['loop', 'identity', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence:
      'a compensation partner on the committee sees compensation as the committee does: the verdict at comp_open, amounts never',
    is: ['committee', 'compensation_partner'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes', 'room', 'presence', 'earlier_decisions'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'an admin who also interviews is an interviewer',
    is: ['panel_done', 'admin'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'own_vote', 'room', 'presence'],
      decided: ['feedback'],
      sealed: ['decision'],
    },
  },
  ...HIDDEN,
  ...PRACTISING,
];
