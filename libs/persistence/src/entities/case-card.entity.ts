import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CaseAnswer, Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, json, nullable, varchar } from '../columns/columns.js';
import { CaseVersionEntity } from './case-version.entity.js';
import { PersonEntity } from './person.entity.js';

/** One person's answer to a calibration case: a draft of theirs alone, sealed at the submit. */
@Entity('case_cards')
@Unique(['organisationId', 'caseVersionId', 'personId'])
@ForeignKey(() => CaseVersionEntity, ['organisationId', 'caseVersionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('status', ['draft', 'submitted']))
@Check(`("status" = 'draft') = ("submitted_at" IS NULL)`)
export class CaseCardEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('case_version_id'))
  caseVersionId!: string;

  @Column(varchar('case_id', 40))
  caseId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('status'))
  status!: 'draft' | 'submitted';

  @Column(json('answer'))
  answer!: CaseAnswer;

  @Column(instant('opened_at'))
  openedAt!: Instant;

  @Column(instant('saved_at'))
  savedAt!: Instant;

  @Column(nullable(instant('submitted_at')))
  submittedAt!: Instant | null;

  @Column(integer('version'))
  version!: number;
}
