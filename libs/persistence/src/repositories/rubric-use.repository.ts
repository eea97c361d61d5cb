import { Injectable } from '@nestjs/common';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { places } from './places.js';

/** Cards of a loop by what a chase list shows of them: neither whose, nor when, nor whether a draft was begun. */
export interface CardCountRow {
  readonly submitted: number;
  readonly waiting: number;
}

const cardsOf = (count: number): string => `
  SELECT COUNT(CASE WHEN c.status = 'submitted' THEN 1 END) AS "submitted",
         COUNT(CASE WHEN c.status = 'submitted' THEN NULL WHEN s.status IN ('assigned', 'accepted') THEN 1 END) AS "waiting"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.seat = 'panel' AND s.application_id IN (${places(2, count)})`;

/** What stands on a rubric version. Who may know it is asked outside, loop by loop. */
@Injectable()
export class RubricUseRepository extends BaseRepository {
  /** @param applicationIds loops whose card status the person may know, at most 500 */
  async countCards(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<CardCountRow> {
    if (applicationIds.length === 0) return { submitted: 0, waiting: 0 };
    const [row]: { submitted: number | string; waiting: number | string }[] = await this.reading(tx).query(
      cardsOf(applicationIds.length),
      [organisationId, ...applicationIds],
    );
    return { submitted: Number(row?.submitted ?? 0), waiting: Number(row?.waiting ?? 0) };
  }
}
