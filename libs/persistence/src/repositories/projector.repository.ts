import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { In, LessThan } from 'typeorm';
import { ProjectorCodeEntity } from '../entities/projector-code.entity.js';
import { ProjectorEntity } from '../entities/projector.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { INSTANCE } from './one-time-link.repository.js';
import { insertRows } from './rows.js';

export type ProjectorRow = Readonly<ProjectorEntity>;
export type ProjectorCodeRow = Omit<Readonly<ProjectorCodeEntity>, 'organisationId'>;

// A screen may stand before the one person who paired it: recused, or gone from the organisation, they take it with them.
const HELD = `
  SELECT 1 AS "one"
    FROM projectors s
    JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.paired_by AND p.status <> 'removed'
   WHERE s.organisation_id = $1 AND s.id = $2
     AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.organisation_id = s.organisation_id
                        AND r.application_id = s.application_id AND r.person_id = s.paired_by)
     AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.organisation_id = s.organisation_id
                        AND a.application_id = s.application_id AND a.person_id = s.paired_by AND a.status = 'conflict')`;

/** Screens that wait for their debrief, and screens that have one. */
@Injectable()
export class ProjectorRepository extends BaseRepository {
  async addCode(tx: Tx, code: ProjectorCodeRow): Promise<void> {
    await insertRows(this.writing(tx), ProjectorCodeEntity, [{ ...code, organisationId: INSTANCE }]);
  }

  async findCode(tx: Tx, code: string): Promise<ProjectorCodeRow | undefined> {
    return (await this.writing(tx).findOneBy(ProjectorCodeEntity, { organisationId: INSTANCE, code })) ?? undefined;
  }

  async findCodeOf(tokenHash: string): Promise<ProjectorCodeRow | undefined> {
    const where = { organisationId: INSTANCE, tokenHash };
    return (await this.reading().findOneBy(ProjectorCodeEntity, where)) ?? undefined;
  }

  /** A code works once. @returns false when somebody else was faster */
  async takeCode(tx: Tx, id: string): Promise<boolean> {
    return (await this.writing(tx).delete(ProjectorCodeEntity, { organisationId: INSTANCE, id })).affected === 1;
  }

  /** What nobody paired in time, and screens whose day is over. */
  async deleteExpired(tx: Tx, now: Instant): Promise<void> {
    await this.writing(tx).delete(ProjectorCodeEntity, { organisationId: INSTANCE, expiresAt: LessThan(now) });
    await this.writing(tx).delete(ProjectorEntity, { expiresAt: LessThan(now) });
  }

  async add(tx: Tx, projector: ProjectorRow): Promise<void> {
    await insertRows(this.writing(tx), ProjectorEntity, [projector]);
  }

  async findOfLoop(organisationId: string, applicationId: string): Promise<ProjectorRow | undefined> {
    const row = await this.reading().findOneBy(ProjectorEntity, { organisationId, applicationId });
    return row && (await this.isHeld(row)) ? row : undefined;
  }

  /** Screens by the hash of their secret, whatever their age, of whoever paired them and is still in. */
  async findByTokenHashes(tokenHashes: readonly string[]): Promise<ProjectorRow[]> {
    if (tokenHashes.length === 0) return [];
    const rows = await this.reading().findBy(ProjectorEntity, { tokenHash: In([...tokenHashes]) });
    const held: ProjectorRow[] = [];
    for (const row of rows) if (await this.isHeld(row)) held.push(row);
    return held;
  }

  private async isHeld({ organisationId, id }: ProjectorRow): Promise<boolean> {
    const found: unknown[] = await this.reading().query(HELD, [organisationId, id]);
    return found.length > 0;
  }

  /** @returns whether there was one */
  async endOfLoop(tx: Tx, organisationId: string, applicationId: string): Promise<boolean> {
    return ((await this.writing(tx).delete(ProjectorEntity, { organisationId, applicationId })).affected ?? 0) > 0;
  }
}
