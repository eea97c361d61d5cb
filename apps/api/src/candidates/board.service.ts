import { Injectable } from '@nestjs/common';
import type { BoardView, CandidateListView } from '@app/contracts';
import { Clock } from '@app/domain';
import {
  AssignmentRepository,
  type CandidateListRow,
  CandidateRepository,
  InterviewRepository,
  RubricRepository,
} from '@app/persistence';
import { LoopAccess, type LoopContext, RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownCandidate, type ShownCandidate } from '../platform/candidates/index.js';
import { viewBoardRow, viewCandidate } from './board.view.js';

const PAGE = 50;

export interface BoardPage {
  readonly q?: string;
  readonly offset?: number;
  readonly limit?: number;
}

interface Entry {
  readonly loop: LoopContext;
  readonly row: CandidateListRow;
  readonly shown: ShownCandidate;
}

const byShownName = (a: Entry, b: Entry): number =>
  a.shown.name.localeCompare(b.shown.name) || a.row.applicationId.localeCompare(b.row.applicationId);

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
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly rubrics: RubricRepository,
    private readonly clock: Clock,
  ) {}

  /** Six statements, however many candidates there are. */
  async list(person: Person, requisitionId: string): Promise<CandidateListView> {
    await this.requisitions.require(person, requisitionId, 'read');
    const entries = await this.entries(person, requisitionId);
    return { candidates: entries.map(({ loop, row }) => viewCandidate(loop, row)) };
  }

  async board(person: Person, requisitionId: string, page: BoardPage): Promise<BoardView> {
    const { organisationId } = person;
    const { requisition } = await this.requisitions.require(person, requisitionId, 'read');
    const { q = '', offset = 0, limit = PAGE } = page;
    const found = matching(await this.entries(person, requisitionId), q);
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

  private async entries(person: Person, requisitionId: string): Promise<Entry[]> {
    const [loops, rows] = await Promise.all([
      this.loops.ofRequisition(person, requisitionId),
      this.candidates.findOfRequisition(person.organisationId, requisitionId),
    ]);
    const byId = new Map(loops.map((loop) => [loop.application.id, loop]));
    const entries = rows.flatMap((row): Entry[] => {
      const loop = byId.get(row.applicationId);
      return loop ? [{ loop, row, shown: shownCandidate(loop, { ...row, id: row.candidateId }) }] : [];
    });
    // By the name that is shown: an order by hidden names would tell how they begin.
    return entries.every(({ loop }) => loop.can('identity')) ? entries : entries.sort(byShownName);
  }
}

/** By name and headline, as every row shows them: a search for a hidden name finds nothing. */
function matching(entries: readonly Entry[], q: string): readonly Entry[] {
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
