import type { Level } from '../rubric/rubric.js';

export const CASE_KINDS = ['written'] as const;
/** How a worked example is told: as a transcript. */
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_SPEAKERS = ['interviewer', 'candidate'] as const;
export type CaseSpeaker = (typeof CASE_SPEAKERS)[number];

export interface CaseTurn {
  readonly speaker: CaseSpeaker;
  readonly text: string;
}

/** The level that the authors of a case would give one criterion, with their reasoning. Shown only after the own submit. */
export interface CaseReference {
  readonly criterionId: string;
  readonly level: Level;
  readonly because: string;
  /** Why it is not the level beside it. */
  readonly notTheNext: string;
  /** What leads raters astray here. */
  readonly watchFor: string;
}

/**
 * A worked example that every rater scores blind, pinned to one rubric version. It is training and it connects raters who share no
 * candidate; it is nobody's result. Written by libs/rubric-format from YAML; never edited.
 */
export interface CalibrationCase {
  readonly caseId: string;
  readonly packId: string;
  readonly rubricVersion: string;
  readonly version: string;
  readonly title: string;
  readonly kind: CaseKind;
  readonly roundId: string;
  readonly minutes: number;
  readonly setting: string;
  readonly transcript: readonly CaseTurn[];
  /** One for each criterion that is rated, in the order of the form. */
  readonly reference: readonly CaseReference[];
}

/** What a rater may read before the own submit: everything but the reference. */
export type BlindCase = Omit<CalibrationCase, 'reference'> & { readonly criterionIds: readonly string[] };

export function withoutReference({ reference, ...shown }: CalibrationCase): BlindCase {
  return { ...shown, criterionIds: reference.map(({ criterionId }) => criterionId) };
}
