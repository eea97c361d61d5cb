// The sentences of the product page 'Blindness' and 'The states of a loop', as expectations written by hand: who sees what from
// which state on. Nothing here is computed from the policy; deleting any line of it must break one of these.
import { describe, expect, it } from '@jest/globals';
import { LOOP_PATH, type LoopState, hasReached } from '../debrief/loop-state.js';
import {
  BARS,
  type BlindnessPolicy,
  type CompOpening,
  LOOP_OBJECTS,
  type LoopObject,
  POLICY,
  canSee,
} from './loop-visibility.js';
import type { Relation } from './relations.js';

interface Expectation {
  readonly sentence: string;
  readonly is: readonly Relation[];
  /** What becomes visible in a state and stays so; nothing else is ever visible. */
  readonly sees: Partial<Record<LoopState, readonly LoopObject[]>>;
  readonly blindness?: BlindnessPolicy;
  readonly compOpensAt?: CompOpening;
}

const EXPECTATIONS: readonly Expectation[] = [
  {
    sentence:
      'an interviewer before the own submit sees the interview, what to prepare from, and the own draft; nothing of others, ever',
    is: ['panel_blind'],
    sees: { planned: ['loop', 'documents', 'own_cards'] },
  },
  {
    sentence: "the same where cards open after the own submit: not before one's own is in",
    is: ['panel_blind'],
    blindness: 'after_own_submit',
    sees: { planned: ['loop', 'documents', 'own_cards'] },
  },
  {
    sentence: 'strict: cards open to the panel at the reveal, not at the own submit; the outcome when it is final',
    is: ['panel_done'],
    sees: {
      planned: ['loop', 'documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'own_vote'],
      sealed: ['decision'],
    },
  },
  {
    sentence:
      'after own submit: cards open to a panellist at the own submit; a mean still not, for it tells every other rating of a small panel',
    is: ['panel_done'],
    blindness: 'after_own_submit',
    sees: {
      planned: ['loop', 'documents', 'own_cards'],
      collecting: ['cards'],
      revealed: ['progress', 'aggregates', 'own_vote'],
      sealed: ['decision'],
    },
  },
  {
    sentence: 'an excused interviewer knows of the interview and is in the room from the reveal on',
    is: ['panel_excused'],
    sees: { planned: ['loop', 'own_cards'], revealed: ['progress', 'cards', 'aggregates'] },
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
      planned: ['loop', 'documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence:
      'a committee member pre-reads all cards and votes in private; votes open at the reveal, compensation after the merit decision is sealed',
    is: ['committee'],
    sees: {
      planned: ['loop', 'documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes'],
      decided: ['decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'the one policy exception opens compensation to the committee at decided',
    is: ['committee'],
    compOpensAt: 'decided',
    sees: {
      planned: ['loop', 'documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes'],
      decided: ['decision', 'band_fit'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'the facilitator moves the loop and excuses cards, without reading one before the reveal',
    is: ['facilitator'],
    sees: {
      planned: ['loop', 'documents', 'progress'],
      collecting: ['card_status'],
      revealed: ['cards', 'aggregates', 'votes'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'the hiring manager sees the packet, and before the reveal not even how far the panel is',
    is: ['hiring_manager'],
    sees: {
      planned: ['loop', 'documents'],
      revealed: ['progress', 'cards', 'aggregates'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a recruiter chases cards and holds band fit, but reads no rating while the panel is blind, and no vote',
    is: ['recruiter'],
    sees: {
      planned: ['loop', 'documents', 'progress', 'band_fit', 'expectation'],
      collecting: ['card_status'],
      revealed: ['cards', 'aggregates'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a compensation partner sees band fit and the expectation at any time, and nothing of the merit',
    is: ['compensation_partner'],
    sees: { planned: ['loop', 'band_fit', 'expectation'] },
  },
  {
    sentence: 'an admin knows that the loop is there and reads none of its content',
    is: ['admin'],
    sees: { planned: ['loop'] },
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
    sees: { planned: ['loop', 'documents', 'own_cards'] },
  },
  {
    sentence: 'a later assignment takes visibility away again, from a facilitator and hiring manager too',
    is: ['panel_blind', 'facilitator', 'hiring_manager'],
    sees: { planned: ['loop', 'documents', 'own_cards'] },
  },
  {
    sentence: 'a recruiter who has rated sees what the panel sees until the reveal, and compensation never',
    is: ['panel_done', 'recruiter'],
    sees: {
      planned: ['loop', 'documents', 'own_cards'],
      revealed: ['progress', 'card_status', 'cards', 'aggregates', 'own_vote'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'a facilitator who was excused from rating does not learn who has submitted before the reveal',
    is: ['panel_excused', 'facilitator'],
    sees: {
      planned: ['loop', 'documents', 'own_cards'],
      revealed: ['progress', 'card_status', 'cards', 'aggregates', 'votes'],
      decided: ['decision'],
      sealed: ['record'],
    },
  },
  {
    sentence: 'who was to rate never sees compensation, as a compensation partner neither',
    is: ['panel_excused', 'compensation_partner'],
    sees: { planned: ['loop', 'own_cards'], revealed: ['progress', 'cards', 'aggregates'] },
  },
  {
    sentence:
      'a compensation partner on the committee sees compensation as the committee does: the verdict at comp_open, amounts never',
    is: ['committee', 'compensation_partner'],
    sees: {
      planned: ['loop', 'documents', 'progress'],
      pre_read: ['cards', 'aggregates', 'own_vote'],
      revealed: ['votes'],
      decided: ['decision'],
      sealed: ['record'],
      comp_open: ['band_fit'],
    },
  },
  {
    sentence: 'an admin who also interviews is an interviewer',
    is: ['panel_done', 'admin'],
    sees: {
      planned: ['loop', 'documents', 'own_cards'],
      revealed: ['progress', 'cards', 'aggregates', 'own_vote'],
      sealed: ['decision'],
    },
  },
];

const expectedIn = ({ sees }: Expectation, state: LoopState): LoopObject[] => {
  const open = Object.entries(sees).flatMap(([from, objects]) => (hasReached(state, from as LoopState) ? objects : []));
  return LOOP_OBJECTS.filter((object) => open.includes(object));
};

function seenIn(
  { is, blindness = 'strict', compOpensAt = 'comp_open' }: Expectation,
  state: LoopState,
  policy = POLICY,
  bars = BARS,
): LoopObject[] {
  const loop = { state, blindness, compOpensAt };
  return LOOP_OBJECTS.filter((object) => canSee(object, new Set(is), loop, policy, bars));
}

const holds = (one: Expectation, policy = POLICY, bars = BARS): boolean =>
  LOOP_PATH.every((state) => seenIn(one, state, policy, bars).join() === expectedIn(one, state).join());

describe('who sees what of a loop', () => {
  it.each(EXPECTATIONS.map((one) => [one.sentence, one] as const))('%s', (_, one) => {
    for (const state of LOOP_PATH)
      expect({ state, sees: seenIn(one, state) }).toEqual({ state, sees: expectedIn(one, state) });
  });

  it.each(['withdrawn', 'cancelled'] as const)('a loop that was %s reveals no more than a planned one', (state) => {
    for (const one of EXPECTATIONS) expect(seenIn(one, state)).toEqual(seenIn(one, 'planned'));
  });
});

describe('every line of the policy is needed', () => {
  it.each(
    POLICY.map(
      (line, index) =>
        [
          `${line.object} for ${line.relation} from ${line.from}${line.under ? ` under ${line.under}` : ''}`,
          index,
        ] as const,
    ),
  )('without "%s" a sentence no longer holds', (_, index) => {
    const without = POLICY.filter((_line, at) => at !== index);
    expect(EXPECTATIONS.filter((one) => !holds(one, without))).not.toEqual([]);
  });

  it.each(BARS.map((bar, index) => [`${bar.relation}: ${bar.because}`, index] as const))(
    'without the bar "%s" a sentence no longer holds',
    (_, index) => {
      const without = BARS.filter((_bar, at) => at !== index);
      expect(EXPECTATIONS.filter((one) => !holds(one, POLICY, without))).not.toEqual([]);
    },
  );

  it('nothing breaks as long as nothing is deleted', () => {
    expect(EXPECTATIONS.filter((one) => !holds(one))).toEqual([]);
  });

  it('opening a line one state too early, or to one relation more, breaks a sentence', () => {
    for (const line of POLICY.filter(({ from }) => from !== 'planned')) {
      const earlier = LOOP_PATH[LOOP_PATH.indexOf(line.from) - 1]!;
      const policy = POLICY.map((one) => (one === line ? { ...one, from: earlier } : one));
      expect({ line, broken: EXPECTATIONS.some((one) => !holds(one, policy)) }).toEqual({ line, broken: true });
    }
    const toEverybody = POLICY.map((one) =>
      one.object === 'expectation' && one.relation === 'recruiter'
        ? { ...one, relation: 'hiring_manager' as const }
        : one,
    );
    expect(EXPECTATIONS.some((one) => !holds(one, toEverybody))).toBe(true);
  });
});
