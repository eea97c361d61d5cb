import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, varchar } from '../columns/columns.js';

/** An employer. Its id is the organisation id that every other row carries. */
@Entity('organisations')
@Check(oneOf('kind', ['real', 'demo']))
export class OrganisationEntity {
  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('name', 120))
  name!: string;

  @Column(choice('kind'))
  kind!: 'real' | 'demo';

  @Column(instant('created_at'))
  createdAt!: Instant;
}
