import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { hash, id, integer, nullable } from '../columns/columns.js';
import { DecisionRecordEntity } from './decision-record.entity.js';

/** A place in the chain over all decisions of an organisation (insert only); shares its id with the record that it binds. */
@Entity('decision_links')
@Unique(['organisationId', 'position'])
@ForeignKey(() => DecisionRecordEntity, ['organisationId', 'id'], ['organisationId', 'id'])
export class DecisionLinkEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(integer('position'))
  position!: number;

  @Column(hash('record_hash'))
  recordHash!: string;

  @Column(nullable(hash('previous_hash')))
  previousHash!: string | null;

  @Column(hash('hash'))
  hash!: string;
}
