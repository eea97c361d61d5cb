import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type {
  AdjustedCandidatesView,
  CalibrationSettingsView,
  CalibrationWorkspaceView,
  JobView,
  PanelCalibrationView,
} from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CalibrationSettings } from './calibration-settings.js';
import { FiltersDto, FitParams, LoopParams, SettingsDto, WorkspaceQuery } from './dto/workspace.dto.js';
import { GetAdjustedService } from './get-adjusted.service.js';
import { GetPanelCalibrationService } from './get-panel-calibration.service.js';
import { GetWorkspaceService } from './get-workspace.service.js';
import { RequestFitService } from './request-fit.service.js';

@Controller('calibration')
@RequirePermission('calibration:read')
export class WorkspaceController {
  constructor(
    private readonly getWorkspace: GetWorkspaceService,
    private readonly getAdjusted: GetAdjustedService,
    private readonly requestFit: RequestFitService,
  ) {}

  @Get()
  get(@CurrentPerson() person: Person, @Query() query: WorkspaceQuery): Promise<CalibrationWorkspaceView> {
    return this.getWorkspace.execute(person, query, query.names === 'true');
  }

  @Post('fits')
  @HttpCode(202)
  @Idempotent({ required: true })
  fit(@CurrentPerson() person: Person, @Body() filters: FiltersDto): Promise<JobView> {
    return this.requestFit.fit(person, filters);
  }

  @Get('fits/:fitId/candidates')
  candidates(@CurrentPerson() person: Person, @Param() { fitId }: FitParams): Promise<AdjustedCandidatesView> {
    return this.getAdjusted.execute(person, fitId);
  }

  @Post('fits/:fitId/checks')
  @HttpCode(202)
  @Idempotent({ required: true })
  check(@CurrentPerson() person: Person, @Param() { fitId }: FitParams): Promise<JobView> {
    return this.requestFit.check(person, fitId);
  }
}

@Controller('calibration/settings')
@RequirePermission('calibration:switch')
export class CalibrationSettingsController {
  constructor(private readonly settings: CalibrationSettings) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<CalibrationSettingsView> {
    return this.settings.view(person);
  }

  @Put()
  change(
    @CurrentPerson() person: Person,
    @Body() { adjusts }: SettingsDto,
    @IfMatch() version: number,
  ): Promise<CalibrationSettingsView> {
    return this.settings.change(person, adjusts, version);
  }
}

@Controller('applications/:applicationId/calibration')
@RequirePermission('debrief:read')
export class PanelCalibrationController {
  constructor(private readonly getPanel: GetPanelCalibrationService) {}

  @Get()
  get(@CurrentPerson() person: Person, @Param() { applicationId }: LoopParams): Promise<PanelCalibrationView> {
    return this.getPanel.execute(person, applicationId);
  }
}
