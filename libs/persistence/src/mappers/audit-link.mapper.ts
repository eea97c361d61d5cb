import type { ChainLink, StoredLink } from '@app/domain';
import type { AuditEntryEntity } from '../entities/audit-entry.entity.js';
import type { AuditPayloadEntity } from '../entities/audit-payload.entity.js';

type OpenEntry = Omit<AuditEntryEntity, 'hash'>;

/** What of an audit entry the chain binds, in the order that is hashed. Never change the order. */
export const toChainLink = (entry: OpenEntry): ChainLink => ({
  previousHash: entry.previousHash,
  commitment: entry.commitment,
  fields: [
    entry.organisationId,
    entry.seq,
    entry.id,
    entry.at,
    entry.actorId,
    entry.action,
    entry.objectType,
    entry.objectId,
  ],
});

export const toStoredLink = (entry: AuditEntryEntity, payload: AuditPayloadEntity | undefined): StoredLink => ({
  ...toChainLink(entry),
  hash: entry.hash,
  payload: payload ? { text: payload.payload, salt: payload.salt } : null,
});
