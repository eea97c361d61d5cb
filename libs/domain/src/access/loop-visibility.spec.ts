// The sentences of the product page 'Blindness' and 'The states of a loop', as expectations written by hand: who sees what from
// which state on. Nothing here is computed from the policy; deleting any line of it must break one of these.
import { describe, expect, it } from '@jest/globals';
import { LOOP_PATH, type LoopState, hasReached } from '../debrief/loop-state.js';
import { LOOP_OBJECTS, type LoopObject, POLICY, canSee } from './loop-visibility.js';
import { BARS } from './visibility-bars.js';
import { EXPECTATIONS, type Expectation } from '../testing/visibility-sentences.js';

const expectedIn = ({ sees }: Expectation, state: LoopState): LoopObject[] => {
  const open = Object.entries(sees).flatMap(([from, objects]) => (hasReached(state, from as LoopState) ? objects : []));
  return LOOP_OBJECTS.filter((object) => open.includes(object));
};

function seenIn(
  {
    is,
    blindness = 'strict',
    compOpensAt = 'comp_open',
    identity = 'shown',
    finalVoteClosed = false,
    panelVotes = false,
  }: Expectation,
  state: LoopState,
  policy = POLICY,
  bars = BARS,
): LoopObject[] {
  const loop = { state, blindness, compOpensAt, identity, finalVoteClosed, panelVotes };
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
