import type { EntityManager } from 'typeorm';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { LiveEventEntity } from '../entities/live-event.entity.js';
import { insertRows } from '../repositories/rows.js';
import type { Announcement } from './announce.js';

/** The channel of PostgreSQL's NOTIFY; its payload is the id of an organisation. */
export const LIVE_CHANNEL = 'plumbline_live';
/** Rows kept per organisation. Whoever was away longer than these last reads everything anew. */
export const LIVE_ROWS_KEPT = 2_000;
const PRUNE_EVERY = 100;

const NEWEST = `SELECT MAX(e.seq) AS "seq" FROM live_events e WHERE e.organisation_id = $1`;

/**
 * Writes what a transaction announced, as its last statements: `seq` is given under a lock that lasts until the commit, so that whoever
 * has read up to a number has missed nothing below it. On PostgreSQL the commit wakes every process.
 */
export async function writeAnnouncements(
  manager: EntityManager,
  announcements: ReadonlyMap<string, Announcement>,
): Promise<string[]> {
  const organisations = [...new Set([...announcements.values()].map((one) => one.organisationId))].sort();
  for (const organisationId of organisations) {
    const own = [...announcements.values()].filter((one) => one.organisationId === organisationId);
    await append(manager, organisationId, own);
  }
  return organisations;
}

async function append(manager: EntityManager, organisationId: string, own: readonly Announcement[]): Promise<void> {
  await lockUntilCommit(manager, `live:${organisationId}`);
  const [newest] = await manager.query<{ seq: number | null }[]>(NEWEST, [organisationId]);
  const first = (newest?.seq ?? 0) + 1;
  const rows = own.map((one, index) => ({ ...one, seq: first + index }));
  await insertRows(manager, LiveEventEntity, rows);
  const last = first + rows.length - 1;
  if (Math.floor(last / PRUNE_EVERY) > Math.floor((first - 1) / PRUNE_EVERY)) {
    await manager.query('DELETE FROM live_events WHERE organisation_id = $1 AND seq <= $2', [
      organisationId,
      last - LIVE_ROWS_KEPT,
    ]);
  }
  if (manager.connection.options.type === 'postgres') {
    await manager.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, organisationId]);
  }
}
