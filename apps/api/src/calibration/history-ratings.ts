import { Injectable } from '@nestjs/common';
import { CalibrationRepository } from '@app/persistence';
import { type FitRequest, fitRequest, selectWorkspaceRatings, type WorkspaceRating } from '@app/reports';

export interface HistoryMaterial {
  readonly ratings: readonly WorkspaceRating[];
  /** Undefined without a rating. */
  readonly request: FitRequest | undefined;
}

/**
 * The organisation's own history: independent ratings of every loop past its reveal, whoever asks, and no answer to a shared case, for a
 * debrief is read by people who still owe theirs.
 */
@Injectable()
export class HistoryRatings {
  constructor(private readonly calibration: CalibrationRepository) {}

  async of(organisationId: string): Promise<HistoryMaterial> {
    const rows = await this.calibration.findRevealedRatings(organisationId);
    const { ratings } = selectWorkspaceRatings(
      rows.map(({ applicationId: candidateId, ...row }) => ({ ...row, candidateId })),
      {},
    );
    return { ratings, request: fitRequest(ratings, 'organisation') };
  }
}
