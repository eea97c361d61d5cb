import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CalibrationReportView, JobView, ReportExportsView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { RequestExportDto, RequisitionParams } from './dto/calibration.dto.js';
import { GetCalibrationService } from './get-calibration.service.js';
import { ListExportsService } from './list-exports.service.js';
import { RequestExportService } from './request-export.service.js';

@Controller('requisitions/:requisitionId/calibration')
@RequirePermission('calibration:read')
export class CalibrationController {
  constructor(
    private readonly getCalibration: GetCalibrationService,
    private readonly listExports: ListExportsService,
    private readonly requestExport: RequestExportService,
  ) {}

  @Get()
  get(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<CalibrationReportView> {
    return this.getCalibration.execute(person, requisitionId);
  }

  @Get('exports')
  list(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<ReportExportsView> {
    return this.listExports.execute(person, requisitionId);
  }

  @Post('exports')
  @HttpCode(202)
  @Idempotent({ required: true })
  export(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() body: RequestExportDto,
  ): Promise<JobView> {
    return this.requestExport.execute(person, requisitionId, body);
  }
}
