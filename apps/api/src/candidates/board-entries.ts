import { Injectable } from '@nestjs/common';
import { type CandidateListRow, CandidateRepository } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownCandidate, type ShownCandidate } from '../platform/candidates/index.js';

export interface BoardEntry {
  readonly loop: LoopContext;
  readonly row: CandidateListRow;
  readonly shown: ShownCandidate;
}

const byShownName = (a: BoardEntry, b: BoardEntry): number =>
  a.shown.name.localeCompare(b.shown.name) || a.row.applicationId.localeCompare(b.row.applicationId);

/** The candidates of a requisition that exist for a person, by the name that they are shown with. */
@Injectable()
export class BoardEntries {
  constructor(
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
  ) {}

  async of(person: Person, requisitionId: string): Promise<BoardEntry[]> {
    const [loops, rows] = await Promise.all([
      this.loops.ofRequisition(person, requisitionId),
      this.candidates.findOfRequisition(person.organisationId, requisitionId),
    ]);
    const byId = new Map(loops.map((loop) => [loop.application.id, loop]));
    const entries = rows.flatMap((row): BoardEntry[] => {
      const loop = byId.get(row.applicationId);
      return loop ? [{ loop, row, shown: shownCandidate(loop, { ...row, id: row.candidateId }) }] : [];
    });
    // By the name that is shown: an order by hidden names would tell how they begin.
    return entries.every(({ loop }) => loop.can('identity')) ? entries : entries.sort(byShownName);
  }
}
