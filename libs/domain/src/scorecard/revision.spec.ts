import { describe, expect, it } from '@jest/globals';
import { LOOP_STATES, type LoopState } from '../debrief/loop-state.js';
import { toInstant } from '../shared/instant.js';
import { completeContent, evidence, tinyKit } from '../testing/card-of.js';
import { countedContent, countedNumber, currentContent, isOpenToRevision, reviseScorecard } from './revision.js';
import { type AccessSinceSubmit, isStillBlind } from './revision-exposure.js';
import type { Scorecard } from './scorecard.js';
import { assertMayWithdraw, isOpenToWithdrawal } from './withdraw-scorecard.js';

const at = (hour: number) => toInstant(`2026-10-13T${String(hour).padStart(2, '0')}:00:00.000Z`);
const content = completeContent();
const card: Scorecard = {
  ...{ id: 'card', assignmentId: 'a', applicationId: 'l', roundId: 'R1', authorId: 'p', rubricVersionId: 'v' },
  ...{
    status: 'submitted',
    content,
    openedAt: at(8),
    savedAt: at(9),
    submittedAt: at(9),
    independent: true,
    version: 3,
  },
};
const blind: AccessSinceSubmit = {
  ...{ blindness: 'strict', submittedAt: at(9), revealedAt: [], openSince: [], readsCards: false, othersAreIn: true },
};
const changed = completeContent({ ...content, summary: 'Names what an error costs, and who pays.' });
const reason = 'I had mixed up two answers.';
const revise = (
  change: { card?: Partial<Scorecard>; state?: LoopState; access?: Partial<AccessSinceSubmit>; wish?: object } = {},
) =>
  reviseScorecard(
    { ...card, ...change.card },
    [],
    tinyKit(),
    { state: change.state ?? 'collecting', access: { ...blind, ...change.access } },
    { content: changed, reason, ...change.wish },
    at(10),
  );

describe('who has still seen nothing of the others', () => {
  const open = { blindness: 'after_own_submit', readsCards: true } as const;
  it.each<[string, Partial<AccessSinceSubmit>, boolean]>([
    ['under strict, before any reveal', {}, true],
    ['a reveal before the submit, which they were not there for', { revealedAt: [at(8)] }, true],
    ['a reveal after the submit', { revealedAt: [at(10)] }, false],
    ['a reveal after the submit, and another before it', { revealedAt: [at(8), at(10)] }, false],
    [
      'a reveal before which they were excused from a card that they owe again',
      { revealedAt: [at(10)], openSince: [at(8)] },
      false,
    ],
    ['a reveal before they were asked for the card they owe', { revealedAt: [at(10)], openSince: [at(11)] }, false],
    ['cards that open after the own submit, none in', { ...open, othersAreIn: false }, true],
    ['cards that open after the own submit, one in', open, false],
    ['the same, but a card was owed all the time', { ...open, readsCards: false, openSince: [at(8)] }, true],
    ['the same, but the card was asked for later', { ...open, readsCards: false, openSince: [at(10)] }, false],
  ])('%s', (_, access, expected) => {
    expect(isStillBlind({ ...blind, ...access })).toBe(expected);
  });

  it('does not tell somebody who is barred again whether others are in', () => {
    const barred = { ...blind, ...open, readsCards: false, openSince: [at(10)] };
    expect(isStillBlind({ ...barred, othersAreIn: true })).toBe(isStillBlind({ ...barred, othersAreIn: false }));
  });
});

describe('a revision', () => {
  it('is numbered, keeps its reason, and leaves the card alone', () => {
    const before = structuredClone(card);
    expect(revise({ wish: { reason: `  ${reason} ` } })).toEqual({
      ...{ number: 1, reason, content: changed, revisedAt: at(10), independent: true },
    });
    expect(card).toEqual(before);
  });

  it('counts only on an independent card whose author is still blind', () => {
    expect(revise({ access: { revealedAt: [at(10)] }, state: 'revealed' }).independent).toBe(false);
    expect(revise({ card: { independent: false } }).independent).toBe(false);
  });

  it.each(LOOP_STATES.map((state) => [state] as const))('in %s is taken until the decision', (state) => {
    const open = ['planned', 'collecting', 'packet_ready', 'pre_read', 'revealed', 'discussing', 'final_vote'];
    expect(isOpenToRevision(state)).toBe(open.includes(state));
    if (open.includes(state)) expect(revise({ state }).number).toBe(1);
    else expect(() => revise({ state })).toThrow(/loop (has ended|is already decided)/i);
  });

  it.each([
    ['draft', { status: 'draft', submittedAt: null, independent: null }],
    ['withdrawn', { status: 'withdrawn' }],
  ] as const)('of a %s card is refused', (_, change) => {
    expect(() => revise({ card: change })).toThrow(expect.objectContaining({ code: 'SCORECARD.NOT_SUBMITTED' }));
  });

  it.each([
    ['', '/reason'],
    ['  too short  ', '/reason'],
    ['x'.repeat(1_001), '/reason'],
  ])('asks for a reason of some length: %j', (given, path) => {
    expect(() => revise({ wish: { reason: given } })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ errors: [expect.objectContaining({ path })] }) }),
    );
  });

  it('lacks nothing that a submit asks for, and changes something that others read', () => {
    expect(() => revise({ wish: { content: { ...changed, summary: '' } } })).toThrow(
      expect.objectContaining({ code: 'SCORECARD.INCOMPLETE' }),
    );
    const onlyNotes = { ...content, notes: [{ id: 'n', text: 'Mine.', atSeconds: null, used: false }] };
    expect(() => revise({ wish: { content: onlyNotes } })).toThrow(
      expect.objectContaining({ code: 'SCORECARD.UNCHANGED' }),
    );
  });
});

describe('which text of a card is meant', () => {
  const text = (summary: string) => completeContent({ evidence: [evidence(['C1', 'C2'])], summary });
  const one = { number: 1, content: text('one'), independent: true };
  const two = { number: 2, content: text('two'), independent: false };

  it.each([
    ['never revised', [], content, content, 0],
    ['revised blind', [one], one.content, one.content, 1],
    ['revised after seeing others', [{ ...two, number: 1 }], two.content, content, 0],
    ['revised blind and then after seeing others', [one, two], two.content, one.content, 1],
  ] as const)('%s', (_, revisions, current, counted, number) => {
    expect(currentContent(content, revisions)).toBe(current);
    expect(countedContent(content, revisions)).toBe(counted);
    expect(countedNumber(revisions)).toBe(number);
  });
});

describe('a withdrawal', () => {
  const why = 'This was another candidate.';
  const withdraw = (state: LoopState, revealedAt = [] as AccessSinceSubmit['revealedAt'], given: string = why) =>
    assertMayWithdraw(card, { state, revealedAt }, given);

  it.each(LOOP_STATES.map((state) => [state] as const))('in %s is taken until the reveal', (state) => {
    const open = ['planned', 'collecting', 'packet_ready', 'pre_read'].includes(state);
    expect(isOpenToWithdrawal(state)).toBe(open);
    if (open) expect(() => withdraw(state)).not.toThrow();
    else expect(() => withdraw(state)).toThrow(expect.objectContaining({ code: 'SCORECARD.REVEALED' }));
  });

  it('is refused for a card that was revealed in an earlier version of the decision, not for one written after that', () => {
    expect(() => withdraw('collecting', [at(10)])).toThrow(expect.objectContaining({ code: 'SCORECARD.REVEALED' }));
    expect(() => withdraw('collecting', [at(8)])).not.toThrow();
  });

  it('asks for a reason', () => {
    expect(() => withdraw('collecting', [], 'oops')).toThrow(expect.objectContaining({ code: 'REQUEST.INVALID' }));
  });
});
