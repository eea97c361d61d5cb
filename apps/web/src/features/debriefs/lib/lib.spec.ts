import { beforeEach, describe, expect, it } from '@jest/globals';
import { cards, closedDebrief, finalVoteDebrief, rubric, votedDebrief } from '../testing/debrief-samples.js';
import { decisionOf, EMPTY_DECISION, problemsOf, settingOf } from './decision-form.js';
import { keep, readKept } from './kept-text.js';
import { cellOf, levelsOf, matrixRounds, speakingOrder, spokenEvidence } from './matrix.js';
import { countChoices, movementsOf } from './movement.js';
import { timeMark } from './time-mark.js';

describe('the matrix', () => {
  const [maren, jonas, aya] = cards;

  it('tells a blank from not assessed', () => {
    expect(cellOf(aya!, 'C1').kind).toBe('blank');
    expect(cellOf(jonas!, 'C2').kind).toBe('na');
    expect(cellOf(maren!, 'C1')).toMatchObject({ kind: 'level', level: 2, tentative: false });
  });

  it('has the rounds of the rubric in its order, and a round that it does not name last', () => {
    const strange = { ...maren!, scorecardId: 's-x', roundId: 'R9' };
    const rounds = matrixRounds(rubric, [strange, ...cards]);
    expect(rounds.map((round) => round.id)).toEqual(['R1', 'R2', 'R9']);
    expect(rounds[0]?.cards.map((card) => card.author.name)).toEqual(['Jonas Prill', 'Maren Osei']);
  });

  it('lets the junior speak first', () => {
    expect(speakingOrder(cards).map((card) => card.author.name)).toEqual(['Jonas Prill', 'Aya Hoshino', 'Maren Osei']);
    expect(spokenEvidence(cards, 'C1', 'against').map(({ item }) => item.text)).toEqual([
      'No failing example was shown.',
    ]);
  });

  it('makes dots of counts', () => {
    expect(levelsOf([0, 1, 2, 0])).toEqual([2, 3, 3]);
  });
});

describe('votes', () => {
  const { votes = [], voters = [] } = finalVoteDebrief;

  it('keep both phases side by side, and list who has not voted', () => {
    const rows = movementsOf(votes, voters);
    expect(rows.map(({ person, moved }) => [person.name, moved])).toEqual([
      ['Gustav Thorne', true],
      ['Linn Korhonen', false],
    ]);
    expect(rows[1]?.final).toBeNull();
  });

  it('leave a member recused later out of the count', () => {
    const [first, ...rest] = votes;
    expect(countChoices([{ ...first!, excluded: true }, ...rest], 'pre')).toEqual({ hire: 1, hold: 0, no_hire: 0 });
  });
});

describe('a decision', () => {
  const setting = settingOf(votedDebrief);
  const full = {
    ...EMPTY_DECISION,
    ...{ outcome: 'no_hire' as const, roleFinding: 'ai-pm' as const, roleReason: 'Cases.' },
    rationale: [{ criterionId: 'C1', text: 'Two raters apart.' }],
  };

  it('says everything that is missing, in the order of the form, and each row by its own field', () => {
    expect(
      problemsOf({ ...EMPTY_DECISION, dissent: [{ personId: '', text: '' }] }, setting).map(({ path }) => path),
    ).toEqual([
      '/outcome',
      '/roleFinding',
      '/roleReason',
      '/rationale/0/criterionId',
      '/rationale/0/text',
      '/dissent/0/personId',
      '/dissent/0/text',
    ]);
  });

  it('asks for an override where the votes or a gate say otherwise, and for the evidence of a hold', () => {
    expect(problemsOf(full, setting).map(({ path }) => path)).toEqual(['/overrideReason']);
    const hold = problemsOf({ ...full, outcome: 'hold', overrideReason: 'x' }, setting);
    expect(hold.map(({ path }) => path)).toEqual(['/conditions']);
  });

  it('is none while votes of the quorum are missing, and is asked for no override that would not lift it', () => {
    const early = settingOf(finalVoteDebrief);
    expect(problemsOf({ ...full, overrideReason: 'I decide.' }, early).map(({ path }) => path)).toEqual(['/outcome']);
    expect(problemsOf(full, early).map(({ path }) => path)).toEqual(['/outcome']);
  });

  it('drops a level that does not belong to the outcome, and an override that is not needed', () => {
    const body = decisionOf({ ...full, outcome: 'redirect', level: 'senior', overrideReason: 'typed before' }, setting);
    expect(body).toMatchObject({ level: null, overrideReason: null });
  });

  it('is checked by the server alone where the viewer lacks the votes', () => {
    expect(settingOf(closedDebrief)).toBeNull();
    expect(problemsOf(full, null)).toEqual([]);
  });
});

describe('kept text', () => {
  beforeEach(() => sessionStorage.clear());

  it('comes back, unless it has another shape', () => {
    keep('a', { ...EMPTY_DECISION, conditions: 'typed' });
    expect(readKept('a', EMPTY_DECISION)?.conditions).toBe('typed');
    keep('b', { rationale: 'no list' });
    expect(readKept('b', EMPTY_DECISION)).toBeNull();
    keep('a', null);
    expect(readKept('a', EMPTY_DECISION)).toBeNull();
  });
});

describe('a time mark', () => {
  it('reads as a clock', () => {
    expect([timeMark(754), timeMark(3725)]).toEqual(['12:34', '1:02:05']);
  });
});
