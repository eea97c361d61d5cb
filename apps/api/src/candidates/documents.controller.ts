import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  Post,
  Put,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor, type UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { DocumentView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { FileProblems } from '../platform/files/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AddDocumentService } from './add-document.service.js';
import { ApplicationParams } from './dto/application.dto.js';
import { DocumentMarkDto, DocumentParams, FileTitleDto, LinkDto } from './dto/document.dto.js';
import { MarkDocumentService } from './mark-document.service.js';
import { ReadDocumentService } from './read-document.service.js';

@Controller()
export class DocumentsController {
  constructor(
    private readonly addDocument: AddDocumentService,
    private readonly readDocument: ReadDocumentService,
    private readonly markDocument: MarkDocumentService,
  ) {}

  @Post('applications/:applicationId/documents/links')
  @RequirePermission('loop:manage')
  @Idempotent()
  link(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @Body() body: LinkDto,
  ): Promise<DocumentView> {
    return this.addDocument.link(person, applicationId, body);
  }

  @Post('applications/:applicationId/documents/files')
  @RequirePermission('loop:manage')
  @Idempotent()
  @UseInterceptors(FileProblems('DOCUMENT'), FileInterceptor('file', { defParamCharset: 'utf8' }))
  file(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @UploadedFile() file: UploadedMultipartFile | undefined,
    @Body() { title = '' }: FileTitleDto,
  ): Promise<DocumentView> {
    return this.addDocument.file(person, applicationId, file, title);
  }

  @Put('documents/:documentId/mark')
  @RequirePermission('loop:manage')
  mark(
    @CurrentPerson() person: Person,
    @Param() { documentId }: DocumentParams,
    @Body() body: DocumentMarkDto,
  ): Promise<DocumentView> {
    return this.markDocument.execute(person, documentId, body);
  }

  /** Sandboxed on top of being an attachment: whatever is inside must not run where it is opened. */
  @Get('documents/:documentId/file')
  @RequirePermission('document:read')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  read(@CurrentPerson() person: Person, @Param() { documentId }: DocumentParams): Promise<StreamableFile> {
    return this.readDocument.execute(person, documentId);
  }
}
