import type { CalibrationFilters } from '@app/contracts';
import type { FitScope } from '@app/persistence';

/** Kinds of the jobs that compute a fit, and that compute a stored one again. */
export const CALIBRATION_FIT = 'calibration-fit';
export const CALIBRATION_CHECK = 'calibration-check';
/** Kind of the job that fits the whole organisation, for debriefs. */
export const CALIBRATION_HISTORY = 'calibration-history';

const FILTERS = ['requisition', 'from', 'to', 'rubric', 'round'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Only the filters, and only those that are set: what is stored and compared. */
export function filtersIn(value: unknown): CalibrationFilters {
  if (!isObject(value)) return {};
  const found = FILTERS.flatMap((name) => (typeof value[name] === 'string' ? [[name, value[name]] as const] : []));
  return Object.fromEntries(found);
}

/** @throws Error when the row holds something else: it was written by another version */
export function fitIdIn(value: unknown): string {
  if (!isObject(value) || typeof value['fitId'] !== 'string') throw new Error('not the payload of a check');
  return value['fitId'];
}

/** What a fit under these filters covers: never the organisation, of which its reader may see a part only. */
export const scopeOf = ({ requisition, ...others }: CalibrationFilters): Exclude<FitScope, 'organisation'> =>
  requisition !== undefined && Object.keys(others).length === 0 ? 'requisition' : 'selection';

/** The part of a fit's key that says what it stands for. */
export const scopeKeyOf = (filters: CalibrationFilters): string =>
  [scopeOf(filters), filters.requisition ?? ''].join(' ').trim();
