import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SENIORITIES, type MissingEvidence, type Seniority, type Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, json, nullable, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

export interface DecisionRationale {
  readonly criterionId: string;
  readonly text: string;
}

export interface DecisionDissent {
  readonly personId: string;
  readonly text: string;
  /** Written by the person themselves. */
  readonly own?: boolean;
}

/** What the committee decided, while it can still be corrected; sealing copies it into a decision record. */
@Entity('decisions')
@Unique(['organisationId', 'applicationId', 'decisionVersion'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'])
@Check(oneOf('outcome', ['hire', 'hire_other_level', 'redirect', 'hold', 'no_hire']))
@Check(oneOf('level', SENIORITIES))
export class DecisionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(choice('outcome'))
  outcome!: 'hire' | 'hire_other_level' | 'redirect' | 'hold' | 'no_hire';

  @Column(nullable(choice('level')))
  level!: Seniority | null;

  @Column(varchar('role_finding', 40))
  roleFinding!: string;

  @Column(text('role_reason'))
  roleReason!: string;

  @Column(json('rationale'))
  rationale!: readonly DecisionRationale[];

  @Column(json('dissent'))
  dissent!: readonly DecisionDissent[];

  @Column(text('conditions'))
  conditions!: string;

  /** Of a hold; null: decided before this could be said. */
  @Column(nullable(json('missing')))
  missing!: readonly MissingEvidence[] | null;

  @Column(json('overrides'))
  overrides!: unknown;

  @Column(id('decided_by'))
  decidedBy!: string;

  @Column(instant('decided_at'))
  decidedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
