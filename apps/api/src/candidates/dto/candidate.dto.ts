import { Type } from 'class-transformer';
import { IsString, Length } from 'class-validator';
import type { AddCandidateBody, CsvBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { EmailAddress, IfGiven, OptionalLine, RequiredLine, WholeNumber } from '../../platform/validation/index.js';

const MAX_PAGE = 200;
const CSV = `Paste a table of 1 to ${LIMITS.csv} characters; its first line names the columns, at least name and email.`;

export class RequisitionParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  readonly requisitionId!: string;
}

export class BoardQuery {
  @OptionalLine(LIMITS.name, 'The search')
  @IfGiven()
  readonly q?: string;

  @WholeNumber(0, 1_000_000, 'The offset')
  @Type(() => Number)
  @IfGiven()
  readonly offset?: number;

  @WholeNumber(1, MAX_PAGE, 'The limit')
  @Type(() => Number)
  @IfGiven()
  readonly limit?: number;
}

export class AddCandidateDto implements AddCandidateBody {
  @RequiredLine(LIMITS.name, 'The name')
  readonly name!: string;

  @EmailAddress()
  readonly email!: string;

  @OptionalLine(LIMITS.headline, 'The headline')
  readonly headline!: string;
}

export class CandidatesCsvDto implements CsvBody {
  @Length(1, LIMITS.csv, { message: CSV })
  @IsString({ message: CSV })
  readonly csv!: string;
}
