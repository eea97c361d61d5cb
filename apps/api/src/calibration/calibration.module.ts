import { Module } from '@nestjs/common';
import { JobsModule } from '../platform/jobs/index.js';
import { CalibrationLoader } from './calibration-loader.js';
import { CalibrationController } from './calibration.controller.js';
import { DownloadExportService } from './download-export.service.js';
import { ExportFiles } from './export-files.js';
import { ExportHandler } from './export-handler.js';
import { ExportRecords } from './export-records.js';
import { GetCalibrationService } from './get-calibration.service.js';
import { JobPeople } from './job-people.js';
import { LabelKeys } from './label-keys.js';
import { ListExportsService } from './list-exports.service.js';
import { ReportEngine } from './report-engine.js';
import { ReportExportsController } from './report-exports.controller.js';
import { RequestExportService } from './request-export.service.js';

@Module({
  imports: [JobsModule],
  controllers: [CalibrationController, ReportExportsController],
  providers: [
    ...[GetCalibrationService, CalibrationLoader, LabelKeys, ReportEngine],
    ...[RequestExportService, ListExportsService, DownloadExportService],
    ...[ExportHandler, ExportFiles, ExportRecords, JobPeople],
  ],
})
export class CalibrationModule {}
