import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, integer, json, varchar } from '../columns/columns.js';
import { ScorecardEntity } from './scorecard.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A parsed eval log attached to a card. The file lies under the data directory by its id. */
@Entity('eval_artifacts')
@Index(['organisationId', 'scorecardId'])
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'uploadedBy'], ['organisationId', 'id'])
export class EvalArtifactEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

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
