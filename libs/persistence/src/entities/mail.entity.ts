import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MAIL_KINDS, type Instant, type MailKind } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A mail to be sent: to whom and about what, no text. What it says, and whether at all, is decided when it leaves. */
@Entity('mails')
@Unique(['organisationId', 'dedupeKey'])
@Index(['organisationId', 'status', 'dueAt'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@Check(oneOf('kind', MAIL_KINDS))
@Check(oneOf('status', ['waiting', 'sending', 'sent', 'dropped', 'failed']))
export class MailEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('kind'))
  kind!: MailKind;

  @Column(nullable(id('application_id')))
  applicationId!: string | null;

  /** The assignment that a card is owed for. */
  @Column(nullable(id('subject_id')))
  subjectId!: string | null;

  /** The same thing is told once, however often somebody asks for it. */
  @Column(varchar('dedupe_key', 200))
  dedupeKey!: string;

  @Column(choice('status'))
  status!: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed';

  @Column(integer('attempts'))
  attempts!: number;

  @Column(instant('due_at'))
  dueAt!: Instant;

  @Column(nullable(instant('lease_until')))
  leaseUntil!: Instant | null;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(nullable(instant('settled_at')))
  settledAt!: Instant | null;

  /** What the mail server said last. */
  @Column(nullable(text('error')))
  error!: string | null;
}
