import type { Rubric, RubricBar, RubricCriterion } from '../rubric/rubric.js';

const criterion = (id: string, weight = 1, gate = false): RubricCriterion => ({
  id,
  name: `Criterion ${id}`,
  shortName: id,
  weight,
  gate,
  notAssessedWhen: [],
  anchors: [],
  jobRelatedness: '',
  sources: [],
});

/** Three weighted criteria (C1 a gate) and one of weight 0: small enough to compute by hand. */
export const SMALL_RUBRIC: Rubric = {
  packId: 'small',
  name: 'Small',
  version: '1.0.0',
  summary: '',
  criteria: [criterion('C1', 1, true), criterion('C2'), criterion('C3'), criterion('C9', 0)],
  gates: [{ criterionId: 'C1', metMedian: 3, minRaters: 2, contestedSplit: 2, contestedMedians: [2.5] }],
  bars: [],
  rounds: [
    {
      id: 'R1',
      name: 'Round',
      shortName: 'Round',
      kind: 'panel',
      minutes: 60,
      purpose: '',
      criterionIds: ['C1', 'C2', 'C3', 'C9'],
      raters: 2,
      indicatorIds: ['I1', 'I2', 'I3'],
    },
  ],
  questions: [],
  redFlags: [],
  roleIndicators: [
    { id: 'I1', profile: 'ai-pm', text: 'decides what working means' },
    { id: 'I2', profile: 'ai-pm', text: 'owns the eval definition' },
    { id: 'I3', profile: 'tpm', text: 'owns when and how' },
  ],
  contrasts: [],
  bandFit: { components: [], verdicts: [], guidance: '' },
  evalEvidenceFields: [],
  intake: [],
  sources: [],
};

export const SMALL_BAR: RubricBar = {
  seniority: 'senior',
  must: ['C1', 'C2'],
  mustLevel: 3,
  oneOf: [],
  atLeast: [],
  noneAtOrBelow: 1,
  weightedMean: 2.75,
};

/** 'C1: 3 3 | C2: 4 -' -> ratings by raters A, B, C ... in order; '-' = not assessed. */
export function ratings(text: string): { raterId: string; criterionId: string; level: 1 | 2 | 3 | 4 | null }[] {
  return text.split('|').flatMap((part) => {
    const [id = '', levels = ''] = part.split(':').map((piece) => piece.trim());
    return levels.split(/\s+/).map((level, index) => ({
      raterId: 'ABCDEFG'[index] ?? 'Z',
      criterionId: id,
      level: level === '-' ? null : (Number(level) as 1 | 2 | 3 | 4),
    }));
  });
}
