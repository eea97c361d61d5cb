import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { CheckChainsService } from './check-chains.service.js';
import { ExportChainService } from './export-chain.service.js';
import { MayCount } from './may-count.js';

@Module({ controllers: [AuditController], providers: [CheckChainsService, ExportChainService, MayCount] })
export class AuditModule {}
