import { Injectable } from '@nestjs/common';
import type { CalibrationReportView } from '@app/contracts';
import type { Person } from '../platform/auth/person.js';
import { CalibrationLoader } from './calibration-loader.js';
import { ReportEngine } from './report-engine.js';

@Injectable()
export class GetCalibrationService {
  constructor(
    private readonly loader: CalibrationLoader,
    private readonly engine: ReportEngine,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND */
  async execute(person: Person, requisitionId: string): Promise<CalibrationReportView> {
    const { input } = await this.loader.load(person, requisitionId);
    return this.engine.build(input);
  }
}
