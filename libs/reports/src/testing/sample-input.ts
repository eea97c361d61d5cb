import { addHours, type Level, toInstant } from '@app/domain';
import type { CalibrationInput, ReportedRating } from '../calibration/calibration-input.js';

const MONDAY = toInstant('2026-09-07T09:00:00.000Z');

export interface SampleCard {
  readonly candidate: string;
  readonly rater: string;
  readonly round?: string;
  readonly levels: Readonly<Record<string, Level | null>>;
  readonly hours?: number;
  readonly more?: Partial<ReportedRating>;
}

/** One card as the rows it leaves in the database. */
export function rowsOf({ candidate, rater, round = 'R1', levels, hours = 2, more = {} }: SampleCard): ReportedRating[] {
  return Object.entries(levels).map(([criterionId, level]) => ({
    cardId: `card-${candidate}-${rater}-${round}`,
    candidateId: candidate,
    raterId: rater,
    roundId: round,
    criterionId,
    level,
    independent: true,
    rubricVersionId: 'rubric-1',
    submittedAt: addHours(MONDAY, hours),
    interviewEndsAt: MONDAY,
    ...more,
  }));
}

export const inputOf = (cards: readonly SampleCard[], more: Partial<CalibrationInput> = {}): CalibrationInput => ({
  requisition: { id: 'req-1', title: 'AI product manager, support agents', cardDueHours: 24 },
  rubric: {
    versionId: 'rubric-1',
    label: 'AI product manager 1.0.0',
    criteria: [
      { id: 'C1', name: 'Eval suite' },
      { id: 'C2', name: 'Right metric' },
    ],
    rounds: [
      { id: 'R1', name: 'Suite review' },
      { id: 'R2', name: 'Data case' },
    ],
  },
  generatedAt: toInstant('2026-10-01T12:30:00.000Z'),
  labelKey: 'a'.repeat(64),
  ratings: cards.flatMap(rowsOf),
  ...more,
});

const NAMES = [
  'Eval suite',
  'Right metric',
  'Uncertainty',
  'Autonomy limits',
  'Data & retrieval',
  'Unit economics',
  'When not AI',
];

/** A requisition of believable size: `candidates` x `raters`, each rater with a habit; no chance in it. */
export function largeInput(candidates: number, raters: number): CalibrationInput {
  const levelOf = (candidate: number, rater: number, criterion: number): Level | null => {
    const wave =
      Math.sin(candidate * 1.7 + criterion * 0.9) +
      Math.sin(rater * 2.3) * 0.5 +
      Math.sin(candidate * 3.1 + rater * 5.3 + criterion * 7.7);
    if (Math.abs(wave) < 0.02) return null;
    return Math.min(4, Math.max(1, Math.round(2.6 + wave * 0.7))) as Level;
  };
  const cards = Array.from({ length: candidates }, (_, candidate) =>
    Array.from({ length: raters }, (__, rater) => ({ candidate, rater })).filter(
      ({ rater }) => (candidate + rater) % 3 !== 0 && rater * 3 <= candidate * 2 + 8,
    ),
  ).flat();
  const criteria = NAMES.map((name, index) => ({ id: `C${index + 1}`, name }));
  return inputOf(
    cards.map(({ candidate, rater }) => ({
      candidate: `candidate-${String(candidate).padStart(3, '0')}`,
      rater: `rater-${rater}`,
      round: rater % 2 === 0 ? 'R1' : 'R2',
      hours: 1 + ((candidate * 7 + rater * 11) % 40),
      levels: Object.fromEntries(
        criteria
          .filter((_, index) => index < 2 || index % 2 === rater % 2)
          .map(({ id }, index) => [id, levelOf(candidate, rater, index)]),
      ),
    })),
    { rubric: { ...inputOf([]).rubric, criteria } },
  );
}
