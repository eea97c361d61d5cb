import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, double, flag, id, instant, integer, nullable, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { CompBandEntity } from './comp-band.entity.js';
import { PersonEntity } from './person.entity.js';

/** The recruiter's screen card: compensation band fit. Expectation only, attested to be no history. */
@Entity('screen_cards')
@Unique(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => CompBandEntity, ['organisationId', 'bandId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
@Check(oneOf('component', ['base', 'bonus', 'equity', 'sign_on', 'total']))
@Check(oneOf('verdict', ['inside', 'overlaps', 'below', 'above', 'unknown']))
export class ScreenCardEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(choice('component'))
  component!: 'base' | 'bonus' | 'equity' | 'sign_on' | 'total';

  @Column(varchar('currency', 3))
  currency!: string;

  @Column(nullable(integer('expectation_low')))
  expectationLow!: number | null;

  @Column(nullable(integer('expectation_high')))
  expectationHigh!: number | null;

  @Column(flag('attested'))
  attested!: boolean;

  @Column(choice('verdict'))
  verdict!: 'inside' | 'overlaps' | 'below' | 'above' | 'unknown';

  @Column(nullable(double('compa_ratio')))
  compaRatio!: number | null;

  @Column(varchar('level', 80))
  level!: string;

  @Column(text('note'))
  note!: string;

  @Column(nullable(id('band_id')))
  bandId!: string | null;

  @Column(id('author_id'))
  authorId!: string;

  @Column(instant('saved_at'))
  savedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
