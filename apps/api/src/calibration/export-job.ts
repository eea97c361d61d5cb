import { REPORT_FORMATS, type ReportFormat } from '@app/contracts';

/** Kind of the job and of the export it makes. */
export const CALIBRATION_EXPORT = 'calibration';

export interface ExportPayload {
  readonly requisitionId: string;
  readonly format: ReportFormat;
  readonly named: boolean;
}

export interface ExportResult {
  readonly exportId: string;
  readonly applicationIds: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** @throws Error when the row holds something else: it was written by another version */
export function readPayload(value: unknown): ExportPayload {
  const format = isObject(value) ? REPORT_FORMATS.find((one) => one === value['format']) : undefined;
  if (!isObject(value) || typeof value['requisitionId'] !== 'string' || !format)
    throw new Error('not the payload of an export');
  return { requisitionId: value['requisitionId'], format, named: value['named'] === true };
}

/** The loops in an export; undefined when its job no longer says: then nobody may have it. */
export function loopsInside(result: unknown): readonly string[] | undefined {
  if (!isObject(result) || !Array.isArray(result['applicationIds'])) return undefined;
  return result['applicationIds'] as string[];
}
