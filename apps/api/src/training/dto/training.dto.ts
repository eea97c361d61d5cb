import { IsBoolean, Length } from 'class-validator';
import type { CertifyBody } from '@app/contracts';
import { LADDER_MAX, type LadderPolicy, LIMITS } from '@app/domain';
import { OptionalText, WholeNumber } from '../../platform/validation/index.js';

export class LadderPolicyDto implements LadderPolicy {
  @WholeNumber(0, LADDER_MAX, 'The number of shadows')
  readonly shadows!: number;

  @WholeNumber(0, LADDER_MAX, 'The number of reverse shadows')
  readonly reverseShadows!: number;

  @WholeNumber(0, LADDER_MAX, 'The number of calibration cases')
  readonly cases!: number;
}

export class CertifyDto implements CertifyBody {
  @Length(1, 36, { message: 'Send the id of a person.' })
  readonly personId!: string;

  @Length(1, 80, { message: 'Send the id of a rubric pack.' })
  readonly packId!: string;

  @Length(1, 40, { message: 'Send the id of a round.' })
  readonly roundId!: string;

  @IsBoolean({ message: 'Send true to certify, false to take it back.' })
  readonly certified!: boolean;

  @OptionalText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}
