import type { Instant, Level } from '@app/domain';

/** One blind original of a loop that is open to the viewer, as it lies in the database. Recused authors are not in it. */
export interface ReportedRating {
  readonly cardId: string;
  /** The application: one candidate in this requisition. */
  readonly candidateId: string;
  readonly raterId: string;
  readonly roundId: string;
  readonly criterionId: string;
  readonly level: Level | null;
  readonly independent: boolean;
  readonly rubricVersionId: string;
  readonly submittedAt: Instant;
  /** Planned end of the interview; null where none was planned. */
  readonly interviewEndsAt: Instant | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everything a calibration report is made of; plain data, so that it can travel to another thread. */
export interface CalibrationInput {
  readonly requisition: { readonly id: string; readonly title: string; readonly cardDueHours: number };
  readonly rubric: {
    readonly versionId: string;
    /** Name and version, as people call it. */
    readonly label: string;
    /** In the order of the rubric. */
    readonly criteria: readonly Named[];
    readonly rounds: readonly Named[];
  };
  readonly generatedAt: Instant;
  /** Secret of the requisition: decides the order of the raters' labels, so that nobody can work it out. */
  readonly labelKey: string;
  /** Names of raters by id: only for a reader with a grant. */
  readonly raterNames?: Readonly<Record<string, string>>;
  readonly ratings: readonly ReportedRating[];
}
