import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { hash, id, text } from '../columns/columns.js';
import { DecisionRecordEntity } from './decision-record.entity.js';

/** The text and salt behind a decision record's commitment; shares its id; erasure deletes the row. */
@Entity('decision_payloads')
@ForeignKey(() => DecisionRecordEntity, ['organisationId', 'id'], ['organisationId', 'id'])
export class DecisionPayloadEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(text('payload'))
  payload!: string;

  @Column(hash('salt'))
  salt!: string;
}
