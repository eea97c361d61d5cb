// A loop that was withdrawn or cancelled after a decision of it was sealed: the record stays with whom it was open to, and nothing
// else opens. Written by hand, one sentence each; nothing here is computed from the policy.
import { describe, expect, it } from '@jest/globals';
import { LOOP_PATH, type LoopState } from '../debrief/loop-state.js';
import { EXPECTATIONS } from '../testing/visibility-sentences.js';
import { KEPT_AT_END } from './kept-at-end.js';
import { canSee, LOOP_OBJECTS, type LoopObject, POLICY } from './loop-visibility.js';
import { RELATIONS, type Relation } from './relations.js';
import { BARS } from './visibility-bars.js';

const ENDS = ['withdrawn', 'cancelled'] as const;
const SETTING = { blindness: 'strict', compOpensAt: 'comp_open', identity: 'hidden_from_panel' } as const;

interface Sentence {
  readonly sentence: string;
  readonly is: readonly Relation[];
  readonly endedFrom: LoopState;
  readonly keeps: readonly LoopObject[];
}

const BOTH: readonly LoopObject[] = ['record', 'earlier_decisions'];
const EARLIER: readonly LoopObject[] = ['earlier_decisions'];

const keepersOf = (endedFrom: LoopState, keeps: readonly LoopObject[], when: string): Sentence[] =>
  (['committee', 'facilitator', 'hiring_manager', 'recruiter'] as const).map((relation) => ({
    ...{ sentence: `${relation}, ${when}`, is: [relation], endedFrom, keeps },
  }));

const SENTENCES: readonly Sentence[] = [
  ...keepersOf('sealed', BOTH, 'the candidate withdrew after the seal: the record stays'),
  ...keepersOf('comp_open', BOTH, 'the offer was declined: the record stays'),
  ...keepersOf('discussing', EARLIER, 'opened again and withdrawn at the table: what was sealed before stays'),
  ...keepersOf('decided', EARLIER, 'withdrawn before the second seal: there is a decision and no record of it'),
  ...keepersOf('collecting', [], 'withdrawn while a new panel was blind: it was closed and stays closed'),
  ...keepersOf('pre_read', [], 'withdrawn before the second reveal: it was closed and stays closed'),
  { sentence: 'the panel never read a record', is: ['panel_done'], endedFrom: 'sealed', keeps: [] },
  { sentence: 'nor did an admin', is: ['admin'], endedFrom: 'sealed', keeps: [] },
  { sentence: 'nor did pay', is: ['compensation_partner'], endedFrom: 'sealed', keeps: [] },
  { sentence: 'recused equals nonexistent', is: ['recused', 'committee'], endedFrom: 'sealed', keeps: [] },
  {
    sentence: 'whoever still owes a card reads none of the others in a record',
    ...{ is: ['panel_blind', 'recruiter'], endedFrom: 'sealed', keeps: [] },
  },
  {
    sentence: 'a recruiter who has rated reads what a recruiter reads from the reveal on',
    ...{ is: ['panel_done', 'recruiter'], endedFrom: 'sealed', keeps: BOTH },
  },
  {
    sentence: 'and nothing where the second panel was still blind',
    ...{ is: ['panel_done', 'recruiter'], endedFrom: 'packet_ready', keeps: [] },
  },
];

type Parts = readonly [typeof POLICY, typeof BARS, typeof KEPT_AT_END];
const WHOLE: Parts = [POLICY, BARS, KEPT_AT_END];

/** What is open beyond what a loop shows that ended without any seal. */
function keptFor({ is, endedFrom }: Sentence, state: LoopState, [policy, bars, kept]: Parts = WHOLE): LoopObject[] {
  const sees = (object: LoopObject, loop: object): boolean =>
    canSee(object, new Set(is), { ...SETTING, state, ...loop }, policy, bars, kept);
  return LOOP_OBJECTS.filter((object) => sees(object, { endedFrom }) && !sees(object, {}));
}

const holds = (one: Sentence, parts: Parts): boolean =>
  ENDS.every((state) => keptFor(one, state, parts).join() === one.keeps.join());

describe('a loop that ended after a seal', () => {
  it.each(SENTENCES.map((one) => [one.sentence, one] as const))('%s', (_, one) => {
    for (const state of ENDS) expect({ state, keeps: keptFor(one, state) }).toEqual({ state, keeps: one.keeps });
  });

  it('opens nothing that was not open before the end, to nobody, from no state', () => {
    const settings = EXPECTATIONS.map(({ is, blindness, compOpensAt, identity, panelVotes = false }) => ({
      ...{ is, panelVotes, blindness: blindness ?? SETTING.blindness },
      ...{ compOpensAt: compOpensAt ?? SETTING.compOpensAt, identity: identity ?? SETTING.identity },
    }));
    for (const { is, ...setting } of [...settings, ...RELATIONS.map((one) => ({ ...SETTING, is: [one] }))]) {
      for (const endedFrom of LOOP_PATH) {
        const seen = (state: LoopState): LoopObject[] =>
          LOOP_OBJECTS.filter((object) => canSee(object, new Set(is), { ...setting, state, endedFrom }));
        for (const state of ENDS) expect(seen(endedFrom)).toEqual(expect.arrayContaining(seen(state)));
      }
    }
  });

  it('keeps nothing where no decision was sealed, and the end state means nothing while a loop runs', () => {
    for (const { is } of SENTENCES) {
      const loop = { ...SETTING, endedFrom: 'comp_open' } as const;
      for (const object of LOOP_OBJECTS) {
        const [running, alike] = [
          { ...loop, state: 'collecting' } as const,
          { ...SETTING, state: 'collecting' } as const,
        ];
        expect(canSee(object, new Set(is), running)).toBe(canSee(object, new Set(is), alike));
        const [ended, planned] = [
          { ...SETTING, state: 'withdrawn', endedFrom: null } as const,
          { ...SETTING, state: 'planned' } as const,
        ];
        expect(canSee(object, new Set(is), ended)).toBe(canSee(object, new Set(is), planned));
      }
    }
  });

  it.each(KEPT_AT_END.map((one) => [one.object, one] as const))(
    'without keeping %s a sentence no longer holds',
    (_, line) => {
      const kept = KEPT_AT_END.filter((one) => one !== line);
      expect(SENTENCES.filter((one) => !holds(one, [POLICY, BARS, kept]))).not.toEqual([]);
    },
  );

  it.each(
    POLICY.filter(({ object }) => BOTH.includes(object)).map(
      (one) => [`${one.object} for ${one.relation}`, one] as const,
    ),
  )('without the line "%s", or with it a state sooner, a sentence no longer holds', (_, line) => {
    const without = POLICY.filter((one) => one !== line);
    const sooner = POLICY.map((one) =>
      one === line ? { ...one, from: LOOP_PATH[LOOP_PATH.indexOf(one.from) - 1]! } : one,
    );
    for (const policy of [without, sooner])
      expect(SENTENCES.filter((one) => !holds(one, [policy, BARS, KEPT_AT_END]))).not.toEqual([]);
  });

  it('keeping anything else breaks a sentence', () => {
    const others = LOOP_OBJECTS.filter((object) => !BOTH.includes(object));
    const opened = others.filter((object) =>
      SENTENCES.every((one) => holds(one, [POLICY, BARS, [...KEPT_AT_END, { object, because: 'a slip' }]])),
    );
    // Open from the first state on to whoever ever sees them: keeping them would change nothing.
    expect(opened).toEqual(['loop', 'safe_documents', 'own_cards', 'expectation']);
  });
});
