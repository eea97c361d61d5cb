import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { hash, id, integer } from '../columns/columns.js';

/**
 * How long a chain of an organisation is, and its last hash: a chain alone can not tell that its end was cut off. Its id is the name of the
 * chain. The database refuses to let one go back or away. No foreign keys, as the log has none.
 */
@Entity('chain_heads')
@Check('"length" > 0')
export class ChainHeadEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(integer('length'))
  length!: number;

  @Column(hash('hash'))
  hash!: string;
}
