import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { double, id, instant, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A line of the organisation's own table of exchange rates: 1 `from` is `rate` `to`. */
@Entity('comp_rates')
@Unique(['organisationId', 'from', 'to', 'asOf', 'source'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'enteredBy'], ['organisationId', 'id'])
@Check('"rate" > 0')
export class CompRateEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('from_currency', 3))
  from!: string;

  @Column(varchar('to_currency', 3))
  to!: string;

  @Column(double('rate'))
  rate!: number;

  @Column(varchar('as_of', 10))
  asOf!: string;

  @Column(varchar('source', 160))
  source!: string;

  @Column(id('entered_by'))
  enteredBy!: string;

  @Column(instant('entered_at'))
  enteredAt!: Instant;
}
