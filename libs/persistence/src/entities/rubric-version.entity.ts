import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Rubric, Instant } from '@app/domain';
import { hash, id, instant, json, nullable, text, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A published rubric, immutable (triggers refuse update and delete); cards are pinned to it. */
@Entity('rubric_versions')
@Unique(['organisationId', 'packId', 'contentHash'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'publishedBy'], ['organisationId', 'id'])
export class RubricVersionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('pack_id', 80))
  packId!: string;

  @Column(varchar('name', 160))
  name!: string;

  @Column(varchar('version_label', 40))
  versionLabel!: string;

  @Column(hash('content_hash'))
  contentHash!: string;

  @Column(text('source_text'))
  sourceText!: string;

  @Column(json('document'))
  document!: Rubric;

  @Column(instant('published_at'))
  publishedAt!: Instant;

  @Column(nullable(id('published_by')))
  publishedBy!: string | null;

  @Column(text('reason'))
  reason!: string;
}
