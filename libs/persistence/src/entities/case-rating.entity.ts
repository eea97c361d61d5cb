import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, Level } from '@app/domain';
import { id, instant, integer, nullable, varchar } from '../columns/columns.js';
import { CaseCardEntity } from './case-card.entity.js';
import { CaseVersionEntity } from './case-version.entity.js';

/** What a submitted answer says of one criterion (insert only). In a table of its own: nothing that reads `ratings` meets it. */
@Entity('case_ratings')
@Unique(['organisationId', 'caseCardId', 'criterionId'])
@Index(['organisationId', 'caseVersionId'])
@ForeignKey(() => CaseCardEntity, ['organisationId', 'caseCardId'], ['organisationId', 'id'])
@ForeignKey(() => CaseVersionEntity, ['organisationId', 'caseVersionId'], ['organisationId', 'id'])
@Check('"level" BETWEEN 1 AND 4')
export class CaseRatingEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('case_card_id'))
  caseCardId!: string;

  @Column(id('case_version_id'))
  caseVersionId!: string;

  @Column(id('rater_id'))
  raterId!: string;

  @Column(varchar('criterion_id', 40))
  criterionId!: string;

  /** Null: the case does not tell. */
  @Column(nullable(integer('level')))
  level!: Level | null;

  @Column(instant('submitted_at'))
  submittedAt!: Instant;
}
