import { Injectable } from '@nestjs/common';
import type { BoardView, CandidateListView } from '@app/contracts';
import { Clock } from '@app/domain';
import { AssignmentRepository, InterviewRepository, RubricRepository } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { BoardEntries, type BoardEntry } from './board-entries.js';
import { viewBoardRow, viewCandidate } from './board.view.js';

const PAGE = 50;

export interface BoardPage {
  readonly q?: string;
  readonly offset?: number;
  readonly limit?: number;
}

const groupByLoop = <T extends { readonly applicationId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.applicationId, [...(groups.get(row.applicationId) ?? []), row]);
  return groups;
};

/** The candidates of a requisition that exist for a person, by name: whole as a list, or by page with their rounds. */
@Injectable()
export class BoardService {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly entries: BoardEntries,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly rubrics: RubricRepository,
    private readonly clock: Clock,
  ) {}

  /** Six statements, however many candidates there are. */
  async list(person: Person, requisitionId: string): Promise<CandidateListView> {
    await this.requisitions.require(person, requisitionId, 'read');
    const entries = await this.entries.of(person, requisitionId);
    return { candidates: entries.map(({ loop, row }) => viewCandidate(loop, row)) };
  }

  async board(person: Person, requisitionId: string, page: BoardPage): Promise<BoardView> {
    const { organisationId } = person;
    const { requisition } = await this.requisitions.require(person, requisitionId, 'read');
    const { q = '', offset = 0, limit = PAGE } = page;
    const found = matching(await this.entries.of(person, requisitionId), q);
    const shown = found.slice(offset, offset + limit);
    const ids = shown.map(({ row }) => row.applicationId);
    const chased = shown.filter(({ loop }) => loop.can('card_status')).map(({ row }) => row.applicationId);
    const [rubric, interviews, assignments] = await Promise.all([
      this.rubrics.get(organisationId, requisition.rubricVersionId),
      this.interviews.findOf(organisationId, ids).then(groupByLoop),
      this.assignments.findOf(organisationId, chased).then(groupByLoop),
    ]);
    const now = this.clock.now();
    const rows = shown.map(({ loop, row }) => {
      const own = {
        interviews: interviews.get(row.applicationId) ?? [],
        assignments: assignments.get(row.applicationId) ?? [],
      };
      return viewBoardRow(loop, row, { rubric: rubric.document, now, ...own });
    });
    return { total: found.length, rows };
  }
}

/** By name and headline, as every row shows them: a search for a hidden name finds nothing. */
function matching(entries: readonly BoardEntry[], q: string): readonly BoardEntry[] {
  const words = q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter(({ shown }) => {
    const text = `${shown.name} ${shown.headline}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
