import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CalibrationCase, Instant } from '@app/domain';
import { hash, id, instant, json, varchar } from '../columns/columns.js';
import { RubricVersionEntity } from './rubric-version.entity.js';

/** A calibration case as it was when people answered it (insert only). */
@Entity('case_versions')
@Unique(['organisationId', 'caseId', 'contentHash'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'rubricVersionId'], ['organisationId', 'id'])
export class CaseVersionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('case_id', 40))
  caseId!: string;

  @Column(id('rubric_version_id'))
  rubricVersionId!: string;

  @Column(hash('content_hash'))
  contentHash!: string;

  @Column(json('document'))
  document!: CalibrationCase;

  @Column(instant('added_at'))
  addedAt!: Instant;
}
