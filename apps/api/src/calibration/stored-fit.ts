import type { CalibrationResult } from '@app/calibration';
import type { FitResultRow } from '@app/persistence';
import type { StoredFit } from '@app/reports';

export const toStoredFit = (row: FitResultRow): StoredFit => {
  const { id, createdAt, inputHash, resultHash, modelVersion, parameters, seed } = row;
  const result = JSON.parse(row.result) as CalibrationResult;
  return { id, createdAt, inputHash, resultHash, modelVersion, parameters, seed, result };
};
