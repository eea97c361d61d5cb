import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { id, integer, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** How often a set was replaced as a whole; also what was taken back keeps its count, so that no version comes again. */
@Entity('set_versions')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
export class SetVersionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  /** What kind of set, and which: 'case_assignments precision-fell'. */
  @PrimaryColumn(varchar('id', 200))
  id!: string;

  @Column(integer('version'))
  version!: number;
}
