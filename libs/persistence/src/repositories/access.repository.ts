import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, Instant, LoopState, RequisitionRole, AssignmentSeat } from '@app/domain';
import { In } from 'typeorm';
import { RequisitionEntity } from '../entities/requisition.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { LOOPS_OF, type LoopFilter, PARTS, REQUISITION_STANDINGS, STANDINGS, STANDINGS_OF_ALL } from './access.sql.js';

export interface LoopApplicationRow {
  readonly id: string;
  readonly candidateId: string;
  readonly requisitionId: string;
  readonly state: LoopState;
  readonly decisionVersion: number;
  readonly version: number;
  /** In `final_vote` only: no vote can be given any more, and the ballots are open. */
  readonly finalVoteClosed: boolean;
  /** Of a loop that was withdrawn or cancelled once a decision of it had been sealed: the state it ended in. */
  readonly endedFrom: LoopState | null;
}

/** One of the person's own assignments in a loop. */
export interface OwnAssignmentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly status: AssignmentStatus;
  readonly dueAt: Instant | null;
  readonly scorecardId: string | null;
  readonly submitted: boolean;
  readonly version: number;
  readonly seat: AssignmentSeat;
}

export type RequisitionSettings = Readonly<RequisitionEntity>;

/** How one person stands to one loop: what the access policy must know. */
export interface LoopStandingRow {
  readonly application: LoopApplicationRow;
  readonly requisition: RequisitionSettings;
  readonly requisitionRoles: readonly RequisitionRole[];
  readonly assignments: readonly OwnAssignmentRow[];
  readonly recused: boolean;
}

export interface RequisitionStandingRow {
  readonly requisition: RequisitionSettings;
  readonly requisitionRoles: readonly RequisitionRole[];
  /** On the panel of a round, or with an assignment in one of its loops that was not taken back. */
  readonly rates: boolean;
}

export interface RequisitionPartRow {
  readonly personId: string;
  readonly role: RequisitionRole | null;
  readonly current: boolean;
}

interface StandingRow extends Omit<OwnAssignmentRow, 'submitted'> {
  readonly kind: 'member' | 'assignment' | 'recusal';
  readonly requisitionId: string;
  readonly role: RequisitionRole | null;
  readonly cardStatus: string | null;
}

/** One loop with how everybody stands to it. */
export interface LoopOfAll {
  readonly application: LoopApplicationRow;
  readonly requisition: RequisitionSettings;
  /** People with a role of the requisition, an assignment or a recusal. */
  readonly personIds: readonly string[];
  /** For anybody of the organisation. */
  standingOf(personId: string): LoopStandingRow;
}

/** How a person stands to loops and requisitions. Set-based: three statements for one loop and for 4,000 alike. */
@Injectable()
export class AccessRepository extends BaseRepository {
  async findLoop(
    organisationId: string,
    personId: string,
    applicationId: string,
    tx?: Tx,
  ): Promise<LoopStandingRow | undefined> {
    const [loop] = await this.loops('one', organisationId, applicationId, personId, tx);
    return loop;
  }

  /** One loop as everybody stands to it, in three statements for any number of people. */
  async findLoopOfAll(organisationId: string, applicationId: string): Promise<LoopOfAll | undefined> {
    const [one] = await this.loops('one', organisationId, applicationId, '', undefined);
    if (!one) return undefined;
    const rows: (StandingRow & { personId: string })[] = await this.reading().query(STANDINGS_OF_ALL, [
      organisationId,
      applicationId,
    ]);
    const { application, requisition } = one;
    const byPerson = groupBy(rows, (row) => row.personId);
    const rowsOf = (personId: string): StandingRow[] =>
      (byPerson.get(personId) ?? []).map((row) => ({ ...row, requisitionId: requisition.id }));
    return {
      ...{ application, requisition, personIds: [...byPerson.keys()] },
      standingOf: (personId) => assemble([application], [requisition], rowsOf(personId))[0]!,
    };
  }

  /** Every loop of a requisition, in no particular order. */
  async findLoopsOfRequisition(
    organisationId: string,
    personId: string,
    requisitionId: string,
    tx?: Tx,
  ): Promise<LoopStandingRow[]> {
    return this.loops('requisition', organisationId, requisitionId, personId, tx);
  }

  /** Loops in which the person has an assignment, and loops of requisitions in which they hold a role. */
  async findLoopsOfPerson(organisationId: string, personId: string, tx?: Tx): Promise<LoopStandingRow[]> {
    return this.loops('person', organisationId, personId, personId, tx);
  }

  /** Every loop of the organisation that stands past its reveal. */
  async findRevealedLoops(organisationId: string, personId: string, tx?: Tx): Promise<LoopStandingRow[]> {
    return this.loops('revealed', organisationId, personId, personId, tx);
  }

  /** Loops in which the person has an assignment or a recusal of their own. */
  async findLoopsInvolving(organisationId: string, personId: string, tx?: Tx): Promise<LoopStandingRow[]> {
    return this.loops('involved', organisationId, personId, personId, tx);
  }

  async findRequisition(
    organisationId: string,
    personId: string,
    requisitionId: string,
    tx?: Tx,
  ): Promise<RequisitionStandingRow | undefined> {
    const [requisition] = await findRows(this.reading(tx), RequisitionEntity, { organisationId, id: requisitionId });
    if (!requisition) return undefined;
    return (await this.standTo([requisition], organisationId, personId, tx))[0];
  }

  /** Every requisition of the organisation with the person's standing, newest first. */
  async findRequisitions(organisationId: string, personId: string, tx?: Tx): Promise<RequisitionStandingRow[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const requisitions = await this.reading(tx).find(RequisitionEntity, { where: { organisationId }, order });
    return this.standTo(requisitions, organisationId, personId, tx);
  }

  /**
   * Every part that somebody plays in some requisition, and whether one that is not closed; without a role: interviewer. For the demo's
   * list of people.
   */
  async findParts(organisationId: string): Promise<RequisitionPartRow[]> {
    const rows: (Omit<RequisitionPartRow, 'current'> & { current: 0 | 1 })[] = await this.reading().query(PARTS, [
      organisationId,
    ]);
    return rows.map((row) => ({ ...row, current: row.current === 1 }));
  }

  private async standTo(
    requisitions: readonly RequisitionEntity[],
    organisationId: string,
    personId: string,
    tx?: Tx,
  ): Promise<RequisitionStandingRow[]> {
    const found: { requisitionId: string; role: RequisitionRole | null }[] = await this.reading(tx).query(
      REQUISITION_STANDINGS,
      [organisationId, personId],
    );
    const byRequisition = groupBy(found, (row) => row.requisitionId);
    return requisitions.map((requisition) => {
      const rows = byRequisition.get(requisition.id) ?? [];
      return {
        requisition,
        requisitionRoles: rows.flatMap((row) => (row.role ? [row.role] : [])),
        rates: rows.some((row) => row.role === null),
      };
    });
  }

  private async loops(
    filter: LoopFilter,
    organisationId: string,
    subject: string,
    personId: string,
    tx?: Tx,
  ): Promise<LoopStandingRow[]> {
    const manager = this.reading(tx);
    const found: (Omit<LoopApplicationRow, 'finalVoteClosed'> & { finalVoteClosed: 0 | 1 })[] = await manager.query(
      LOOPS_OF[filter],
      filter === 'revealed' ? [organisationId] : [organisationId, subject],
    );
    if (found.length === 0) return [];
    const applications = found.map((row) => ({ ...row, finalVoteClosed: row.finalVoteClosed === 1 }));
    const ids = [...new Set(applications.map((one) => one.requisitionId))];
    const [only] = ids;
    const requisitions =
      ids.length === 1 && only !== undefined
        ? await findRows(manager, RequisitionEntity, { organisationId, id: only })
        : await manager.findBy(RequisitionEntity, { organisationId, id: In(ids) });
    const ofOne = filter === 'one' || filter === 'requisition';
    const parameters = ofOne ? [organisationId, personId, subject] : [organisationId, personId];
    const rows: StandingRow[] = await manager.query(STANDINGS[filter], parameters);
    return assemble(applications, requisitions, rows);
  }
}

function assemble(
  applications: readonly LoopApplicationRow[],
  requisitions: readonly RequisitionEntity[],
  rows: readonly StandingRow[],
): LoopStandingRow[] {
  const byId = new Map(requisitions.map((one) => [one.id, one]));
  const members = groupBy(
    rows.filter((row) => row.kind === 'member'),
    (row) => row.requisitionId,
  );
  const assignments = groupBy(
    rows.filter((row) => row.kind === 'assignment'),
    (row) => row.applicationId,
  );
  const recused = new Set(rows.filter((row) => row.kind === 'recusal').map((row) => row.applicationId));
  return applications.map((application) => ({
    application,
    requisition: byId.get(application.requisitionId)!,
    requisitionRoles: (members.get(application.requisitionId) ?? []).map((row) => row.role!),
    assignments: (assignments.get(application.id) ?? []).map(toAssignment),
    recused: recused.has(application.id),
  }));
}

const toAssignment = ({
  id,
  applicationId,
  roundId,
  status,
  dueAt,
  scorecardId,
  version,
  cardStatus,
  seat,
}: StandingRow): OwnAssignmentRow => ({
  id,
  applicationId,
  roundId,
  status,
  dueAt,
  scorecardId,
  submitted: cardStatus === 'submitted',
  version,
  seat,
});

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
