import type { ApplicationView, AssignmentView, DocumentView, PracticeView, RoundPlanView } from '@app/contracts';
import { cardStatusOf, hasReached, type Instant, type RubricRound } from '@app/domain';
import type { CandidateRow, DocumentRow, InterviewRow, LoopAssignmentRow, RecusalRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { shownCandidate, viewDocuments } from '../platform/candidates/index.js';
import type { LoopPowers, OfferedMove } from '../platform/loops/index.js';
import { viewWhoSeesWhat } from './who-sees-what.view.js';

export interface ApplicationParts {
  readonly candidate: CandidateRow;
  /** Those the loop is run with. */
  readonly rounds: readonly RubricRound[];
  readonly documents: readonly DocumentRow[];
  readonly interviews: readonly InterviewRow[];
  /** Panel and practice. */
  readonly assignments: readonly LoopAssignmentRow[];
  readonly recusals: readonly RecusalRow[];
  readonly powers: LoopPowers;
  readonly moves: readonly OfferedMove[];
  readonly viewerId: string;
  readonly now: Instant;
}

export const viewInterview = ({
  startsAt,
  endsAt,
  location,
  version,
}: InterviewRow): NonNullable<RoundPlanView['interview']> => ({
  startsAt,
  endsAt,
  location,
  version,
});

/** Who staffs the loop sees who is asked from the start, everybody who is in the room from the reveal on. */
const seesNames = (loop: LoopContext, powers: LoopPowers): boolean =>
  powers.may('staff') || loop.can('card_status') || hasReached(loop.visibleState, 'revealed');

function viewAssignment(
  row: LoopAssignmentRow,
  startsAt: Instant | null,
  loop: LoopContext,
  parts: ApplicationParts,
): AssignmentView {
  const mine = row.personId === parts.viewerId;
  const chased = loop.can('card_status') || parts.powers.may('staff');
  const view = {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    status: row.status,
    dueAt: mine || chased ? row.dueAt : null,
    reason: (mine || loop.can('card_status')) && row.reason !== '' ? row.reason : null,
    mine,
    scorecardId: mine && loop.can('own_cards') ? row.scorecardId : null,
    version: row.version,
  };
  const status = mine || loop.can('card_status') ? { cardStatus: cardStatusOf({ ...row, startsAt }, parts.now) } : {};
  return { ...view, ...status };
}

function viewRound(roundId: string, loop: LoopContext, parts: ApplicationParts): RoundPlanView {
  const interview = parts.interviews.find((one) => one.roundId === roundId);
  const names = seesNames(loop, parts.powers);
  // Why somebody declared a conflict, and that they did, is for whoever looks after the cards.
  const chased = loop.can('card_status') || parts.powers.may('staff');
  const shown = parts.assignments.filter(
    (one) =>
      one.roundId === roundId &&
      one.status !== 'removed' &&
      (one.personId === parts.viewerId || (names && (chased || (one.status !== 'conflict' && !one.recused)))),
  );
  const view = (one: LoopAssignmentRow) => viewAssignment(one, interview?.startsAt ?? null, loop, parts);
  const practice = shown.flatMap((one): PracticeView[] =>
    one.seat === 'panel' ? [] : [{ ...view(one), seat: one.seat }],
  );
  return {
    roundId,
    interview: interview ? viewInterview(interview) : null,
    assignments: shown.filter((one) => one.seat === 'panel').map(view),
    ...(practice.length > 0 ? { practice } : {}),
  };
}

/** With their marks for whoever sets them. */
function viewMarkedDocuments(loop: LoopContext, { documents, powers }: ApplicationParts): DocumentView[] {
  const views = viewDocuments(loop, documents);
  if (loop.requisition.identity === 'shown' || !loop.can('documents') || !powers.may('arrange')) return views;
  const marks = new Map(documents.map(({ id, safeForPanel }) => [id, safeForPanel]));
  return views.map((view) => ({ ...view, safeForPanel: marks.get(view.id) === true }));
}

export function viewApplication(loop: LoopContext, parts: ApplicationParts): ApplicationView {
  const { candidate, powers } = parts;
  const { id, title } = loop.requisition;
  return {
    id: loop.application.id,
    requisition: { id, title },
    hidesIdentity: loop.requisition.identity === 'hidden_from_panel',
    candidate: {
      ...shownCandidate(loop, candidate),
      ...(powers.may('arrange') && loop.can('identity') ? { email: candidate.email } : {}),
    },
    state: loop.visibleState,
    rubricVersionId: loop.requisition.rubricVersionId,
    documents: viewMarkedDocuments(loop, parts),
    rounds: parts.rounds.map((round) => viewRound(round.id, loop, parts)),
    visible: loop.visible,
    whoSeesWhat: viewWhoSeesWhat(loop),
    moves: parts.moves,
    can: {
      manage: powers.may('arrange'),
      runDebrief: powers.may('run'),
      recuseOthers: powers.may('recuse_others'),
      editScreenCard: powers.may('pay'),
    },
    ...(loop.can('card_status')
      ? {
          recusals: parts.recusals.map(({ personId, personName: name, reason }) => ({
            person: { id: personId, name },
            reason,
          })),
        }
      : {}),
    ...(loop.can('progress') ? { version: loop.application.version } : {}),
  };
}
