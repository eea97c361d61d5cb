import type { Expectation } from './visibility-sentences.js';

/** Whoever practises on a panel. Before their own card is in they are 'panel_blind' like everybody who rates. */
export const PRACTISING: readonly Expectation[] = [
  {
    sentence:
      'whoever practised reads the cards at the reveal to learn from them, votes on nothing and learns no outcome',
    is: ['panel_trainee'],
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence: 'the same where cards open after the own submit: practice opens nothing before the reveal',
    is: ['panel_trainee'],
    blindness: 'after_own_submit',
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence: 'whoever practises learns who a hidden candidate is with the panel, at the reveal',
    is: ['panel_trainee'],
    identity: 'hidden_from_panel',
    sees: {
      planned: ['loop', 'safe_documents', 'own_cards'],
      revealed: ['identity', 'documents', 'progress', 'cards', 'aggregates', 'room', 'presence'],
    },
  },
  {
    sentence: 'a recruiter who practises chases nobody and reads no card before the reveal, and never compensation',
    is: ['panel_trainee', 'recruiter'],
    compOpensAt: 'decided',
    sees: {
      planned: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      revealed: ['progress', 'card_status', 'cards', 'aggregates', 'room', 'presence', 'earlier_decisions'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a recruiter who practises does not know who a hidden candidate is, and leaves arranging to a colleague',
    is: ['panel_trainee', 'recruiter'],
    identity: 'hidden_from_panel',
    sees: {
      planned: ['loop', 'safe_documents', 'own_cards'],
      revealed: [
        'identity',
        'documents',
        'progress',
        'card_status',
        'cards',
        'aggregates',
        'room',
        'presence',
        'earlier_decisions',
      ],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
];
