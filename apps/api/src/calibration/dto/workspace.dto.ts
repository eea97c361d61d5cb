import { IsBoolean, IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { CalibrationFitBody, CalibrationSettingsBody } from '@app/contracts';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export class FiltersDto implements CalibrationFitBody {
  @IsOptional()
  @Length(1, 36, { message: 'The requisition must be an id.' })
  requisition?: string;

  @IsOptional()
  @Matches(DAY, { message: 'The first day must look like 2026-01-31.' })
  from?: string;

  @IsOptional()
  @Matches(DAY, { message: 'The last day must look like 2026-01-31.' })
  to?: string;

  @IsOptional()
  @Length(1, 36, { message: 'The rubric version must be an id.' })
  rubric?: string;

  @IsOptional()
  @Length(1, 40, { message: 'The round must be an id.' })
  round?: string;
}

export class WorkspaceQuery extends FiltersDto {
  @IsOptional()
  @IsIn(['true'], { message: 'Write names=true, or leave it out.' })
  names?: 'true';
}

export class FitParams {
  @Length(1, 36, { message: 'The address must hold the id of a fit.' })
  fitId!: string;
}

export class LoopParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;
}

export class SettingsDto implements CalibrationSettingsBody {
  @IsBoolean({ message: 'Say true or false.' })
  adjusts!: boolean;
}
