import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, RoleVignetteSet } from '@app/domain';
import { hash, id, instant, json, varchar } from '../columns/columns.js';
import { RubricVersionEntity } from './rubric-version.entity.js';

/** The role vignettes of a pack as they were when people answered them (insert only). */
@Entity('role_vignette_sets')
@Unique(['organisationId', 'packId', 'contentHash'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'rubricVersionId'], ['organisationId', 'id'])
export class RoleVignetteSetEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('pack_id', 40))
  packId!: string;

  @Column(id('rubric_version_id'))
  rubricVersionId!: string;

  @Column(hash('content_hash'))
  contentHash!: string;

  @Column(json('document'))
  document!: RoleVignetteSet;

  @Column(instant('added_at'))
  addedAt!: Instant;
}
