import { Injectable } from '@nestjs/common';
import type { Level } from '@app/domain';
import { BaseRepository } from './base.repository.js';
import { COUNTED_LEVEL, JOIN_BLIND_REVISION } from './counted-ratings.sql.js';
import { places } from './places.js';

/** A counted rating of a loop in which the person rated: independent, of nobody recused, of no withdrawn card. */
export interface MirrorRatingRow {
  readonly applicationId: string;
  readonly raterId: string;
  readonly criterionId: string;
  readonly rubricVersionId: string;
  readonly level: Level | null;
}

/** One of the person's own submitted cards. */
export interface MirrorCardRow {
  readonly scorecardId: string;
  readonly activeSeconds: number | null;
}

const MAX_LOOPS = 500;

const RATINGS = (count: number): string => `
  SELECT r.application_id AS "applicationId", r.rater_id AS "raterId", r.criterion_id AS "criterionId",
         r.rubric_version_id AS "rubricVersionId", ${COUNTED_LEVEL} AS "level"
    FROM ratings r
    JOIN scorecards c ON c.organisation_id = r.organisation_id AND c.id = r.scorecard_id AND c.status <> 'withdrawn'${JOIN_BLIND_REVISION}
   WHERE r.organisation_id = $1 AND r.independent AND r.application_id IN (${places(2, count)})
     AND NOT EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = r.organisation_id
                        AND x.application_id = r.application_id AND x.person_id = r.rater_id)
     AND NOT EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = r.organisation_id
                        AND s.application_id = r.application_id AND s.person_id = r.rater_id AND s.status = 'conflict')
   ORDER BY r.application_id, r.criterion_id, r.submitted_at, r.id`;

const CARDS = (count: number): string => `
  SELECT c.id AS "scorecardId", t.active_seconds AS "activeSeconds"
    FROM scorecards c
    LEFT JOIN card_times t ON t.organisation_id = c.organisation_id AND t.scorecard_id = c.id
   WHERE c.organisation_id = $1 AND c.author_id = $2 AND c.status = 'submitted'
     AND EXISTS (SELECT 1 FROM ratings r WHERE r.organisation_id = c.organisation_id AND r.scorecard_id = c.id)
     AND c.application_id IN (${places(3, count)})
   ORDER BY c.submitted_at, c.id`;

/** What a person's own mirror is made of. The caller says which loops are open to them. */
@Injectable()
export class MirrorRepository extends BaseRepository {
  async findRatings(organisationId: string, applicationIds: readonly string[]): Promise<MirrorRatingRow[]> {
    return this.inParts(applicationIds, (ids) =>
      this.reading().query<MirrorRatingRow[]>(RATINGS(ids.length), [organisationId, ...ids]),
    );
  }

  async findCards(
    organisationId: string,
    authorId: string,
    applicationIds: readonly string[],
  ): Promise<MirrorCardRow[]> {
    return this.inParts(applicationIds, (ids) =>
      this.reading().query<MirrorCardRow[]>(CARDS(ids.length), [organisationId, authorId, ...ids]),
    );
  }

  private async inParts<T>(ids: readonly string[], read: (part: readonly string[]) => Promise<T[]>): Promise<T[]> {
    const found: T[] = [];
    for (let start = 0; start < ids.length; start += MAX_LOOPS)
      found.push(...(await read(ids.slice(start, start + MAX_LOOPS))));
    return found;
  }
}
