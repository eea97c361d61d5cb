import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReportFormat } from '@app/contracts';
import type { Instant } from '@app/domain';
import type { Tx } from '@app/persistence';
import { type FinishJob, type JobHandler, JobWorker, type LeasedJob, type ReportStep } from '../platform/jobs/index.js';
import { CalibrationLoader } from './calibration-loader.js';
import { ExportFiles } from './export-files.js';
import { CALIBRATION_EXPORT, type ExportResult, readPayload } from './export-job.js';
import { ExportRecords } from './export-records.js';
import { JobPeople } from './job-people.js';
import { ReportEngine } from './report-engine.js';

const STEPS = 4;

/** Makes an export for the person who asked, as the policy stands when it is made. */
@Injectable()
export class ExportHandler implements JobHandler, OnModuleInit {
  readonly kind = CALIBRATION_EXPORT;

  constructor(
    private readonly worker: JobWorker,
    private readonly people: JobPeople,
    private readonly loader: CalibrationLoader,
    private readonly engine: ReportEngine,
    private readonly files: ExportFiles,
    private readonly records: ExportRecords,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async run(job: LeasedJob, step: ReportStep): Promise<FinishJob> {
    const { requisitionId, format, named } = readPayload(job.payload);
    await step(0, STEPS);
    const person = await this.people.of(job);
    const { input, applicationIds } = await this.loader.load(person, requisitionId, named);
    await step(1, STEPS);
    const report = await this.engine.build(input);
    await step(2, STEPS);
    const { bytes } = await this.engine.render(report, format);
    await step(3, STEPS);
    const storagePath = `${job.id}.${format}`;
    await this.files.write(storagePath, bytes);
    await step(STEPS, STEPS);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileName = fileNameOf(`${named ? 'named-' : ''}${input.requisition.title}`, input.generatedAt, format);
    return async (tx: Tx): Promise<ExportResult> => {
      const file = { requisitionId, format, named, fileName, storagePath, sha256, size: bytes.byteLength };
      return { exportId: await this.records.add(tx, person, job.id, file, report.n), applicationIds };
    };
  }
}

/** ASCII, so that every browser and file system takes it; the title may be anything. */
function fileNameOf(title: string, at: Instant, format: ReportFormat): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const slug = plain.slice(0, 60).replaceAll(/^-+|-+$/g, '') || 'requisition';
  return `calibration-${slug}-${at.slice(0, 10)}.${format}`;
}
