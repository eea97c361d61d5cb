import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type Instant, ROLE_FINDINGS, type RoleFinding } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';
import { RoleVignetteSetEntity } from './role-vignette-set.entity.js';

/** How somebody classified one vignette (insert only): final, since its reference has been read. */
@Entity('role_vignette_answers')
@Unique(['organisationId', 'setId', 'vignetteId', 'personId'])
@ForeignKey(() => RoleVignetteSetEntity, ['organisationId', 'setId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('choice', ROLE_FINDINGS))
export class RoleVignetteAnswerEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('set_id'))
  setId!: string;

  @Column(varchar('vignette_id', 40))
  vignetteId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('choice'))
  choice!: RoleFinding;

  @Column(instant('answered_at'))
  answeredAt!: Instant;
}
