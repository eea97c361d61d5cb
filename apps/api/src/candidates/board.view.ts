import type { BoardCellView, BoardRowView, CandidateListItem } from '@app/contracts';
import { cardStatusOf, type Instant, type Rubric, roundById } from '@app/domain';
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
  readonly rubric: Rubric;
  readonly interviews: readonly InterviewRow[];
  readonly assignments: readonly LoopAssignmentRow[];
  readonly now: Instant;
}

export function viewBoardRow(loop: LoopContext, row: CandidateListRow, plan: BoardPlan): BoardRowView {
  const cells = plan.rubric.rounds.map((round) => viewCell(loop, round.id, plan));
  return { ...viewCandidate(loop, row), cells };
}

function viewCell(loop: LoopContext, roundId: string, plan: BoardPlan): BoardCellView {
  const { rubric, interviews, assignments, now } = plan;
  // A loop run with a variant shows a round that joins others in the columns of those.
  const isOf = (one: { readonly roundId: string }): boolean =>
    one.roundId === roundId || (roundById(rubric, one.roundId)?.joins ?? []).includes(roundId);
  const startsAt = interviews.find(isOf)?.startsAt ?? null;
  const cell = { roundId, interviewAt: startsAt };
  if (!loop.can('card_status')) return cell;
  const asked = assignments.filter((one) => isOf(one) && one.status !== 'removed');
  const cards = asked.map((one) => ({
    assignmentId: one.id,
    person: { id: one.personId, name: one.personName },
    status: cardStatusOf({ ...one, startsAt }, now),
    assignment: one.status,
  }));
  return { ...cell, cards };
}
