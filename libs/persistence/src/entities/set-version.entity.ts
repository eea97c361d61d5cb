import { Column, Entity, PrimaryColumn } from 'typeorm';
import { id, integer, varchar } from '../columns/columns.js';

/** How often a set was replaced as a whole; also what was taken back keeps its count, so that no version comes again. */
@Entity('set_versions')
export class SetVersionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  /** What kind of set, and which: 'case_assignments precision-fell'. */
  @PrimaryColumn(varchar('id', 200))
  id!: string;

  @Column(integer('version'))
  version!: number;
}
