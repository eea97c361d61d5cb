import { Module } from '@nestjs/common';
import { JobsModule } from '../platform/jobs/index.js';
import { CalibrationAccess } from './calibration-access.js';
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
import { CalibrationSettings } from './calibration-settings.js';
import { FitCheckHandler } from './fit-check-handler.js';
import { FitEngine } from './fit-engine.js';
import { FitHandler } from './fit-handler.js';
import { FitRecords } from './fit-records.js';
import { CachedHistory } from './cached-history.js';
import { CalibrationGrantsController } from './calibration-grants.controller.js';
import { CalibrationGrantsService } from './calibration-grants.service.js';
import { NamedReports } from './named-reports.js';
import { HistoryHandler } from './history-handler.js';
import { HistoryRatings } from './history-ratings.js';
import { HistoryWishes } from './history-wishes.js';
import { SharedAnswers } from './shared-answers.js';
import { GetPanelCalibrationService } from './get-panel-calibration.service.js';
import { GetAdjustedService } from './get-adjusted.service.js';
import { GetWorkspaceService } from './get-workspace.service.js';
import { OpenFits } from './open-fits.js';
import { RequestFitService } from './request-fit.service.js';
import { WorkspaceLoader } from './workspace-loader.js';
import {
  CalibrationSettingsController,
  PanelCalibrationController,
  WorkspaceController,
} from './workspace.controller.js';
import { GetTruthService } from './truth/get-truth.service.js';
import { TruthRatings } from './truth/truth-ratings.js';
import { CalibrationTruthController } from './truth/truth.controller.js';

@Module({
  imports: [JobsModule],
  controllers: [
    ...[CalibrationController, ReportExportsController],
    ...[WorkspaceController, CalibrationSettingsController, PanelCalibrationController],
    ...[CalibrationTruthController, CalibrationGrantsController],
  ],
  providers: [
    ...[CalibrationAccess, GetCalibrationService, CalibrationLoader, LabelKeys, ReportEngine],
    ...[RequestExportService, ListExportsService, DownloadExportService],
    ...[GetTruthService, TruthRatings],
    ...[ExportHandler, ExportFiles, ExportRecords, JobPeople],
    ...[WorkspaceLoader, CalibrationSettings, GetWorkspaceService, GetAdjustedService, RequestFitService, OpenFits],
    ...[FitEngine, FitHandler, FitCheckHandler, FitRecords, GetPanelCalibrationService, CachedHistory],
    ...[CalibrationGrantsService, NamedReports],
    ...[SharedAnswers, HistoryRatings, HistoryWishes, HistoryHandler],
  ],
})
export class CalibrationModule {}
