import { Controller, Get } from '@nestjs/common';
import type { CalibrationTruthView } from '@app/contracts';
import { CurrentPerson } from '../../platform/auth/current-person.decorator.js';
import type { Person } from '../../platform/auth/person.js';
import { RequirePermission } from '../../platform/permissions/index.js';
import { GetTruthService } from './get-truth.service.js';

@Controller('calibration/truth')
@RequirePermission('calibration:read')
export class CalibrationTruthController {
  constructor(private readonly getTruth: GetTruthService) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<CalibrationTruthView> {
    return this.getTruth.execute(person);
  }
}
