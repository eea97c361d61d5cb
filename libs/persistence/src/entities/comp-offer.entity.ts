import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, OfferTerms } from '@app/domain';
import { id, instant, integer, json, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A modelled offer. One scenario has versions; the newest is what is modelled now. */
@Entity('comp_offers')
@Unique(['organisationId', 'scenarioId', 'version'])
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'savedBy'], ['organisationId', 'id'])
export class CompOfferEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('scenario_id'))
  scenarioId!: string;

  @Column(varchar('name', 120))
  name!: string;

  @Column(json('terms'))
  terms!: OfferTerms;

  @Column(text('note'))
  note!: string;

  @Column(id('saved_by'))
  savedBy!: string;

  @Column(instant('saved_at'))
  savedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
