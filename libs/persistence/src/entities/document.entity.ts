import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, hash, id, instant, integer, nullable, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A link or a file that belongs to an application. A file lies under the data directory by its id. */
@Entity('documents')
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'addedBy'], ['organisationId', 'id'])
@Check(oneOf('kind', ['link', 'file']))
export class DocumentEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(choice('kind'))
  kind!: 'link' | 'file';

  @Column(varchar('title', 160))
  title!: string;

  @Column(nullable(varchar('url', 2048)))
  url!: string | null;

  @Column(nullable(varchar('file_name', 255)))
  fileName!: string | null;

  @Column(nullable(varchar('media_type', 127)))
  mediaType!: string | null;

  @Column(nullable(integer('size')))
  size!: number | null;

  @Column(nullable(hash('sha256')))
  sha256!: string | null;

  /** Tells nothing of who the candidate is: open to a panel that must not know it. */
  @Column(flag('safe_for_panel'))
  safeForPanel!: boolean;

  @Column(id('added_by'))
  addedBy!: string;

  @Column(instant('added_at'))
  addedAt!: Instant;
}
