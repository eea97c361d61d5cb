import { Injectable } from '@nestjs/common';
import type { Instant, OrganisationRole } from '@app/domain';
import { In, LessThan } from 'typeorm';
import { SessionEntity } from '../entities/session.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { places } from './places.js';
import { insertRows } from './rows.js';

export interface SessionRow {
  readonly organisationId: string;
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** The absolute end, whatever the person does. */
  readonly expiresAt: Instant;
  readonly userAgent: string;
}

/** A session with the person it belongs to, as they are now. */
export interface SessionWithPerson {
  readonly tokenHash: string;
  readonly sessionId: string;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly organisationId: string;
  readonly organisationKind: 'real' | 'demo';
  readonly personId: string;
  readonly name: string;
  readonly status: 'invited' | 'active' | 'removed';
  readonly roles: readonly OrganisationRole[];
}

interface FoundRow extends Omit<SessionWithPerson, 'roles'> {
  readonly role: OrganisationRole | null;
}

// Asked at every request: one statement. `$n` in order of first use means the same to both engines.
const FIND = (hashes: number): string => `
  SELECT s.token_hash AS "tokenHash", s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.organisation_id AS "organisationId",
         o.kind AS "organisationKind", p.id AS "personId", p.name AS "name", p.status AS "status", r.role AS "role"
    FROM sessions s
    JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.person_id
    JOIN organisations o ON o.id = s.organisation_id
    LEFT JOIN person_roles r ON r.organisation_id = s.organisation_id AND r.person_id = s.person_id
   WHERE s.token_hash IN (${places(1, hashes)})
   ORDER BY r.role`;

const MOST_PLACES = 200;

/** Sign-ins that still hold. Only the hash of a session's secret is stored. */
@Injectable()
export class SessionRepository extends BaseRepository {
  async findByTokenHash(tokenHash: string): Promise<SessionWithPerson | undefined> {
    return (await this.findByTokenHashes([tokenHash]))[0];
  }

  /** Those of many sessions that are still there, whatever their age; in no particular order. */
  async findByTokenHashes(tokenHashes: readonly string[]): Promise<SessionWithPerson[]> {
    const found = new Map<string, SessionWithPerson & { roles: OrganisationRole[] }>();
    for (let start = 0; start < tokenHashes.length; start += MOST_PLACES) {
      const part = tokenHashes.slice(start, start + MOST_PLACES);
      const rows: FoundRow[] = await this.reading().query(FIND(part.length), [...part]);
      for (const { role, ...session } of rows) {
        const known = found.get(session.tokenHash) ?? { ...session, roles: [] };
        if (role) known.roles.push(role);
        found.set(session.tokenHash, known);
      }
    }
    return [...found.values()];
  }

  async insert(tx: Tx, session: SessionRow): Promise<void> {
    await insertRows(this.writing(tx), SessionEntity, [session]);
  }

  async touch(tx: Tx, organisationId: string, id: string, lastSeenAt: Instant): Promise<void> {
    await this.writing(tx).update(SessionEntity, { organisationId, id }, { lastSeenAt });
  }

  async touchAll(tx: Tx, tokenHashes: readonly string[], lastSeenAt: Instant): Promise<void> {
    for (let start = 0; start < tokenHashes.length; start += MOST_PLACES) {
      const part = tokenHashes.slice(start, start + MOST_PLACES);
      await this.writing(tx).update(SessionEntity, { tokenHash: In(part) }, { lastSeenAt });
    }
  }

  async deleteByTokenHash(tx: Tx, tokenHash: string): Promise<void> {
    await this.writing(tx).delete(SessionEntity, { tokenHash });
  }

  async deleteOfPerson(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await this.writing(tx).delete(SessionEntity, { organisationId, personId });
  }

  /** Rows that nobody can use any more. */
  async deleteExpired(tx: Tx, now: Instant): Promise<void> {
    await this.writing(tx).delete(SessionEntity, { expiresAt: LessThan(now) });
  }
}
