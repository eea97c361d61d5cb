import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { ImportPreviewView, ImportResultView } from '@app/contracts';
import { CurrentPerson, type Person } from '../platform/auth/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CsvDto } from './dto/import.dto.js';
import { PeopleImportService } from './people-import.service.js';

/** Importing twice does no harm: who is there already is skipped. Not @Idempotent: a kept answer would hold the secrets of its links. */
@Controller('people/imports')
export class PeopleImportController {
  constructor(private readonly imports: PeopleImportService) {}

  @Post('preview')
  @RequirePermission('people:manage')
  @HttpCode(200)
  preview(@CurrentPerson() person: Person, @Body() { csv }: CsvDto): Promise<ImportPreviewView> {
    return this.imports.preview(person, csv);
  }

  @Post()
  @RequirePermission('people:manage')
  @HttpCode(200)
  import(@CurrentPerson() person: Person, @Body() { csv }: CsvDto): Promise<ImportResultView> {
    return this.imports.import(person, csv);
  }
}
