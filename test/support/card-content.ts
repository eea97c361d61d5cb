import { criteriaOfRound, type Level, type Rating, type Rubric, type ScorecardContent } from '@app/domain';

/** What a complete card of a round holds: every criterion at `level` with one piece of evidence, and a recommendation. */
export function fullContent(rubric: Rubric, roundId: string, level: Level): ScorecardContent {
  const criteria = criteriaOfRound(rubric, roundId);
  const rating: Rating = { level, notAssessed: null, confidence: 'medium' };
  return {
    ratings: Object.fromEntries(criteria.map(({ id }) => [id, rating])),
    evidence: criteria.map(({ id, name }, index) => ({
      id: `0e51de4c-0000-4000-8000-${String(index).padStart(12, '0')}`,
      kind: 'behaviour',
      direction: 'for',
      text: `Walked through a case of their own when asked about: ${name}.`,
      timeMarkSeconds: null,
      criterionIds: [id],
      artifactId: null,
      suite: null,
    })),
    indicators: {},
    redFlags: [],
    recommendation: level >= 3 ? 'yes' : 'no',
    summary: 'Answered from own work and named what failed.',
    supportedSeniority: 'senior',
  };
}
