import { Injectable } from '@nestjs/common';
import type { RequisitionRole } from '@app/domain';
import { IsNull, Not } from 'typeorm';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { ApplicationEntity } from '../entities/application.entity.js';
import { RequisitionEntity } from '../entities/requisition.entity.js';
import { RequisitionMemberEntity } from '../entities/requisition-member.entity.js';
import { RequisitionPanelEntity } from '../entities/requisition-panel.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type RequisitionRow = Readonly<RequisitionEntity>;
export type RequisitionPatch = Partial<
  Omit<RequisitionRow, 'organisationId' | 'id' | 'version' | 'rubricVersionId' | 'createdBy' | 'createdAt'>
>;

export interface MemberRow {
  readonly role: RequisitionRole;
  readonly personId: string;
  readonly personName: string;
}
export interface PanelSeatRow {
  readonly roundId: string;
  readonly personId: string;
  readonly personName: string;
}
export interface NewMember {
  readonly id: string;
  readonly role: RequisitionRole;
  readonly personId: string;
}
export interface NewPanelSeat {
  readonly id: string;
  readonly roundId: string;
  readonly personId: string;
  readonly position: number;
}

// Whoever was removed from the organisation holds no role and sits on no panel any more.
const MEMBERS = `
  SELECT m.role AS "role", m.person_id AS "personId", p.name AS "personName"
    FROM requisition_members m
    JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
   WHERE m.organisation_id = $1 AND m.requisition_id = $2 AND p.status <> 'removed'
   ORDER BY m.role, p.name, m.id`;

const PANEL = `
  SELECT q.round_id AS "roundId", q.person_id AS "personId", p.name AS "personName"
    FROM requisition_panel q
    JOIN people p ON p.organisation_id = q.organisation_id AND p.id = q.person_id
   WHERE q.organisation_id = $1 AND q.requisition_id = $2 AND p.status <> 'removed'
   ORDER BY q.round_id, q.position, q.id`;

const ROUNDS_IN_USE = `
  SELECT q.round_id AS "roundId"
    FROM requisition_panel q
   WHERE q.organisation_id = $1 AND q.requisition_id = $2
   UNION
  SELECT s.round_id
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
   WHERE a.organisation_id = $1 AND a.requisition_id = $2 AND s.status <> 'removed'
   UNION
  SELECT i.round_id
    FROM interviews i
    JOIN applications a ON a.organisation_id = i.organisation_id AND a.id = i.application_id
   WHERE a.organisation_id = $1 AND a.requisition_id = $2`;

const ASSIGNED = `
  SELECT DISTINCT s.person_id AS "personId"
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
   WHERE s.organisation_id = $1 AND a.requisition_id = $2 AND s.status <> 'removed'`;

const STARTED_CARD = `
  SELECT c.id AS "id"
    FROM scorecards c
    JOIN applications a ON a.organisation_id = c.organisation_id AND a.id = c.application_id
   WHERE c.organisation_id = $1 AND a.requisition_id = $2
   LIMIT 1`;

/** Openings with their members and the panel that usually rates each round. Who may read one is asked outside. */
@Injectable()
export class RequisitionRepository extends BaseRepository {
  /** Makes changes of one requisition stand in line. */
  async lock(tx: Tx, organisationId: string, id: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `requisition:${organisationId}:${id}`);
  }

  async add(tx: Tx, row: RequisitionRow): Promise<void> {
    await insertRows(this.writing(tx), RequisitionEntity, [row]);
  }

  /** @returns the new version @throws DomainError REQUISITION.STALE when somebody saved since `key.version` */
  async change(tx: Tx, key: VersionedKey, patch: RequisitionPatch): Promise<number> {
    return updateVersioned(this.writing(tx), RequisitionEntity, key, patch, 'requisition');
  }

  /** As `change`, to another version of the rubric: only where no loop has been opened under the present one. */
  async moveToRubric(tx: Tx, key: VersionedKey, rubricVersionId: string, patch: RequisitionPatch): Promise<number> {
    return updateVersioned(this.writing(tx), RequisitionEntity, key, { ...patch, rubricVersionId }, 'requisition');
  }

  /** Rounds that its usual panel, an assignment or an interview names. */
  async findRoundsInUse(organisationId: string, id: string, tx?: Tx): Promise<string[]> {
    const rows: { roundId: string }[] = await this.reading(tx).query(ROUNDS_IN_USE, [organisationId, id]);
    return rows.map((row) => row.roundId);
  }

  async findMembers(organisationId: string, id: string, tx?: Tx): Promise<MemberRow[]> {
    return this.reading(tx).query(MEMBERS, [organisationId, id]);
  }

  async findPanel(organisationId: string, id: string, tx?: Tx): Promise<PanelSeatRow[]> {
    return this.reading(tx).query(PANEL, [organisationId, id]);
  }

  async replacePeople(
    tx: Tx,
    requisition: { readonly organisationId: string; readonly id: string },
    members: readonly NewMember[],
    panel: readonly NewPanelSeat[],
  ): Promise<void> {
    const { organisationId, id: requisitionId } = requisition;
    const manager = this.writing(tx);
    await manager.delete(RequisitionMemberEntity, { organisationId, requisitionId });
    await manager.delete(RequisitionPanelEntity, { organisationId, requisitionId });
    const owner = { organisationId, requisitionId };
    await insertRows(
      manager,
      RequisitionMemberEntity,
      members.map((one) => ({ ...owner, ...one })),
    );
    await insertRows(
      manager,
      RequisitionPanelEntity,
      panel.map((one) => ({ ...owner, ...one })),
    );
  }

  /** Further people of the usual panel, behind those who are there. */
  async addSeats(
    tx: Tx,
    { organisationId, id: requisitionId }: { readonly organisationId: string; readonly id: string },
    seats: readonly Omit<NewPanelSeat, 'position'>[],
  ): Promise<void> {
    const behind = (await this.findPanel(organisationId, requisitionId, tx)).length;
    const rows = seats.map((seat, at) => ({ organisationId, requisitionId, ...seat, position: behind + at }));
    await insertRows(this.writing(tx), RequisitionPanelEntity, rows);
  }

  /** Everybody who is asked for a card in one of its loops, whatever became of it. */
  async findAssignedPeople(organisationId: string, id: string, tx?: Tx): Promise<ReadonlySet<string>> {
    const rows: { personId: string }[] = await this.reading(tx).query(ASSIGNED, [organisationId, id]);
    return new Set(rows.map((row) => row.personId));
  }

  /** True once an interviewer has opened a card in one of its loops, a planned one too. */
  async hasStartedCards(organisationId: string, requisitionId: string, tx?: Tx): Promise<boolean> {
    const rows: unknown[] = await this.reading(tx).query(STARTED_CARD, [organisationId, requisitionId]);
    return rows.length > 0;
  }

  /** True once a loop of it was opened: from then on people rate under its policy and its bar. */
  async hasOpenedLoops(organisationId: string, requisitionId: string, tx?: Tx): Promise<boolean> {
    const where = { organisationId, requisitionId, openedAt: Not(IsNull()) };
    return this.reading(tx).existsBy(ApplicationEntity, where);
  }
}
