import { Length, ValidateBy } from 'class-validator';
import type { GrantCalibrationBody, RevokeGrantBody } from '@app/contracts';
import { type CivilDay, isCivilDay, LIMITS } from '@app/domain';
import { RequiredText } from '../../platform/validation/index.js';

export class GrantParams {
  @Length(1, 36, { message: 'The address must hold the id of a grant.' })
  readonly grantId!: string;
}

export class GrantDto implements GrantCalibrationBody {
  @Length(1, 36, { message: 'Send the id of a person.' })
  readonly personId!: string;

  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;

  @ValidateBy(
    { name: 'isCivilDay', validator: { validate: isCivilDay } },
    { message: 'Send the last day as 2026-11-30.' },
  )
  readonly endsOn!: CivilDay;
}

export class RevokeGrantDto implements RevokeGrantBody {
  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}
