import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, hash, id, instant, integer, nullable, varchar } from '../columns/columns.js';
import { JobEntity } from './job.entity.js';
import { RequisitionEntity } from './requisition.entity.js';
import { PersonEntity } from './person.entity.js';

/** A report that was made; the file lies under the data directory. */
@Entity('report_exports')
@Index(['organisationId', 'requisitionId'])
@ForeignKey(() => JobEntity, ['organisationId', 'jobId'], ['organisationId', 'id'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'])
@Check(oneOf('format', ['csv', 'pdf', 'json']))
export class ReportExportEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(nullable(id('job_id')))
  jobId!: string | null;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(varchar('kind', 80))
  kind!: string;

  @Column(choice('format'))
  format!: 'csv' | 'pdf' | 'json';

  @Column(varchar('file_name', 255))
  fileName!: string;

  @Column(hash('sha256'))
  sha256!: string;

  @Column(integer('size'))
  size!: number;

  @Column(varchar('storage_path', 255))
  storagePath!: string;

  /** With the names of raters: whoever takes it needs a grant. */
  @Column(flag('named'))
  named!: boolean;

  @Column(id('created_by'))
  createdBy!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;
}
