import { nextDecisionLink } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { DecisionLinkEntity } from '../entities/decision-link.entity.js';
import { insertRows } from '../repositories/rows.js';
import { lockUntilCommit } from './advisory-lock.js';
import { noteChainHead } from './chain-head.js';
import { sha256 } from './sha256.js';

/** Appends a sealed record to the organisation's chain, in the transaction that seals it. */
export async function appendDecisionLink(
  manager: EntityManager,
  organisationId: string,
  recordId: string,
  recordHash: string,
): Promise<void> {
  await lockUntilCommit(manager, `decisions:${organisationId}`); // two records must not follow the same link
  const [last] = await manager.find(DecisionLinkEntity, {
    where: { organisationId },
    order: { position: 'DESC' },
    take: 1,
  });
  const link = nextDecisionLink(sha256, organisationId, recordHash, last);
  await insertRows(manager, DecisionLinkEntity, [{ organisationId, id: recordId, ...link }]);
  await noteChainHead(manager, organisationId, 'decisions', { length: link.position, hash: link.hash });
}
