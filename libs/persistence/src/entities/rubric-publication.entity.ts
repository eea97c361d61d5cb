import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, varchar } from '../columns/columns.js';
import { RubricVersionEntity } from './rubric-version.entity.js';

/**
 * Says that the version of this id is the organisation's own, and which one it was made from (insert only). One version
 * can be followed once: of two people who publish at the same time, the database refuses the second.
 */
@Entity('rubric_publications')
@Unique(['organisationId', 'packId', 'basedOnId'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'id'], ['organisationId', 'id'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'basedOnId'], ['organisationId', 'id'])
export class RubricPublicationEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('pack_id', 80))
  packId!: string;

  @Column(id('based_on_id'))
  basedOnId!: string;
}
