import type { BlindCase, CaseAnswer, CaseReference, CaseSpread, CaseStatus, RubricCriterion } from '@app/domain';

/** GET /api/calibration-cases */
export interface CaseListItem {
  readonly caseId: string;
  readonly title: string;
  readonly rubric: string;
  readonly round: string;
  readonly minutes: number;
  /** Of the reader. */
  readonly status: CaseStatus;
  readonly assigned: boolean;
  readonly dueOn: string | null;
  readonly late: boolean;
}
export interface CaseListView {
  readonly cases: readonly CaseListItem[];
  /** Assigned to the reader and not submitted. */
  readonly waiting: number;
  /** Whether the reader asks others to answer cases. */
  readonly canAssign: boolean;
}

export interface CaseComparison {
  readonly reference: CaseReference;
  readonly spread: CaseSpread;
}
/** GET /api/calibration-cases/:caseId, and the answer to a submit. */
export interface CaseView {
  readonly case: BlindCase;
  readonly rubric: string;
  readonly round: string;
  readonly criteria: readonly Pick<RubricCriterion, 'id' | 'name' | 'shortName' | 'anchors'>[];
  readonly status: CaseStatus;
  readonly assigned: boolean;
  readonly dueOn: string | null;
  readonly answer: CaseAnswer;
  /** 0: nothing saved yet. */
  readonly version: number;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
  /** In the order of `criteria`; null before the own submit. */
  readonly comparison: readonly CaseComparison[] | null;
}

/** PUT /api/calibration-cases/:caseId/answer with If-Match: the whole answer; 0 the first time. */
export interface SaveCaseBody {
  readonly answer: CaseAnswer;
}
export interface CaseSavedView {
  readonly version: number;
  readonly savedAt: string;
}

export interface CasePersonView {
  readonly id: string;
  readonly name: string;
  readonly assigned: boolean;
  readonly dueOn: string | null;
  readonly done: boolean;
  readonly late: boolean;
}
/** GET /api/calibration-cases/:caseId/completion: who, never what. */
export interface CaseCompletionView {
  readonly caseId: string;
  readonly title: string;
  /** Null while the reader owes or writes an own answer: then they are blind as well. */
  readonly people: readonly CasePersonView[] | null;
  /** Of the set of people who are asked, for If-Match; 0: nobody was asked yet. */
  readonly version: number;
}
/** PUT /api/calibration-cases/:caseId/assignments with If-Match: the set replaces the set. */
export interface AssignCaseBody {
  readonly personIds: readonly string[];
  /** A civil day; null: no date. */
  readonly dueOn: string | null;
}
