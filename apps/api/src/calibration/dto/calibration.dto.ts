import { IsBoolean, IsOptional, Length } from 'class-validator';
import { REPORT_FORMATS, type ReportExportBody, type ReportFormat } from '@app/contracts';
import { OneOf } from '../../platform/validation/index.js';

export class RequisitionParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  requisitionId!: string;
}

export class ExportParams {
  @Length(1, 36, { message: 'The address must hold the id of an export.' })
  exportId!: string;
}

export class RequestExportDto implements ReportExportBody {
  @OneOf(REPORT_FORMATS, 'The format')
  format!: ReportFormat;

  @IsOptional()
  @IsBoolean({ message: 'Say true for the names of raters, or leave it out.' })
  names?: boolean;
}
