import { Injectable } from '@nestjs/common';
import type { CivilDay, Instant } from '@app/domain';
import { In } from 'typeorm';
import { LoopPlanEntity } from '../entities/loop-plan.entity.js';
import { RequisitionPlanEntity } from '../entities/requisition-plan.entity.js';
import { WorkCalendarEntity } from '../entities/work-calendar.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { places } from './places.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

/** What was chosen for one loop, and what is true without a choice. */
export interface LoopPlanRow {
  readonly applicationId: string;
  /** When the loop was opened, or the candidate added. */
  readonly beganAt: Instant;
  readonly candidate: string;
  /** Null: nothing was chosen. */
  readonly chosen: ChosenPlan | null;
}
export interface ChosenPlan {
  readonly variantId: string | null;
  readonly startDay: CivilDay;
  readonly days: number | null;
  readonly roundDays: Readonly<Record<string, CivilDay>>;
  readonly version: number;
}

const MAX_LOOPS = 500;

const VARIANTS_IN_USE = `
  SELECT DISTINCT p.variant_id AS "variantId"
    FROM loop_plans p
    JOIN applications a ON a.organisation_id = p.organisation_id AND a.id = p.application_id
   WHERE p.organisation_id = $1 AND a.requisition_id = $2 AND p.variant_id IS NOT NULL`;

const BEGINNINGS = (count: number): string => `
  SELECT a.id AS "applicationId", COALESCE(a.opened_at, a.created_at) AS "beganAt", c.name AS "candidate"
    FROM applications a
    JOIN candidates c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id
   WHERE a.organisation_id = $1 AND a.id IN (${places(2, count)})`;

/** The choices behind the plans of loops: of the loop, of its requisition, of the organisation. */
@Injectable()
export class LoopPlanRepository extends BaseRepository {
  /** One row for each loop that there is, in no particular order. */
  async findOf(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<LoopPlanRow[]> {
    const found: LoopPlanRow[] = [];
    for (let start = 0; start < applicationIds.length; start += MAX_LOOPS)
      found.push(...(await this.part(organisationId, applicationIds.slice(start, start + MAX_LOOPS), tx)));
    return found;
  }

  /** The variant that a loop is run with; null for the pack's own rounds. */
  async findVariant(organisationId: string, applicationId: string, tx?: Tx): Promise<string | null> {
    const row = await this.reading(tx).findOneBy(LoopPlanEntity, { organisationId, applicationId });
    return row?.variantId ?? null;
  }

  /** The variants that were chosen for loops of a requisition. */
  async findVariantsInUse(organisationId: string, requisitionId: string, tx?: Tx): Promise<string[]> {
    const rows: { variantId: string }[] = await this.reading(tx).query(VARIANTS_IN_USE, [
      organisationId,
      requisitionId,
    ]);
    return rows.map((row) => row.variantId);
  }

  /** @param version the version that was read, 0 for the first time @throws DomainError PLAN.STALE when somebody was faster */
  async save(
    tx: Tx,
    owner: { readonly organisationId: string; readonly applicationId: string; readonly newId: string },
    plan: Omit<ChosenPlan, 'version'>,
    version: number,
  ): Promise<void> {
    const { organisationId, applicationId, newId } = owner;
    const manager = this.writing(tx);
    const now = await manager.findOneBy(LoopPlanEntity, { organisationId, applicationId });
    if ((now?.version ?? 0) !== version) throw staleVersion('plan', version, now?.version ?? 0);
    if (now) await updateVersioned(manager, LoopPlanEntity, { organisationId, id: now.id, version }, plan, 'plan');
    else await insertRows(manager, LoopPlanEntity, [{ organisationId, id: newId, applicationId, ...plan, version: 1 }]);
  }

  /** Days and version by requisition, where one was set. */
  async findDays(
    organisationId: string,
    requisitionIds: readonly string[],
    tx?: Tx,
  ): Promise<ReadonlyMap<string, { readonly loopDays: number; readonly version: number }>> {
    if (requisitionIds.length === 0) return new Map();
    const where = { organisationId, requisitionId: In([...requisitionIds]) };
    const rows = await this.reading(tx).findBy(RequisitionPlanEntity, where);
    return new Map(rows.map(({ requisitionId, loopDays, version }) => [requisitionId, { loopDays, version }]));
  }

  /** @throws DomainError PLAN.STALE when somebody set them first */
  async saveDays(
    tx: Tx,
    owner: { readonly organisationId: string; readonly requisitionId: string; readonly newId: string },
    loopDays: number,
    version: number,
  ): Promise<void> {
    const { organisationId, requisitionId, newId } = owner;
    const manager = this.writing(tx);
    const now = await manager.findOneBy(RequisitionPlanEntity, { organisationId, requisitionId });
    if ((now?.version ?? 0) !== version) throw staleVersion('plan', version, now?.version ?? 0);
    const key = { organisationId, id: now?.id ?? newId, version };
    if (now) await updateVersioned(manager, RequisitionPlanEntity, key, { loopDays }, 'plan');
    else await insertRows(manager, RequisitionPlanEntity, [{ ...key, requisitionId, loopDays, version: 1 }]);
  }

  /** Where working days are counted; version 0: nobody has said. */
  async findCalendar(
    organisationId: string,
    tx?: Tx,
  ): Promise<{ readonly timeZone: string; readonly version: number }> {
    const row = await this.reading(tx).findOneBy(WorkCalendarEntity, { organisationId });
    return { timeZone: row?.timeZone ?? 'UTC', version: row?.version ?? 0 };
  }

  /** @throws DomainError CALENDAR.STALE when somebody set it first */
  async saveCalendar(tx: Tx, organisationId: string, newId: string, timeZone: string, version: number): Promise<void> {
    const manager = this.writing(tx);
    const now = await manager.findOneBy(WorkCalendarEntity, { organisationId });
    if ((now?.version ?? 0) !== version) throw staleVersion('calendar', version, now?.version ?? 0);
    const key = { organisationId, id: now?.id ?? newId, version };
    if (now) await updateVersioned(manager, WorkCalendarEntity, key, { timeZone }, 'calendar');
    else await insertRows(manager, WorkCalendarEntity, [{ ...key, timeZone, version: 1 }]);
  }

  private async part(organisationId: string, ids: readonly string[], tx?: Tx): Promise<LoopPlanRow[]> {
    const rows: Omit<LoopPlanRow, 'chosen'>[] = await this.reading(tx).query(BEGINNINGS(ids.length), [
      organisationId,
      ...ids,
    ]);
    const where = { organisationId, applicationId: In([...ids]) };
    const plans = new Map(
      (await this.reading(tx).findBy(LoopPlanEntity, where)).map((one) => [one.applicationId, one]),
    );
    return rows.map((row) => ({ ...row, chosen: plans.get(row.applicationId) ?? null }));
  }
}
