import { Controller, Get } from '@nestjs/common';
import type { MyCalibrationView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { MyCalibrationService } from './my-calibration.service.js';

/** There is no address that names a person: nobody can ask for another's mirror. */
@Controller('my-calibration')
@RequirePermission('calibration:own')
export class MyCalibrationController {
  constructor(private readonly mirror: MyCalibrationService) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<MyCalibrationView> {
    return this.mirror.execute(person);
  }
}
