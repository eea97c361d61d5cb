import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, MarketReference } from '@app/domain';
import { id, instant, integer, json, nullable, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A published figure as it was published. A corrected one is a new version: what was looked at before stays what it was. */
@Entity('comp_references')
@Unique(['organisationId', 'code', 'version'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'importedBy'], ['organisationId', 'id'])
export class CompReferenceEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('code', 20))
  code!: string;

  @Column(integer('version'))
  version!: number;

  @Column(json('figures'))
  figures!: MarketReference;

  @Column(nullable(id('imported_by')))
  importedBy!: string | null;

  @Column(instant('imported_at'))
  importedAt!: Instant;
}
