import { IsString, Length } from 'class-validator';
import type { AcceptInvitationBody, CsvBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { NewPassword } from '../../platform/validation/index.js';

const CSV = `Paste a table of 1 to ${LIMITS.csv} characters; its first line names the columns name, email, title, seniority, roles.`;

export class CsvDto implements CsvBody {
  @Length(1, LIMITS.csv, { message: CSV })
  @IsString({ message: CSV })
  readonly csv!: string;
}

export class AcceptInvitationDto implements AcceptInvitationBody {
  @NewPassword()
  readonly password!: string;
}
