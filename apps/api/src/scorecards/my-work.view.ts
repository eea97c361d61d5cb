import type { WorkCardView, WorkDebriefView } from '@app/contracts';
import { cardProgress, type Instant, roundById, type Rubric } from '@app/domain';
import type { StoredScorecard, WorkCardRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { shownName } from '../platform/candidates/index.js';

/** An excused author may still send the card; one that was taken back, or whose loop ended, waits for nobody. */
function closedStatus(row: WorkCardRow, { visibleState }: LoopContext): WorkCardView['status'] | null {
  if (row.status === 'excused')
    return row.scorecardId === null && row.withdrawnCardId !== null ? 'withdrawn' : 'excused';
  return visibleState === 'withdrawn' || visibleState === 'cancelled' ? 'ended' : null;
}

function statusOf(
  row: WorkCardRow,
  loop: LoopContext,
  card: StoredScorecard | undefined,
  now: Instant,
): WorkCardView['status'] {
  if (card?.status === 'submitted') return 'submitted';
  const closed = closedStatus(row, loop);
  if (closed !== null) return closed;
  if (row.status === 'assigned') return 'to_accept';
  // Nobody is late for, or reminded of, an interview that has not taken place.
  if (row.startsAt !== null && now < row.startsAt) return 'upcoming';
  if (row.dueAt !== null && row.dueAt < now) return 'late';
  return card && card.version > 1 ? 'draft' : 'due';
}

/** Said to whoever practises beside a card of their own that counts, while it can still be finished. */
const endsAtReveal = (row: WorkCardRow, status: WorkCardView['status'], { myAssignments }: LoopContext): boolean =>
  row.seat !== 'panel' &&
  status !== 'submitted' &&
  myAssignments.some(
    (one) => one.seat === 'panel' && (one.submitted || one.status === 'assigned' || one.status === 'accepted'),
  );

export function viewWorkCard(
  row: WorkCardRow,
  loop: LoopContext,
  rubric: Rubric,
  card: StoredScorecard | undefined,
  now: Instant,
): WorkCardView {
  const round = roundById(rubric, row.roundId);
  const criterionIds = round?.criterionIds ?? [];
  const status = statusOf(row, loop, card, now);
  const { done, of } = card ? cardProgress(card.content, criterionIds) : { done: 0, of: criterionIds.length };
  return {
    assignmentId: row.assignmentId,
    scorecardId: row.scorecardId ?? (status === 'withdrawn' ? row.withdrawnCardId : null),
    applicationId: row.applicationId,
    candidate: shownName(loop, row.candidate),
    requisition: loop.requisition.title,
    roundId: row.roundId,
    round: round?.name ?? row.roundId,
    interviewAt: row.startsAt,
    dueAt: row.dueAt,
    status,
    ...(row.seat === 'panel' ? {} : { seat: row.seat }),
    ...(endsAtReveal(row, status, loop) ? { endsAtReveal: true as const } : {}),
    reason: status === 'excused' || status === 'withdrawn' ? row.reason : null,
    done,
    of,
  };
}

/** What a debrief asks of this person now; by what they may know of its state, never by its true one. */
export function debriefTodo(loop: LoopContext, voted: ReadonlySet<'pre' | 'final'>): WorkDebriefView['todo'] | null {
  const { visibleState: state, relations } = loop;
  const votes = relations.has('committee') || loop.requisition.debriefMode !== 'committee';
  if (state === 'decided' && relations.has('facilitator')) return 'seal';
  if (state === 'pre_read' && relations.has('committee') && !voted.has('pre')) return 'pre_read';
  if (
    state === 'final_vote' &&
    !loop.application.finalVoteClosed &&
    loop.can('own_vote') &&
    votes &&
    !voted.has('final')
  )
    return 'final_vote';
  const running = state === 'revealed' || state === 'discussing' || state === 'final_vote';
  if (relations.has('facilitator') && (running || state === 'packet_ready' || state === 'pre_read'))
    return 'facilitate';
  return running &&
    loop.can('cards') &&
    (relations.has('committee') || relations.has('panel_done') || relations.has('panel_trainee'))
    ? 'attend'
    : null;
}
