import { Length, Matches } from 'class-validator';
import type { AnswerVignetteBody } from '@app/contracts';
import { ROLE_FINDINGS, type RoleFinding } from '@app/domain';
import { OneOf } from '../../platform/validation/index.js';

export class VignettePackParams {
  @Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { message: 'The address must hold the id of a pack.' })
  readonly packId!: string;
}

export class AnswerVignetteDto implements AnswerVignetteBody {
  @Length(1, 36, { message: 'Send the id of the set that was read.' })
  readonly setId!: string;

  @Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { message: 'Send the id of a vignette of this set.' })
  readonly vignetteId!: string;

  @OneOf(ROLE_FINDINGS, 'The choice')
  readonly choice!: RoleFinding;
}
