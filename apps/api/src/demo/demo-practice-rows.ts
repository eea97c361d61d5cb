import { addDays, addHours, dayIn, EMPTY_CONTENT, type Rubric, roundById, type ScorecardContent } from '@app/domain';
import type {
  AssignmentEntity,
  CaseAssignmentEntity,
  CaseCardEntity,
  CaseRatingEntity,
  CaseVersionRow,
  InterviewerCertificationEntity,
  RoleVignetteAnswerEntity,
  RoleVignetteSetRow,
  ScorecardEntity,
} from '@app/persistence';
import {
  CASE_ANSWERS,
  CASE_ASSIGNMENTS,
  caseReason,
  CERTIFIED,
  type DemoPractice,
  PRACTICE,
  VIGNETTE_ANSWERS,
} from './content/practice.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId, assignmentId, type DemoLoop, interviewEnd } from './demo-loop-rows.js';
import { personId } from './demo-organisation-rows.js';

/** Looks after the cases and the ladder. */
const KEEPER = 'ty';

export interface CaseRows {
  readonly assignments: readonly CaseAssignmentEntity[];
  readonly cards: readonly CaseCardEntity[];
  readonly ratings: readonly CaseRatingEntity[];
}

/** Answers to calibration cases, as a submit leaves them, and who is asked for one. */
export function caseRows(clock: DemoClock, versions: readonly CaseVersionRow[]): CaseRows {
  const answered = CASE_ANSWERS.flatMap(({ caseId, person, dayOffset, levels }) => {
    const version = versions.find((one) => one.caseId === caseId);
    if (!version) return [];
    const submittedAt = clock.at(dayOffset, 11);
    const id = demoId('case-card', caseId, person);
    const entries = Object.entries(levels);
    const answer = Object.fromEntries(
      entries.map(([criterionId, level]) => [
        criterionId,
        { level, cannotTell: false, why: caseReason(caseId, criterionId, level) },
      ]),
    );
    const card: CaseCardEntity = {
      ...{ organisationId, id, caseVersionId: version.id, caseId, personId: personId(person), status: 'submitted' },
      ...{ answer, openedAt: addHours(submittedAt, -1), savedAt: submittedAt, submittedAt, version: 4 },
    };
    const ratings = entries.map(([criterionId, level]): CaseRatingEntity => ({
      ...{ organisationId, id: demoId('case-rating', caseId, person, criterionId), caseCardId: id },
      ...{ caseVersionId: version.id, raterId: personId(person), criterionId, level, submittedAt },
    }));
    return [{ card, ratings }];
  });
  return {
    assignments: CASE_ASSIGNMENTS.flatMap(({ caseId, people, dueIn }) =>
      people.map((person) => ({
        ...{ organisationId, id: demoId('case-assignment', caseId, person), caseId, personId: personId(person) },
        ...{ dueOn: addDays(dayIn('UTC', clock.morning), dueIn), assignedBy: personId(KEEPER) },
        assignedAt: clock.at(-14, 10),
      })),
    ),
    cards: answered.map(({ card }) => card),
    ratings: answered.flatMap(({ ratings }) => ratings),
  };
}

/** How people classified the moments of a pack. */
export const vignetteRows = (clock: DemoClock, sets: readonly RoleVignetteSetRow[]): RoleVignetteAnswerEntity[] =>
  VIGNETTE_ANSWERS.flatMap(({ packId, person, dayOffset, choices }) => {
    const set = sets.find((one) => one.packId === packId);
    if (!set) return [];
    return Object.entries(choices).map(([vignetteId, choice]) => ({
      ...{ organisationId, id: demoId('vignette-answer', packId, vignetteId, person), setId: set.id, vignetteId },
      ...{ personId: personId(person), choice, answeredAt: clock.at(dayOffset, 12) },
    }));
  });

export const certificationRows = (clock: DemoClock, packId: string): InterviewerCertificationEntity[] =>
  Object.entries(CERTIFIED).flatMap(([person, rounds]) =>
    rounds.map((roundId) => ({
      ...{ organisationId, id: demoId('certification', person, roundId), personId: personId(person), packId, roundId },
      ...{ reason: 'Interviewed this round before there was a ladder.', certifiedBy: personId(KEEPER) },
      certifiedAt: clock.at(-30, 10),
    })),
  );

function contentOf(card: NonNullable<DemoPractice['card']>, key: readonly string[]): ScorecardContent {
  const entries = Object.entries(card);
  return {
    ...EMPTY_CONTENT,
    ratings: Object.fromEntries(
      entries.map(([criterionId, { level }]) => [criterionId, { level, notAssessed: null, confidence: 'medium' }]),
    ),
    evidence: entries.map(([criterionId, { saw, level }]) => ({
      ...{ id: demoId('evidence', 'practice', ...key, criterionId), kind: 'behaviour', text: saw },
      ...{ direction: level >= 3 ? 'for' : 'against', timeMarkSeconds: null, criterionIds: [criterionId] },
      ...{ artifactId: null, suite: null },
    })),
    recommendation: 'yes',
    summary: 'Written to learn: what I saw of the three criteria of this round.',
  };
}

export interface PracticeRows {
  readonly assignments: readonly AssignmentEntity[];
  readonly cards: readonly ScorecardEntity[];
}

/** Seats of practice beside the panels, with their cards; a card of practice has no ratings. */
export function practiceRows(
  clock: DemoClock,
  loops: readonly DemoLoop[],
  { rubric, rubricVersionId }: { readonly rubric: Rubric; readonly rubricVersionId: string },
): PracticeRows {
  const rows = PRACTICE.flatMap(({ candidate, round, person, seat, card }) => {
    const loop = loops.find((one) => one.candidate.key === candidate);
    if (!loop || !roundById(rubric, round)) return [];
    const endsAt = interviewEnd(clock, rubric, loop.candidate, round);
    const id = assignmentId(candidate, round, person);
    const owner = { organisationId, applicationId: applicationId(candidate), roundId: round };
    const assignment: AssignmentEntity = {
      ...{ ...owner, id, personId: personId(person), status: 'accepted', reason: '', decidedBy: null },
      ...{ dueAt: clock.due(endsAt, loop.requisition.policy.cardDueHours), createdAt: loop.openedAt, version: 1, seat },
    };
    const submittedAt = addHours(endsAt, 3);
    const key = [candidate, round, person];
    const scorecard: ScorecardEntity[] = card
      ? [
          {
            ...{ ...owner, id: demoId('card', ...key), assignmentId: id, authorId: personId(person), rubricVersionId },
            ...{ status: 'submitted', content: contentOf(card, key), openedAt: endsAt, savedAt: submittedAt },
            ...{ submittedAt, overall: 'yes', independent: true, version: 6 },
          },
        ]
      : [];
    return [{ assignment, scorecard }];
  });
  return { assignments: rows.map((one) => one.assignment), cards: rows.flatMap((one) => one.scorecard) };
}
