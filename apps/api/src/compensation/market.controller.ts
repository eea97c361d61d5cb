import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { AssumptionsView, ImportPreviewView, RatesView, ReferencesView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AssumptionsDto, RateDto, ReferencesCsvDto } from './dto/market.dto.js';
import { MarketService } from './market.service.js';
import { ReferencesService } from './references.service.js';

/** What the organisation knows of the market; nothing of any requisition or candidate. */
@Controller('compensation')
@RequirePermission('compensation:market')
export class MarketController {
  constructor(
    private readonly references: ReferencesService,
    private readonly market: MarketService,
  ) {}

  @Get('references')
  list(@CurrentPerson() person: Person): Promise<ReferencesView> {
    return this.references.list(person);
  }

  @Post('references/imports/preview')
  @HttpCode(200)
  preview(@CurrentPerson() person: Person, @Body() { csv }: ReferencesCsvDto): Promise<ImportPreviewView> {
    return this.references.preview(person, csv);
  }

  @Post('references/imports')
  @HttpCode(200)
  @Idempotent()
  import(@CurrentPerson() person: Person, @Body() { csv }: ReferencesCsvDto): Promise<ImportPreviewView> {
    return this.references.import(person, csv);
  }

  @Get('rates')
  rates(@CurrentPerson() person: Person): Promise<RatesView> {
    return this.market.rates(person);
  }

  @Post('rates')
  @Idempotent()
  addRate(@CurrentPerson() person: Person, @Body() body: RateDto): Promise<RatesView> {
    return this.market.addRate(person, body);
  }

  @Get('assumptions')
  assumptions(@CurrentPerson() person: Person): Promise<AssumptionsView> {
    return this.market.assumptions(person);
  }

  @Put('assumptions')
  changeAssumptions(
    @CurrentPerson() person: Person,
    @IfMatch() version: number,
    @Body() body: AssumptionsDto,
  ): Promise<AssumptionsView> {
    return this.market.changeAssumptions(person, version, body);
  }
}
