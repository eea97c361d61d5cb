import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, ScorecardContent } from '@app/domain';
import { flag, id, instant, integer, json, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** A later text of a sealed card, with its reason. Insert only; the card's own row stays as it was sealed. */
@Entity('scorecard_revisions')
@Unique(['organisationId', 'scorecardId', 'number'])
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
export class ScorecardRevisionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('author_id'))
  authorId!: string;

  @Column(integer('number'))
  number!: number;

  @Column(text('reason'))
  reason!: string;

  @Column(json('content'))
  content!: ScorecardContent;

  /** Written before its author could see anything of the others, on a card that is independent itself. */
  @Column(flag('independent'))
  independent!: boolean;

  @Column(instant('revised_at'))
  revisedAt!: Instant;
}
