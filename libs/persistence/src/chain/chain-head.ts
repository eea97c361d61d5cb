import type { ChainHead } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { ChainHeadEntity } from '../entities/chain-head.entity.js';

export type ChainName = 'audit' | 'decisions';

const NOTE = `
  INSERT INTO "chain_heads" ("organisation_id", "id", "length", "hash") VALUES ($1, $2, $3, $4)
  ON CONFLICT ("organisation_id", "id") DO UPDATE SET "length" = excluded."length", "hash" = excluded."hash"`;

/** In the transaction that appends the last link. */
export async function noteChainHead(
  manager: EntityManager,
  organisationId: string,
  chain: ChainName,
  { length, hash }: ChainHead,
): Promise<void> {
  await manager.query(NOTE, [organisationId, chain, length, hash]);
}

export async function findChainHead(
  manager: EntityManager,
  organisationId: string,
  chain: ChainName,
): Promise<ChainHead | undefined> {
  return (await manager.findOneBy(ChainHeadEntity, { organisationId, id: chain })) ?? undefined;
}
