import { describe, expect, it } from '@jest/globals';
import { checkDecision, type Decision, type DecisionSetting, keepOwnWords, withOwnWords } from './check-decision.js';

const decision = (change: Partial<Decision> = {}): Decision => ({
  outcome: 'hire',
  level: 'senior',
  roleFinding: 'ai-pm',
  roleReason: 'Owned the eval definition in both suites.',
  rationale: [{ criterionId: 'C1', text: 'Both raters saw a living suite.' }],
  dissent: [],
  conditions: '',
  overrideReason: null,
  ...change,
});
const setting = (change: Partial<DecisionSetting> = {}): DecisionSetting => ({
  seniority: 'senior',
  criterionIds: ['C1', 'C2'],
  gates: [{ criterionId: 'C1', status: 'met' }],
  tally: { eligible: 3, cast: 3, quorum: 2, hire: 3, hireByOthers: 2, noHire: 0, hold: 0, ruleReached: 'hire' },
  voterIds: ['p1', 'p2', 'p3'],
  ...change,
});
const paths = (d: Decision, s = setting()) => checkDecision(d, s).map((problem) => problem.path);

describe('a decision', () => {
  it('is recorded when it is complete and the votes carry it', () => {
    expect(paths(decision())).toEqual([]);
  });

  it('needs a rationale tied to criteria of this rubric version and a role finding with its reason', () => {
    expect(paths(decision({ rationale: [], roleReason: ' ' }))).toEqual(['/roleReason', '/rationale']);
    expect(
      paths(
        decision({
          rationale: [
            { criterionId: 'X9', text: 'a' },
            { criterionId: 'C1', text: '' },
          ],
        }),
      ),
    ).toEqual(['/rationale/0/criterionId', '/rationale/1/text']);
  });

  it('needs a reason for each criterion that carried it, and names the ones without', () => {
    const carrying = {
      ...{ hire: [], hire_other_level: [], redirect: [], hold: [] },
      no_hire: [
        { criterionId: 'C1', why: 'Gate C1: 2' },
        { criterionId: 'C2', why: 'C2 at 3 or more: 2' },
      ],
    };
    const s = setting({ carrying, tally: { ...setting().tally, ruleReached: 'no_hire' } });
    const no = decision({ outcome: 'no_hire', level: null });
    expect(checkDecision(no, s)).toEqual([
      {
        path: '/rationale',
        message: 'Give a reason for each criterion that carries this decision. Missing: C2 (C2 at 3 or more: 2).',
      },
    ]);
    // Its row is there and empty: asked for where it stands.
    const begun = [...no.rationale, { criterionId: 'C2', text: ' ' }];
    expect(checkDecision({ ...no, rationale: begun }, s)).toEqual([
      { path: '/rationale/1/text', message: 'Write the reason that rests on C2.' },
    ]);
    expect(paths({ ...no, rationale: [] }, s)).toEqual(['/rationale']);
    expect(paths(decision({ outcome: 'redirect', level: null }), s)).toEqual([]);
    const held = setting({
      carrying: { ...carrying, hold: carrying.no_hire },
      tally: { ...s.tally, ruleReached: 'hold' },
    });
    const missing = [{ criterionId: 'C2', text: 'The metric they chose.', roundId: 'R2', personId: 'p9' }];
    expect(paths(decision({ outcome: 'hold', level: null, missing }), held)).toEqual([]);
  });

  it('needs a written override to hire over an unmet gate or against the votes', () => {
    const open = setting({ gates: [{ criterionId: 'C1', status: 'contested' }] });
    expect(paths(decision(), open)).toEqual(['/overrideReason']);
    expect(paths(decision({ overrideReason: 'Second suite review held on 3 September.' }), open)).toEqual([]);
    expect(paths(decision({ outcome: 'no_hire', level: null }))).toEqual(['/overrideReason']);
  });

  it('is none below the quorum of votes cast, whatever is written', () => {
    const few = (cast: number, quorum: number) =>
      setting({ tally: { ...setting().tally, cast, quorum, hire: cast, hireByOthers: cast, ruleReached: null } });
    for (const outcome of ['hire', 'redirect'] as const) {
      const written = decision({ outcome, level: outcome === 'hire' ? 'senior' : null, overrideReason: 'I decide.' });
      expect(paths(written, few(1, 2))).toEqual(['/outcome']);
      expect(paths(written, few(0, 0))).toEqual(['/outcome']);
    }
    expect(paths(decision(), few(1, 2))).toEqual(['/outcome']);
    expect(checkDecision(decision(), few(1, 2))[0]?.message).toMatch(/The quorum is 2, and 1 vote is cast/);
  });

  it('is no hire by the vote of the hiring manager alone, and anything else may be', () => {
    const alone = setting({ tally: { ...setting().tally, cast: 1, quorum: 1, hire: 1, hireByOthers: 0 } });
    const written = { overrideReason: 'I decide.' };
    expect(paths(decision(written), alone)).toEqual(['/outcome']);
    expect(paths(decision({ ...written, outcome: 'hire_other_level', level: 'mid' }), alone)).toEqual(['/outcome']);
    expect(paths(decision({ ...written, outcome: 'no_hire', level: null }), alone)).toEqual([]);
  });

  it('keeps the level and the outcome consistent', () => {
    expect(paths(decision({ level: null }))).toEqual(['/level']);
    expect(paths(decision({ level: 'mid' }))).toEqual(['/level']);
    expect(paths(decision({ outcome: 'hire_other_level', level: 'senior' }))).toEqual(['/level']);
    expect(paths(decision({ outcome: 'hire_other_level', level: 'mid' }))).toEqual([]);
  });

  it('asks of a hold which evidence is missing, and records dissent only of voters', () => {
    const held = setting({ tally: { ...setting().tally, ruleReached: 'hold' } });
    expect(paths(decision({ outcome: 'hold', level: null }), held)).toEqual(['/conditions']);
    expect(paths(decision({ dissent: [{ personId: 'stranger', text: 'no' }] }))).toEqual(['/dissent/0/personId']);
  });
});

describe('a veto', () => {
  it('lets no hire be recorded, whatever is written, and nothing else is touched by it', () => {
    const vetoed = setting({ vetoed: true });
    expect(paths(decision({ overrideReason: 'We hire all the same.' }), vetoed)).toEqual(['/outcome']);
    const other = decision({ outcome: 'hire_other_level', level: 'mid', overrideReason: 'One level lower.' });
    expect(paths(other, vetoed)).toEqual(['/outcome']);
    expect(paths(decision({ outcome: 'redirect', level: null }), vetoed)).toEqual([]);
  });
});

describe('the missing evidence of a hold', () => {
  const rounds = [{ id: 'R1', criterionIds: ['C1'] }];
  const tally = { ...setting().tally, ruleReached: 'hold' as const };
  const hold = (
    change: object,
    missing = { criterionId: 'C1', text: 'A living suite.', roundId: 'R1', personId: 'p9' },
  ) =>
    paths(decision({ outcome: 'hold', level: null, missing: [{ ...missing, ...change }] }), setting({ rounds, tally }));

  it('is said exactly, for a round that covers it, with who gets it; then no other condition is asked for', () => {
    expect(hold({})).toEqual([]);
    expect(hold({ text: ' ', roundId: 'R2', personId: '' })).toEqual([
      ...['/missing/0/text', '/missing/0/roundId', '/missing/0/personId'],
    ]);
    expect(hold({ criterionId: 'X1' })).toEqual(['/missing/0/criterionId']);
  });

  it('belongs to no other outcome', () => {
    const missing = [{ criterionId: 'C1', text: 'A living suite.', roundId: 'R1', personId: 'p9' }];
    expect(paths(decision({ missing }))).toEqual(['/missing']);
  });
});

describe('dissent in own words', () => {
  const own = { personId: 'p1', text: 'I would not.', own: true };

  it('stays as it was written when the decision is corrected, and is changed by its author alone', () => {
    const sent = [
      { personId: 'p1', text: 'Softened.' },
      { personId: 'p2', text: 'Too early.', own: true },
    ];
    expect(keepOwnWords([own], sent)).toEqual([{ personId: 'p2', text: 'Too early.' }, own]);
    expect(withOwnWords([{ personId: 'p1', text: 'They said so.' }], 'p1', ' I would not. ')).toEqual([own]);
    expect(withOwnWords([own], 'p1', ' ')).toEqual([]);
  });
});
