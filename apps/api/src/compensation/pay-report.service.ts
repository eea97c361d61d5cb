import { Injectable, StreamableFile } from '@nestjs/common';
import type { PayReportFormat } from '@app/contracts';
import { Clock } from '@app/domain';
import { renderPayReport } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { GetCandidatePayService } from './get-candidate-pay.service.js';

/** The same figures as on the screen, to keep: for whoever handles pay, logged like every opening. */
@Injectable()
export class PayReportService {
  constructor(
    private readonly pay: GetCandidatePayService,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, applicationId: string, format: PayReportFormat): Promise<StreamableFile> {
    const view = await this.pay.execute(person, applicationId, 'report');
    const { bytes, mediaType } = await renderPayReport({ ...view, generatedAt: this.clock.now() }, format);
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: `attachment; filename="band-fit-${applicationId}.${format}"`,
      length: bytes.length,
    });
  }
}
