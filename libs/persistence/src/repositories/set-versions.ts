import type { EntityManager } from 'typeorm';
import { SetVersionEntity } from '../entities/set-version.entity.js';
import { findRows } from './find-rows.js';
import { insertFirst, staleVersion, updateRows } from './rows.js';

/** @returns 0 for a set that was never replaced */
export async function versionOfSet(manager: EntityManager, organisationId: string, id: string): Promise<number> {
  const [row] = await findRows(manager, SetVersionEntity, { organisationId, id });
  return row?.version ?? 0;
}

/**
 * Takes the next version of a set that is about to be replaced as a whole; of two who read the same version one gets it, on both engines
 * and also the first time.
 * @param id   what kind of set, and which
 * @param what the area of the error code
 * @throws DomainError <what>.STALE when somebody replaced it since `version` was read
 */
export async function advanceSet(
  manager: EntityManager,
  set: { readonly organisationId: string; readonly id: string },
  version: number,
  what: string,
): Promise<void> {
  const next = { version: version + 1 };
  const isFirst = version === 0 && (await insertFirst(manager, SetVersionEntity, { ...set, ...next }));
  if (isFirst || (await updateRows(manager, SetVersionEntity, { ...set, version }, next)) === 1) return;
  throw staleVersion(what, version, await versionOfSet(manager, set.organisationId, set.id));
}
