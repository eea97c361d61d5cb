import { Injectable } from '@nestjs/common';
import { type ChainVerdict, Clock, commitmentOf, IdSource, linkHash, verifyChain } from '@app/domain';
import { In } from 'typeorm';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { SaltSource } from '../chain/salt-source.js';
import { sha256 } from '../chain/sha256.js';
import { AuditEntryEntity } from '../entities/audit-entry.entity.js';
import { AuditPayloadEntity } from '../entities/audit-payload.entity.js';
import { toChainLink, toStoredLink } from '../mappers/audit-link.mapper.js';
import { ReadDatabase } from '../transaction/read-database.js';
import { managerOf, type Tx } from '../transaction/tx.js';

export interface AuditEvent {
  /** The organisation whose chain it joins; 'instance' before there is one. */
  readonly organisationId: string;
  /** Null when the product itself acted. */
  readonly actorId: string | null;
  /** AREA.VERB in lower case, e.g. 'scorecard.submit'. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What changed. Stored apart, committed to with a salt, erasable. Never a secret, never a password hash. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The log of who did what, one hash chain per organisation, written in the transaction that it records. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: ReadDatabase,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly salts: SaltSource,
  ) {}

  async record(tx: Tx, event: AuditEvent): Promise<void> {
    const manager = managerOf(tx);
    const { organisationId, actorId, action, objectType, objectId } = event;
    await lockUntilCommit(manager, `audit:${organisationId}`); // two appends must not follow the same link
    const last = await manager.findOne(AuditEntryEntity, {
      select: { seq: true, hash: true },
      where: { organisationId },
      order: { seq: 'DESC' },
    });
    const text = JSON.stringify(event.payload ?? {});
    const salt = this.salts.next();
    const entry = {
      organisationId,
      id: this.ids.next(),
      seq: (last?.seq ?? 0) + 1,
      at: this.clock.now(),
      actorId,
      action,
      objectType,
      objectId,
      commitment: commitmentOf(sha256, text, salt),
      previousHash: last?.hash ?? null,
    };
    await manager.insert(AuditEntryEntity, { ...entry, hash: linkHash(sha256, toChainLink(entry)) });
    await manager.insert(AuditPayloadEntity, { organisationId, id: entry.id, payload: text, salt });
  }

  /** The newest entries of one object, newest first; payload null when erased. */
  async findByObject(
    organisationId: string,
    objectType: string,
    objectId: string,
    limit = 100,
  ): Promise<AuditRecord[]> {
    const entries = await this.database.manager.find(AuditEntryEntity, {
      where: { organisationId, objectType, objectId },
      order: { seq: 'DESC' },
      take: limit,
    });
    const payloads = await this.payloadsOf(organisationId, entries);
    return entries.map(({ at, actorId, action, id }) => ({
      at,
      actorId,
      action,
      payload: payloads.get(id)?.payload ?? null,
    }));
  }

  /** Walks the whole chain of an organisation in pages. */
  async verify(organisationId: string): Promise<ChainVerdict> {
    const entries = await this.database.manager.find(AuditEntryEntity, {
      where: { organisationId },
      order: { seq: 'ASC' },
    });
    const payloads = await this.payloadsOf(organisationId, entries);
    return verifyChain(
      sha256,
      entries.map((entry) => toStoredLink(entry, payloads.get(entry.id))),
    );
  }

  private async payloadsOf(organisationId: string, entries: readonly AuditEntryEntity[]): Promise<PayloadsById> {
    const found: PayloadsById = new Map();
    for (let start = 0; start < entries.length; start += 500) {
      const ids = entries.slice(start, start + 500).map((entry) => entry.id);
      const rows = await this.database.manager.findBy(AuditPayloadEntity, { organisationId, id: In(ids) });
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}

type PayloadsById = Map<string, AuditPayloadEntity>;

export interface AuditRecord {
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  /** JSON text as recorded; null once erased. */
  readonly payload: string | null;
}
