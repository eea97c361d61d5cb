import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { ImportPreviewView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CandidatesCsvDto, RequisitionParams } from './dto/candidate.dto.js';
import { ImportCandidatesService } from './import-candidates.service.js';

@Controller('requisitions/:requisitionId/candidates/imports')
@RequirePermission('requisition:manage')
export class CandidateImportsController {
  constructor(private readonly imports: ImportCandidatesService) {}

  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() { csv }: CandidatesCsvDto,
  ): Promise<ImportPreviewView> {
    return this.imports.preview(person, requisitionId, csv);
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  import(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() { csv }: CandidatesCsvDto,
  ): Promise<ImportPreviewView> {
    return this.imports.import(person, requisitionId, csv);
  }
}
