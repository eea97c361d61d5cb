// The sentences of a requisition that hides who its candidates are (docs/adr/0008), written by hand like the others.
import type { Expectation } from './visibility-sentences.js';

const HIDES = { identity: 'hidden_from_panel' } as const;
const SAFE = ['loop', 'safe_documents'] as const;
const OPENS = ['identity', 'documents'] as const;
const DEBRIEFED = ['progress', 'cards', 'aggregates', 'presence'] as const;

export const HIDDEN: readonly Expectation[] = [
  {
    sentence:
      'hidden: an interviewer prepares from what is marked, and learns at the reveal who it was, even one who is asked late',
    is: ['panel_blind'],
    ...HIDES,
    sees: { planned: [...SAFE, 'own_cards'], revealed: OPENS },
  },
  {
    sentence: 'hidden: the own submit does not tell who it was, the reveal does',
    is: ['panel_done'],
    ...HIDES,
    sees: {
      planned: [...SAFE, 'own_cards'],
      revealed: [...OPENS, ...DEBRIEFED, 'own_vote', 'room'],
      decided: ['feedback'],
      sealed: ['decision'],
    },
  },
  {
    sentence: 'hidden: an excuse does not tell who it was, the reveal does',
    is: ['panel_excused'],
    ...HIDES,
    sees: { planned: ['loop', 'own_cards'], revealed: ['identity', ...DEBRIEFED, 'room'] },
  },
  {
    sentence: 'hidden: the committee pre-reads and votes without knowing who it is about',
    is: ['committee'],
    ...HIDES,
    sees: {
      planned: [...SAFE, 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: [...OPENS, 'votes', 'room', 'presence', 'earlier_decisions'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'hidden: the recruiter writes to the candidate and knows who they are',
    is: ['recruiter'],
    ...HIDES,
    sees: {
      planned: [...SAFE, ...OPENS, 'progress', 'band_fit', 'expectation'],
      collecting: ['card_status'],
      revealed: ['cards', 'aggregates', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'hidden: a hiring manager who neither rates nor votes knows the candidates of the requisition',
    is: ['hiring_manager'],
    ...HIDES,
    sees: {
      planned: [...SAFE, ...OPENS],
      revealed: [...DEBRIEFED, 'room', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'hidden: a recruiter who rates does not know who it is, whatever they know of others',
    is: ['panel_blind', 'recruiter'],
    ...HIDES,
    sees: { planned: [...SAFE, 'own_cards'], revealed: OPENS },
  },
  {
    sentence: 'hidden: a hiring manager who has rated learns it at the reveal',
    is: ['panel_done', 'hiring_manager'],
    ...HIDES,
    sees: {
      planned: [...SAFE, 'own_cards'],
      revealed: [...OPENS, ...DEBRIEFED, 'own_vote', 'room', 'earlier_decisions'],
      decided: ['decision', 'feedback'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'hidden: a hiring manager who was excused from rating learns it at the reveal',
    is: ['panel_excused', 'hiring_manager'],
    ...HIDES,
    sees: {
      planned: [...SAFE, 'own_cards'],
      revealed: [...OPENS, ...DEBRIEFED, 'room', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'hidden: a facilitator of the committee runs the debrief of somebody they do not know',
    is: ['committee', 'facilitator'],
    ...HIDES,
    sees: {
      planned: [...SAFE, 'progress'],
      collecting: ['card_status'],
      pre_read: ['cards', 'aggregates', 'own_vote', 'read_count'],
      revealed: [...OPENS, 'votes', 'room', 'presence', 'earlier_decisions'],
      final_vote: ['vote_count'],
      decided: ['final_votes', 'decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'shown: one who rates and votes has nothing hidden by having two hats',
    is: ['panel_blind', 'committee'],
    sees: { planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'] },
  },
];
