import { IsString, Length } from 'class-validator';
import type { SetupBody, SetupDemoBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { EmailAddress, NewPassword, RequiredLine } from '../../platform/validation/index.js';

const TOKEN = 'Open the set-up link that the server printed in its terminal.';

export class SetupDemoDto implements SetupDemoBody {
  @Length(1, 200, { message: TOKEN })
  @IsString({ message: TOKEN })
  readonly token!: string;
}

export class SetupDto extends SetupDemoDto implements SetupBody {
  @RequiredLine(LIMITS.name, 'The name of the organisation')
  readonly organisationName!: string;

  @RequiredLine(LIMITS.name, 'Your name')
  readonly name!: string;

  @EmailAddress()
  readonly email!: string;

  @NewPassword()
  readonly password!: string;
}
