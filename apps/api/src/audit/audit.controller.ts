import { Controller, Get, type StreamableFile } from '@nestjs/common';
import type { ChainCheckView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CheckChainsService } from './check-chains.service.js';
import { ExportChainService } from './export-chain.service.js';

@Controller('audit')
@RequirePermission('audit:check')
export class AuditController {
  constructor(
    private readonly checkChains: CheckChainsService,
    private readonly exportChain: ExportChainService,
  ) {}

  @Get('chains')
  check(@CurrentPerson() person: Person): Promise<ChainCheckView> {
    return this.checkChains.execute(person);
  }

  @Get('decision-chain')
  export(@CurrentPerson() person: Person): Promise<StreamableFile> {
    return this.exportChain.execute(person);
  }
}
