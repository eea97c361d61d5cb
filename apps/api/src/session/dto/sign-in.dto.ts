import { IsString, MaxLength, MinLength } from 'class-validator';
import type { DemoSignInBody, SignInBody } from '@app/contracts';
import { LIMITS } from '@app/domain';

const EMAIL = `The e-mail address needs 1 to ${LIMITS.email} characters.`;
const PASSWORD = `The password needs 1 to ${LIMITS.passwordMax} characters.`;

export class SignInDto implements SignInBody {
  @MaxLength(LIMITS.email, { message: EMAIL })
  @MinLength(1, { message: EMAIL })
  @IsString({ message: EMAIL })
  readonly email!: string;

  /** No lower limit here: a wrong password is wrong, however short. */
  @MaxLength(LIMITS.passwordMax, { message: PASSWORD })
  @MinLength(1, { message: PASSWORD })
  @IsString({ message: PASSWORD })
  readonly password!: string;
}

export class DemoSignInDto implements DemoSignInBody {
  @MaxLength(64, { message: 'Choose one of the people of the demo.' })
  @IsString({ message: 'Choose one of the people of the demo.' })
  readonly personId!: string;
}
