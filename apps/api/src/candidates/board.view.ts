import type { BoardCellView, BoardRowView, CandidateListItem } from '@app/contracts';
import { cardStatusOf, type Instant, type RubricRound } from '@app/domain';
import type { CandidateListRow, InterviewRow, LoopAssignmentRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { shownCandidate } from '../platform/candidates/index.js';

/** One candidate of a requisition. The figures only where the policy opens them: their absence is the same for 'none yet'. */
export function viewCandidate(loop: LoopContext, row: CandidateListRow): CandidateListItem {
  const { applicationId, candidateId: id, name, headline } = row;
  const candidate = shownCandidate(loop, { id, name, headline });
  const item = { applicationId, candidate, state: loop.visibleState };
  if (!loop.can('aggregates')) return item;
  const { cards, ratedCriteria, weightedMean } = row;
  return { ...item, score: { cards: cards ?? 0, ratedCriteria: ratedCriteria ?? 0, weightedMean } };
}

export interface BoardPlan {
  readonly rounds: readonly RubricRound[];
  readonly interviews: readonly InterviewRow[];
  readonly assignments: readonly LoopAssignmentRow[];
  readonly now: Instant;
}

export function viewBoardRow(loop: LoopContext, row: CandidateListRow, plan: BoardPlan): BoardRowView {
  const cells = plan.rounds.map((round) => viewCell(loop, round.id, plan));
  return { ...viewCandidate(loop, row), cells };
}

function viewCell(loop: LoopContext, roundId: string, { interviews, assignments, now }: BoardPlan): BoardCellView {
  const startsAt = interviews.find((one) => one.roundId === roundId)?.startsAt ?? null;
  const cell = { roundId, interviewAt: startsAt };
  if (!loop.can('card_status')) return cell;
  const asked = assignments.filter((one) => one.roundId === roundId && one.status !== 'removed');
  const cards = asked.map((one) => ({
    assignmentId: one.id,
    person: { id: one.personId, name: one.personName },
    status: cardStatusOf({ ...one, startsAt }, now),
    assignment: one.status,
  }));
  return { ...cell, cards };
}
