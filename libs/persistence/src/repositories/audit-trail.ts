import { Injectable } from '@nestjs/common';
import {
  ChainEnd,
  type ChainVerdict,
  Clock,
  commitmentOf,
  IdSource,
  linkHash,
  liveKindOf,
  type StoredLink,
  verifyChain,
} from '@app/domain';
import { In, MoreThan } from 'typeorm';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { findChainHead, noteChainHead } from '../chain/chain-head.js';
import { SaltSource } from '../chain/salt-source.js';
import { sha256 } from '../chain/sha256.js';
import { AuditEntryEntity } from '../entities/audit-entry.entity.js';
import { AuditPayloadEntity } from '../entities/audit-payload.entity.js';
import { toChainLink, toStoredLink } from '../mappers/audit-link.mapper.js';
import { addAnnouncement } from '../live/announce.js';
import { ReadDatabase } from '../transaction/read-database.js';
import { managerOf, type Tx } from '../transaction/tx.js';
import { insertRows } from './rows.js';

const LAST_LINK = `
  SELECT e.seq AS "seq", e.hash AS "hash" FROM audit_entries e WHERE e.organisation_id = $1 ORDER BY e.seq DESC LIMIT 1`;

/** Links per page; `seq` has no gaps, so a page ends where the next begins. */
const PAGE = 500;

export interface AuditEvent {
  /** The organisation whose chain it joins; 'instance' before there is one. */
  readonly organisationId: string;
  /** Null when the product itself acted. */
  readonly actorId: string | null;
  /** AREA.VERB in lower case, e.g. 'scorecard.submit'. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The loop of a scorecard or an assignment: its open debriefs are told (live/announce.ts). Not part of the log. */
  readonly applicationId?: string;
  /** What changed. Stored apart, committed to with a salt, erasable. Never a secret, never a password hash. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Tells the live channel of what is being recorded: a new writer can not forget it. */
function announceRecorded(tx: Tx, event: AuditEvent): void {
  const { organisationId, actorId: personId, action, objectType, objectId, applicationId } = event;
  const kind = liveKindOf(action, event.payload);
  if (!kind) return;
  const loopId = objectType === 'application' ? objectId : applicationId;
  if (loopId !== undefined)
    addAnnouncement(tx, { organisationId, scope: 'application', subjectId: loopId, kind, personId });
  else if (objectType === 'requisition')
    addAnnouncement(tx, { organisationId, scope: 'requisition', subjectId: objectId, kind, personId });
  else if (objectType === 'scorecard' || objectType === 'assignment')
    throw new TypeError(`'${action}' must name its loop (applicationId): open debriefs are told of it`);
  else addAnnouncement(tx, { organisationId, scope: 'organisation', subjectId: organisationId, kind, personId });
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
    announceRecorded(tx, event);
    const { organisationId, actorId, action, objectType, objectId } = event;
    await lockUntilCommit(manager, `audit:${organisationId}`); // two appends must not follow the same link
    const [last] = await manager.query<Pick<AuditEntryEntity, 'seq' | 'hash'>[]>(LAST_LINK, [organisationId]);
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
    const hash = linkHash(sha256, toChainLink(entry));
    await insertRows(manager, AuditEntryEntity, [{ ...entry, hash }]);
    await noteChainHead(manager, organisationId, 'audit', { length: entry.seq, hash });
    await insertRows(manager, AuditPayloadEntity, [{ organisationId, id: entry.id, payload: text, salt }]);
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

  /**
   * Walks the whole chain of an organisation, a page at a time, and compares it with its noted end; `at` of a bad verdict counts from the
   * first link.
   */
  async verify(organisationId: string): Promise<AuditVerdict> {
    const end = new ChainEnd(await findChainHead(this.database.manager, organisationId, 'audit'));
    let links = 0;
    let erased = 0;
    let previousHash: string | null = null;
    for (let seq = 0; ; seq += PAGE) {
      const page = await this.pageOf(organisationId, seq);
      if (page.length === 0) return end.holds ? { ok: true, links, erased } : { ok: false, at: links, reason: 'end' };
      const verdict = verifyChain(sha256, page, previousHash);
      if (!verdict.ok) return { ...verdict, at: links + verdict.at };
      end.pass(page.map((link) => link.hash));
      links += verdict.links;
      erased += verdict.erased;
      previousHash = page.at(-1)?.hash ?? null;
    }
  }

  private async pageOf(organisationId: string, afterSeq: number): Promise<StoredLink[]> {
    const entries = await this.database.manager.find(AuditEntryEntity, {
      where: { organisationId, seq: MoreThan(afterSeq) },
      order: { seq: 'ASC' },
      take: PAGE,
    });
    const payloads = await this.payloadsOf(organisationId, entries);
    return entries.map((entry) => toStoredLink(entry, payloads.get(entry.id)));
  }

  private async payloadsOf(organisationId: string, entries: readonly AuditEntryEntity[]): Promise<PayloadsById> {
    if (entries.length === 0) return new Map();
    const ids = entries.map((entry) => entry.id);
    const rows = await this.database.manager.findBy(AuditPayloadEntity, { organisationId, id: In(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** `end`: every link is whole, and the noted end of the chain is not among them. */
export type AuditVerdict = ChainVerdict | { readonly ok: false; readonly at: number; readonly reason: 'end' };

type PayloadsById = Map<string, AuditPayloadEntity>;

export interface AuditRecord {
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  /** JSON text as recorded; null once erased. */
  readonly payload: string | null;
}
