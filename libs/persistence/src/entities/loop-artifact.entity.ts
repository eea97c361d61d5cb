import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { flag, hash, id, instant, integer, json, nullable, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A parsed eval log attached to the candidate. The file lies under the data directory by its id. */
@Entity('loop_artifacts')
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'uploadedBy'], ['organisationId', 'id'])
export class LoopArtifactEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  /** The round it was shown in; null: it belongs to the candidate as a whole. */
  @Column(nullable(varchar('round_id', 40)))
  roundId!: string | null;

  /** The criterion it speaks to; null: those that ask for an eval suite. */
  @Column(nullable(varchar('criterion_id', 40)))
  criterionId!: string | null;

  /** Tells nothing of who the candidate is: open to a panel that must not know it. */
  @Column(flag('safe_for_panel'))
  safeForPanel!: boolean;

  @Column(varchar('file_name', 255))
  fileName!: string;

  @Column(hash('sha256'))
  sha256!: string;

  @Column(integer('size'))
  size!: number;

  @Column(varchar('format', 40))
  format!: string;

  @Column(json('summary'))
  summary!: unknown;

  @Column(id('uploaded_by'))
  uploadedBy!: string;

  @Column(instant('uploaded_at'))
  uploadedAt!: Instant;
}
