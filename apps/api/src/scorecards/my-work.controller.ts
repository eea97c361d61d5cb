import { Controller, Get } from '@nestjs/common';
import type { MyWorkView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { MyWorkService } from './my-work.service.js';

@Controller('my-work')
@RequirePermission('work:own')
export class MyWorkController {
  constructor(private readonly myWork: MyWorkService) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<MyWorkView> {
    return this.myWork.execute(person);
  }
}
