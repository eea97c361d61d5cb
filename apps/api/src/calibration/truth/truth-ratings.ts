import { Injectable } from '@nestjs/common';
import type { ScoredRating } from '@app/calibration';
import { DomainError } from '@app/domain';
import { CalibrationRepository } from '@app/persistence';
import { LoopAccess, RequisitionAccess } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import { openLoopIds } from '../calibration-access.js';

export interface OpenRatings {
  /** In the order of candidate, rater and criterion, so that the same ratings are the same bytes. */
  readonly ratings: readonly ScoredRating[];
  readonly requisitions: number;
}

/** Independent ratings of the given requisitions, as far as their calibration is open to the person. */
@Injectable()
export class TruthRatings {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
    private readonly calibration: CalibrationRepository,
  ) {}

  async openTo(person: Person, requisitionIds: readonly string[]): Promise<OpenRatings> {
    const found: ScoredRating[][] = [];
    for (const id of requisitionIds) if (await this.mayRead(person, id)) found.push(await this.ratingsOf(person, id));
    const counted = found.filter((ratings) => ratings.length > 0);
    return { ratings: counted.flat().sort(byPlace), requisitions: counted.length };
  }

  private async ratingsOf(person: Person, requisitionId: string): Promise<ScoredRating[]> {
    const rows = await this.calibration.findRatings(person.organisationId, requisitionId);
    // Asked after the ratings were read, as the report of a requisition does.
    const open = openLoopIds(await this.loops.ofRequisition(person, requisitionId));
    return rows.flatMap(({ applicationId, raterId, criterionId, level, independent }) =>
      independent && level !== null && open.has(applicationId)
        ? [{ candidate: applicationId, rater: raterId, criterion: criterionId, value: level }]
        : [],
    );
  }

  private async mayRead(person: Person, requisitionId: string): Promise<boolean> {
    try {
      await this.requisitions.require(person, requisitionId, 'calibration');
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.category === 'not_found') return false;
      throw error;
    }
  }
}

const keyOf = ({ candidate, rater, criterion }: ScoredRating): string => `${candidate} ${rater} ${criterion}`;
const byPlace = (one: ScoredRating, other: ScoredRating): number => (keyOf(one) < keyOf(other) ? -1 : 1);
