import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { IsNull } from 'typeorm';
import { OneTimeLinkEntity } from '../entities/one-time-link.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

/** The organisation id of rows that exist before any organisation does. */
export const INSTANCE = 'instance';

export type OneTimeLinkKind = 'setup' | 'invitation' | 'password_reset';

export interface OneTimeLinkRow {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: OneTimeLinkKind;
  readonly tokenHash: string;
  readonly personId: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly createdBy: string | null;
}

/** Links that work once: set-up and invitations. Only the hash of a link's secret is stored. */
@Injectable()
export class OneTimeLinkRepository extends BaseRepository {
  async findByTokenHash(kind: OneTimeLinkKind, tokenHash: string, tx?: Tx): Promise<OneTimeLinkRow | undefined> {
    return (await this.reading(tx).findOneBy(OneTimeLinkEntity, { kind, tokenHash })) ?? undefined;
  }

  async insert(tx: Tx, links: readonly OneTimeLinkRow[]): Promise<void> {
    await insertRows(this.writing(tx), OneTimeLinkEntity, links);
  }

  /** Marks the link as used. @returns false when somebody else used it first */
  async use(tx: Tx, link: OneTimeLinkRow, usedAt: Instant): Promise<boolean> {
    const { organisationId, id } = link;
    const done = await this.writing(tx).update(OneTimeLinkEntity, { organisationId, id, usedAt: IsNull() }, { usedAt });
    return done.affected === 1;
  }

  /** Takes back the unused links of a person, so that only the newest one works. */
  async deleteUnusedOfPerson(tx: Tx, organisationId: string, kind: OneTimeLinkKind, personId: string): Promise<void> {
    await this.writing(tx).delete(OneTimeLinkEntity, { organisationId, kind, personId, usedAt: IsNull() });
  }

  /** Takes back every unused link of a kind, e.g. set-up links of earlier starts. */
  async deleteUnused(tx: Tx, organisationId: string, kind: OneTimeLinkKind): Promise<void> {
    await this.writing(tx).delete(OneTimeLinkEntity, { organisationId, kind, usedAt: IsNull() });
  }
}
