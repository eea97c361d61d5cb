import { addHours, bandFit, type Instant, type LoopState, type Rubric } from '@app/domain';
import type {
  ApplicationEntity,
  AssignmentEntity,
  CandidateEntity,
  DocumentEntity,
  InterviewEntity,
  LoopEventEntity,
  RecusalEntity,
  ScreenCardEntity,
} from '@app/persistence';
import { type DemoCandidate, type DemoContent, type DemoRequisition, SCREEN_HOUR } from './content/index.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { bandId, personId, requisitionId } from './demo-organisation-rows.js';
import { type DemoStep, stepsTo } from './demo-timeline.js';

export const applicationId = (candidate: string): string => demoId('application', candidate);
export const assignmentId = (candidate: string, round: string, rater: string): string =>
  demoId('assignment', candidate, round, rater);

/** States that the product's own sealing reaches; the rows stop before it. */
const AFTER_DECIDED: readonly LoopState[] = ['sealed', 'comp_open', 'closed'];
const APPLIED_DAYS_BEFORE = 9;
const ACCEPTED_WITHIN_DAYS = 3;

/** One candidate's story with its times worked out. */
export interface DemoLoop {
  readonly candidate: DemoCandidate;
  readonly requisition: DemoRequisition;
  readonly openedAt: Instant;
  readonly steps: readonly DemoStep[];
  /** The steps that come after the product has sealed the decision. */
  readonly afterSeal: readonly DemoStep[];
}

export interface LoopRows {
  readonly candidate: CandidateEntity;
  readonly application: ApplicationEntity;
  readonly interviews: readonly InterviewEntity[];
  readonly assignments: readonly AssignmentEntity[];
  readonly documents: readonly DocumentEntity[];
  readonly screenCards: readonly ScreenCardEntity[];
  readonly recusals: readonly RecusalEntity[];
  readonly events: readonly LoopEventEntity[];
}

export const interviewEnd = (clock: DemoClock, rubric: Rubric, loop: DemoCandidate, roundId: string): Instant => {
  const interview = loop.interviews.find((one) => one.round === roundId);
  if (!interview) throw new Error(`${loop.key} has no interview ${roundId}`);
  return addHours(clock.at(interview.dayOffset, interview.hour), minutesOf(rubric, roundId) / 60);
};

/** One meeting of a candidate, in a round of either kind. */
interface Meeting {
  readonly round: string;
  readonly dayOffset: number;
  readonly hour: number;
}

const minutesOf = (rubric: Rubric, roundId: string): number =>
  rubric.rounds.find((round) => round.id === roundId)?.minutes ?? 60;

/** The recruiter's screens and the interviews of the panel. */
function meetingsOf({ screen, screenPlanned, interviews }: DemoCandidate, rubric: Rubric): readonly Meeting[] {
  const meeting = screen ?? screenPlanned;
  const rounds = rubric.rounds.filter((round) => round.kind === 'screen');
  const screens = meeting
    ? rounds.map(({ id }) => ({ round: id, dayOffset: meeting.dayOffset, hour: SCREEN_HOUR }))
    : [];
  return [...screens, ...interviews];
}

/** When the story of one candidate happened, from its interviews and its cards. */
export function demoLoop(content: DemoContent, clock: DemoClock, rubric: Rubric, candidate: DemoCandidate): DemoLoop {
  const requisition = content.requisitions.find((one) => one.key === candidate.requisition);
  if (!requisition) throw new Error(`no requisition ${candidate.requisition}`);
  const firstDay = Math.min(0, ...candidate.interviews.map((one) => one.dayOffset));
  const openedAt = clock.at(firstDay - APPLIED_DAYS_BEFORE + 2, 10);
  const submitted = content.cards
    .filter((card) => card.candidate === candidate.key)
    .map((card) => addHours(interviewEnd(clock, rubric, candidate, card.round), card.submittedAfterHours));
  const steps = stepsTo(candidate.targetState, openedAt, [openedAt, ...submitted].sort().at(-1) ?? openedAt);
  const seal = steps.findIndex((step) => step.move === 'seal');
  const kept = seal < 0 ? steps : steps.slice(0, seal);
  return { candidate, requisition, openedAt, steps: kept, afterSeal: seal < 0 ? [] : steps.slice(seal) };
}

function assignmentRows(content: DemoContent, clock: DemoClock, rubric: Rubric, loop: DemoLoop): AssignmentEntity[] {
  const { candidate, requisition, openedAt } = loop;
  return candidate.interviews.flatMap(({ round, raters, dayOffset }) =>
    raters.map((rater) => {
      const excuse = content.excuses.find(
        (one) => one.candidate === candidate.key && one.round === round && one.rater === rater,
      );
      const status = excuse ? 'excused' : dayOffset > ACCEPTED_WITHIN_DAYS ? 'assigned' : 'accepted';
      return {
        ...{
          organisationId,
          id: assignmentId(candidate.key, round, rater),
          applicationId: applicationId(candidate.key),
        },
        ...{ roundId: round, personId: personId(rater), status, reason: excuse?.reason ?? '' },
        dueAt: clock.due(interviewEnd(clock, rubric, candidate, round), requisition.policy.cardDueHours),
        ...{ decidedBy: excuse ? personId(excuse.by) : null, createdAt: openedAt, version: 1, seat: 'panel' as const },
      };
    }),
  );
}

function screenCardRows(clock: DemoClock, { candidate, requisition }: DemoLoop): ScreenCardEntity[] {
  const { screen } = candidate;
  if (!screen) return [];
  const { component, currency, expectationLow, expectationHigh, note } = screen;
  const fit = bandFit({ component, currency, low: expectationLow, high: expectationHigh }, requisition.band);
  return [
    {
      ...{ organisationId, id: demoId('screen', candidate.key), applicationId: applicationId(candidate.key) },
      ...{ component, currency, expectationLow, expectationHigh, attested: true, note },
      ...{ verdict: fit.verdict, compaRatio: fit.compaRatio, level: requisition.seniority },
      ...{
        bandId: bandId(requisition.key),
        authorId: personId(screen.by),
        savedAt: clock.at(screen.dayOffset, 15),
        version: 1,
      },
    },
  ];
}

function eventRows({ candidate, requisition, steps }: DemoLoop): LoopEventEntity[] {
  return steps.map(({ move, from, to, at, reason }, index) => ({
    ...{ organisationId, id: demoId('event', candidate.key, move), applicationId: applicationId(candidate.key) },
    ...{ seq: index + 1, fromState: from, toState: to, actorId: personId(requisition.facilitator) },
    ...{ reason, at, decisionVersion: 1 },
  }));
}

/** Everything of one loop but its cards, votes and decision. */
export function loopRows(content: DemoContent, clock: DemoClock, rubric: Rubric, loop: DemoLoop): LoopRows {
  const { candidate, requisition, openedAt, steps } = loop;
  const id = applicationId(candidate.key);
  const candidateId = demoId('candidate', candidate.key);
  const createdAt = addHours(openedAt, -48);
  const state = AFTER_DECIDED.includes(candidate.targetState) ? 'decided' : candidate.targetState;
  const debriefAt = steps.find((step) => step.to === 'revealed')?.at ?? null;
  return {
    candidate: {
      ...{ organisationId, id: candidateId, name: candidate.name, email: candidate.email },
      ...{ headline: candidate.background, createdAt, version: 1 },
    },
    application: {
      ...{ organisationId, id, candidateId, requisitionId: requisitionId(requisition.key), state, decisionVersion: 1 },
      ...{ openedAt: state === 'planned' ? null : openedAt, debriefAt, createdAt, version: 1 },
    },
    interviews: meetingsOf(candidate, rubric).map(({ round, dayOffset, hour }) => {
      const startsAt = clock.at(dayOffset, hour);
      return {
        ...{ organisationId, id: demoId('interview', candidate.key, round), applicationId: id, roundId: round },
        ...{ startsAt, endsAt: addHours(startsAt, minutesOf(rubric, round) / 60), location: 'Video call', version: 1 },
      };
    }),
    assignments: assignmentRows(content, clock, rubric, loop),
    documents: candidate.documents.map(({ label, url }, index) => ({
      ...{
        organisationId,
        id: demoId('document', candidate.key, String(index)),
        applicationId: id,
        kind: 'link' as const,
      },
      ...{ title: label, url, fileName: null, mediaType: null, size: null, sha256: null },
      ...{ safeForPanel: false, addedBy: personId(requisition.recruiter), addedAt: createdAt },
    })),
    screenCards: screenCardRows(clock, loop),
    recusals: content.recusals
      .filter((one) => one.candidate === candidate.key)
      .map(({ person, reason }) => ({
        ...{ organisationId, id: demoId('recusal', candidate.key, person), applicationId: id },
        ...{ personId: personId(person), reason, recordedBy: personId(person), at: addHours(openedAt, 3) },
      })),
    events: eventRows(loop),
  };
}
