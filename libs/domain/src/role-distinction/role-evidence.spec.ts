import { describe, expect, it } from '@jest/globals';
import type { Rubric, RubricRoleIndicator } from '../rubric/rubric.js';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { roleAgreement, roleUnitRatings } from './role-agreement.js';
import { roleEvidence } from './role-evidence.js';
import { contestedRoles, ROLE_ADVICE, roleAgreementWords, roleChanceWords, roleStatement } from './role-statement.js';

type Answer = 'yes' | 'no' | 'not_seen';
const card = (raterId: string, answers: Record<string, Answer>, roundId = 'R1') => ({
  ...{ raterId, roundId },
  indicators: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, quote: `${raterId} ${id}` }]),
  ),
});

/** Twelve indicators of two profiles in one round, and a variant with a round of its own. */
const indicators: readonly RubricRoleIndicator[] = Array.from({ length: 12 }, (_, index) => ({
  ...{ id: `X${index}`, profile: index < 6 ? ('ai-pm' as const) : ('tpm' as const), text: `Saw ${index}.` },
}));
const [round] = SMALL_RUBRIC.rounds;
const WIDE: Rubric = {
  ...SMALL_RUBRIC,
  roleIndicators: indicators,
  rounds: [{ ...round!, indicatorIds: indicators.map(({ id }) => id) }],
  variants: [
    {
      id: 'v',
      name: 'V',
      summary: '',
      keeps: [],
      rounds: [{ ...round!, id: 'R9', joins: ['R1'], indicatorIds: ['X0'] }],
    },
  ],
};
const all = (of: (index: number) => Answer) => Object.fromEntries(indicators.map(({ id }, index) => [id, of(index)]));

describe('the evidence of the role', () => {
  it('keeps each rater’s answer and quote, and says how the indicator stands', () => {
    const [aiPm] = roleEvidence(SMALL_RUBRIC, [
      card('A', { I1: 'yes', I2: 'yes' }),
      card('B', { I1: 'yes', I2: 'no' }),
      card('C', {}),
    ]).profiles;
    expect(aiPm!.indicators.map(({ id, standing, yes, no, notSeen }) => [id, standing, yes, no, notSeen])).toEqual([
      ['I1', 'agreed_yes', 2, 0, 1],
      ['I2', 'contested', 1, 1, 1],
    ]);
    expect(aiPm!.indicators[1]!.answers).toEqual([
      { raterId: 'A', answer: 'yes', quote: 'A I2' },
      { raterId: 'B', answer: 'no', quote: 'B I2' },
      { raterId: 'C', answer: 'not_seen', quote: '' },
    ]);
  });

  it.each([
    [[], 'No card that counts is in yet'],
    [[card('A', { I1: 'yes' })], 'One rater has answered'],
    [[card('A', { I1: 'yes' }), card('A', { I1: 'no' })], 'One rater has answered'],
    [[card('A', {}, 'R7'), card('B', {}, 'R7')], 'No indicator was asked of two raters'],
  ])('shows nothing of fewer than two raters, and says why: %#', (cards, why) => {
    const evidence = roleEvidence(SMALL_RUBRIC, cards);
    expect(evidence.none).toContain(why);
    expect(evidence.profiles.flatMap((one) => one.indicators)).toEqual([]);
    expect(evidence.raterIds).toEqual([]);
    expect(roleStatement(evidence, null)).toEqual([evidence.none, ROLE_ADVICE]);
  });

  it('counts one rater once: of two answers the first that saw something', () => {
    const cards = [card('A', { X0: 'not_seen' }), card('B', { X0: 'no' }), card('A', { X0: 'yes' }, 'R9')];
    const [x0] = roleEvidence(WIDE, cards).profiles[0]!.indicators;
    expect(x0).toMatchObject({ yes: 1, no: 1, notSeen: 0, standing: 'contested' });
    const again = [card('A', { X0: 'no' }), card('B', { X0: 'no' }), card('A', { X0: 'yes' }, 'R9')];
    expect(roleEvidence(WIDE, again).profiles[0]!.indicators[0]).toMatchObject({ yes: 0, no: 2 });
  });

  it('reads the round of a variant as it reads the round it stands for', () => {
    const [x0] = roleEvidence(WIDE, [card('A', { X0: 'yes' }, 'R9'), card('B', { X0: 'yes' }, 'R9')]).profiles[0]!
      .indicators;
    expect(x0).toMatchObject({ id: 'X0', yes: 2, standing: 'agreed_yes' });
  });
});

describe('the agreement of the raters', () => {
  const three = [
    card(
      'A',
      all(() => 'yes'),
    ),
    card(
      'B',
      all((index) => (index < 6 ? 'yes' : 'no')),
    ),
    card(
      'C',
      all((index) => (index === 0 ? 'not_seen' : 'yes')),
    ),
  ];

  it('counts indicators that two saw, and the pairs of answers that are alike', () => {
    const evidence = roleEvidence(WIDE, three);
    // X0: one pair; X1 to X5: three alike each; X6 to X11: one of three each.
    expect(roleAgreement(evidence)).toEqual({ indicators: 12, agreed: 6, contested: 6, alike: 22, pairs: 34 });
    expect(roleAgreementWords(evidence)).toBe(
      'Of 12 indicators that two or more raters saw, they agree on 6 and contest 6 (22 of 34 pairs of answers alike).',
    );
  });

  it('gives answers to a coefficient only from three raters and ten indicators on', () => {
    expect(roleUnitRatings(roleEvidence(WIDE, three))).toHaveLength(35);
    expect(roleUnitRatings(roleEvidence(WIDE, three.slice(0, 2)))).toBeNull();
    const nine = three.map((one) => ({
      ...one,
      indicators: Object.fromEntries(Object.entries(one.indicators).slice(0, 9)),
    }));
    expect(roleUnitRatings(roleEvidence(WIDE, nine))).toBeNull();
  });

  it('says in words what a coefficient would need, or what it is', () => {
    expect(roleChanceWords(roleEvidence(WIDE, three.slice(0, 2)), null)).toContain(
      'at least 3 raters and 10 indicators',
    );
    const evidence = roleEvidence(WIDE, three);
    expect(roleChanceWords(evidence, { value: 0.4, interval: [-0.02, 0.82] })).toContain(
      "0.40 (Gwet's AC1, 95 % interval −0.02 to 0.82;",
    );
    expect(roleChanceWords(evidence, { value: 1, interval: null })).toContain("1.00 (Gwet's AC1; 1 is");
    expect(roleChanceWords(evidence, null)).toContain('can not be told from chance');
  });

  it('has nothing to say where nobody saw what somebody else saw', () => {
    const apart = [card('A', { I1: 'yes' }), card('B', { I2: 'yes' })];
    expect(roleAgreementWords(roleEvidence(SMALL_RUBRIC, apart))).toContain('No indicator was seen by two raters');
  });
});

describe('the sentences for packet and record', () => {
  it('name counts, agreement and what is contested, and nobody', () => {
    const cards = ['Ann', 'Ben'].map((name) =>
      card(
        name,
        all(() => 'yes'),
      ),
    );
    const sentences = roleStatement(roleEvidence(WIDE, cards), null);
    expect(sentences.slice(0, 3)).toEqual([
      '2 raters answered 12 role indicators.',
      'Answered yes by at least two raters, of those asked of two: AI PM 6 of 6, TPM 6 of 6.',
      'Of 12 indicators that two or more raters saw, they agree on 12 and contest 0 (12 of 12 pairs of answers alike).',
    ]);
    expect(sentences.at(-2)).toBe('To be explained in the debrief: AI PM 6 of 6, TPM 6 of 6: explain in debrief.');
    expect(sentences.join(' ')).not.toMatch(/Ann|Ben/);
  });

  it('list each indicator with both answers, and say what was left out', () => {
    const rubric = { ...WIDE, rounds: [{ ...round!, indicatorIds: ['X1', 'X2'] }], variants: [] };
    const evidence = roleEvidence(rubric, [card('A', { X1: 'yes', X2: 'no' }), card('B', { X1: 'no', X2: 'no' })]);
    expect(contestedRoles(evidence)).toEqual(['AI PM: “Saw 1” (1 yes, 1 no)']);
    expect(roleStatement(evidence, null)[0]).toBe(
      '2 raters answered 2 role indicators. 10 indicators reached one rater or none and are left out.',
    );
    const agreed = roleEvidence(rubric, [card('A', { X2: 'no' }), card('B', { X2: 'no' })]);
    expect(roleStatement(agreed, null)).toContain('Nothing is contested.');
  });
});
