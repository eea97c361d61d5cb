import { Injectable } from '@nestjs/common';
import type { Instant, MailKind } from '@app/domain';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { MailPreferenceEntity } from '../entities/mail-preference.entity.js';
import { MailEntity } from '../entities/mail.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export interface NewMail {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: MailKind;
  readonly applicationId: string | null;
  readonly subjectId: string | null;
  readonly dedupeKey: string;
  readonly at: Instant;
}

export type MailRow = Readonly<MailEntity>;

/** A card that somebody owes, with the end of its interview. */
export interface OwedCardRow {
  readonly organisationId: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly endsAt: Instant;
}

const INSERT = `
  INSERT INTO "mails" ("organisation_id", "id", "person_id", "kind", "application_id", "subject_id", "dedupe_key", "status", "attempts",
                       "due_at", "created_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $9)
  ON CONFLICT ("organisation_id", "dedupe_key") DO NOTHING`;

/** Over all organisations: a worker works for all of them, and each row names its own. Nobody has been told of these yet. */
const owed = (kind: 'card_due' | 'card_late', from: string): string => `
  SELECT s.organisation_id AS "organisationId", s.id AS "assignmentId", s.person_id AS "personId", s.application_id AS "applicationId",
         i.ends_at AS "endsAt"
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
    JOIN interviews i ON i.organisation_id = s.organisation_id AND i.application_id = s.application_id AND i.round_id = s.round_id
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status = 'submitted'
    LEFT JOIN mails m ON m.organisation_id = s.organisation_id AND m.dedupe_key = '${kind}:' || s.id || ':' || i.ends_at
   WHERE s.status IN ('assigned', 'accepted') AND a.state IN ('planned', 'collecting') AND c.id IS NULL AND m.id IS NULL
     AND ${from} <= $1 AND i.ends_at >= $2
   ORDER BY s.organisation_id, s.id`;

const OWED = { card_due: owed('card_due', 'i.ends_at'), card_late: owed('card_late', 's.due_at') } as const;

/** The outbox, and who does not want reminders. */
@Injectable()
export class MailRepository extends BaseRepository {
  /** In the transaction of what it tells. Told before: nothing happens. */
  async add(tx: Tx, mail: NewMail): Promise<void> {
    const { organisationId, id, personId, kind, applicationId, subjectId, dedupeKey, at } = mail;
    const values = [organisationId, id, personId, kind, applicationId, subjectId, dedupeKey, at, at];
    await this.writing(tx).query(INSERT, values);
  }

  isIn(organisationId: string, dedupeKey: string): Promise<boolean> {
    return this.reading().existsBy(MailEntity, { organisationId, dedupeKey });
  }

  /** @param until interviews that ended, or cards that were due, by then @param since no older than this: nobody is told of last year */
  findOwed(kind: 'card_due' | 'card_late', until: Instant, since: Instant): Promise<OwedCardRow[]> {
    return this.reading().query(OWED[kind], [until, since]);
  }

  /** Takes the mail that waits longest, or that a dead worker left; null when there is none, or another worker was faster. */
  async lease(tx: Tx, now: Instant, leaseUntil: Instant): Promise<MailRow | null> {
    const manager = this.writing(tx);
    const mail = await manager.findOne(MailEntity, {
      where: [
        { status: 'waiting', dueAt: LessThanOrEqual(now) },
        { status: 'sending', leaseUntil: LessThan(now) },
      ],
      order: { dueAt: 'ASC', id: 'ASC' },
    });
    if (!mail) return null;
    const { organisationId, id, status, attempts } = mail;
    const patch = { status: 'sending' as const, attempts: attempts + 1, leaseUntil };
    const taken = await manager.update(MailEntity, { organisationId, id, status, attempts }, patch);
    return taken.affected === 1 ? Object.assign(mail, patch) : null;
  }

  /** Says how a try ended; nothing when another worker has taken the mail over since. */
  async settle(
    tx: Tx,
    { organisationId, id, attempts }: MailRow,
    outcome: Pick<MailRow, 'status' | 'dueAt' | 'settledAt' | 'error'>,
  ): Promise<void> {
    const held = { organisationId, id, attempts, status: 'sending' as const };
    await this.writing(tx).update(MailEntity, held, { ...outcome, leaseUntil: null });
  }

  async countGivenUp(organisationId: string): Promise<number> {
    return this.reading().countBy(MailEntity, { organisationId, status: 'failed' });
  }

  async findPreference(
    organisationId: string,
    personId: string,
    tx?: Tx,
  ): Promise<{ readonly reminders: boolean; readonly version: number }> {
    const row = await this.reading(tx).findOneBy(MailPreferenceEntity, { organisationId, personId });
    return row ? { reminders: row.reminders, version: row.version } : { reminders: true, version: 0 };
  }

  /** @param version that was read; 0 for the first time @throws DomainError MAIL_PREFERENCE.STALE */
  async savePreference(
    tx: Tx,
    owner: { readonly organisationId: string; readonly personId: string },
    reminders: boolean,
    stamp: { readonly newId: string; readonly version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const row = await manager.findOneBy(MailPreferenceEntity, { ...owner });
    if (!row && stamp.version === 0) {
      await insertRows(manager, MailPreferenceEntity, [{ ...owner, id: stamp.newId, reminders, version: 1 }]);
      return 1;
    }
    if (!row) throw staleVersion('mail_preference', stamp.version, 0);
    const at = { organisationId: owner.organisationId, id: row.id, version: stamp.version };
    return updateVersioned(manager, MailPreferenceEntity, at, { reminders }, 'mail_preference');
  }
}
