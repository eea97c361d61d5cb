import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { DownloadExportService } from './download-export.service.js';
import { ExportParams } from './dto/calibration.dto.js';

@Controller('report-exports')
@RequirePermission('calibration:read')
export class ReportExportsController {
  constructor(private readonly downloadExport: DownloadExportService) {}

  @Get(':exportId/file')
  file(@CurrentPerson() person: Person, @Param() { exportId }: ExportParams): Promise<StreamableFile> {
    return this.downloadExport.execute(person, exportId);
  }
}
