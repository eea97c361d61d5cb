import { describe, expect, it } from '@jest/globals';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { type CoveragePlan, coveragePlanOf, coverageRows, coverageWarnings, withAlone } from './coverage.js';
import { coverageSentence, uncoverableSentence } from './coverage-sentences.js';

const names = {
  criterion: (id: string) => `criterion ${id}`,
  round: (id: string) => `round ${id}`,
  person: (id: string) => id.toUpperCase(),
};

/** 'R1 60: C1 C2' for a round, 'R1: ann bob' for its seats. */
function plan(rounds: readonly string[], seats: readonly string[]): CoveragePlan {
  const parsed = rounds.map((line) => {
    const [head = '', ids = ''] = line.split(':');
    const [id = '', minutes = '60'] = head.split(' ');
    return { id, minutes: Number(minutes), criterionIds: ids.trim().split(' ') };
  });
  const criterionIds = [...new Set(parsed.flatMap((round) => round.criterionIds))].sort();
  const taken = seats.flatMap((line) => {
    const [roundId = '', people = ''] = line.split(':');
    return people
      .trim()
      .split(' ')
      .map((personId) => ({ roundId, personId }));
  });
  return { criterionIds, rounds: parsed, seats: taken };
}

describe('who rates which criterion', () => {
  it('counts people, not seats: whoever sits in two rounds rates a criterion once', () => {
    const rows = coverageRows(plan(['R1: C1 C2', 'R2: C1'], ['R1: ann', 'R2: ann']));
    expect(rows[0]).toEqual({
      criterionId: 'C1',
      cells: [
        { roundId: 'R1', personIds: ['ann'] },
        { roundId: 'R2', personIds: ['ann'] },
      ],
      raterIds: ['ann'],
    });
  });

  it('leaves out what the role does not have, and seats of rounds that rate nothing', () => {
    const [first, ...others] = SMALL_RUBRIC.criteria;
    const rubric = { ...SMALL_RUBRIC, criteria: [first!, { ...others[0]!, appliesWhen: 'agents' as const }] };
    const seats = [{ roundId: 'screen', personId: 'ann' }];
    expect(coveragePlanOf(rubric, false, seats)).toMatchObject({ criterionIds: ['C1'], seats: [] });
    expect(coveragePlanOf(rubric, true, seats).rounds[0]?.criterionIds).toEqual(['C1', 'C2']);
  });

  it('warns of a criterion that nobody rates, of one rater, and of a round that is too full', () => {
    const warnings = coverageWarnings(plan(['R1 60: C1 C2', 'R2 25: C2 C3 C4'], ['R1: ann']));
    expect(warnings).toEqual([
      { kind: 'one_rater', criterionId: 'C1', roundIds: ['R1'], personId: 'ann' },
      { kind: 'one_rater', criterionId: 'C2', roundIds: ['R1', 'R2'], personId: 'ann' },
      { kind: 'uncovered', criterionId: 'C3', roundIds: ['R2'] },
      { kind: 'uncovered', criterionId: 'C4', roundIds: ['R2'] },
      { kind: 'crowded', roundId: 'R2', minutes: 25, criterionIds: ['C2', 'C3', 'C4'] },
    ]);
    expect(coverageWarnings(plan(['R1 20: C1 C2'], ['R1: ann bob']))).toEqual([]);
  });

  it('says of each warning what is wrong, why it matters and what helps', () => {
    const alone = [{ rater: 'ann', criteria: ['C1', 'C2'] }];
    const warnings = withAlone(coverageWarnings(plan(['R1: C1', 'R2 5: C3'], ['R1: ann'])), alone);
    expect(warnings.map((one) => one.kind)).toEqual(['one_rater', 'uncovered', 'alone', 'crowded']);
    const [one, none, apart, full] = warnings.map((warning) => coverageSentence(warning, names));
    expect(one).toMatchObject({ title: 'Only ANN rates criterion C1', remedy: 'One more person in round R1.' });
    expect(none).toMatchObject({ title: 'Nobody rates criterion C3', remedy: 'Two people in round R2.' });
    expect(apart?.title).toBe('ANN is alone on criterion C1 and criterion C2');
    expect(full?.title).toBe('round R2 has 1 criteria for 5 minutes');
    const noRound = coverageSentence({ kind: 'uncovered', criterionId: 'C9', roundIds: [] }, names);
    expect(noRound.remedy).toMatch(/No round of this rubric/);
    expect(uncoverableSentence({ criterionId: 'C1', why: 'too_few_people', people: 1 }, names)).toMatch(/only one/);
    expect(uncoverableSentence({ criterionId: 'C1', why: 'no_round', people: 0 }, names)).toMatch(/no round/);
  });
});
