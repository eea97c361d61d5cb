import { Injectable } from '@nestjs/common';
import type { Instant, LoopState, PacketCard } from '@app/domain';
import { ApplicationEntity } from '../entities/application.entity.js';
import { LoopEventEntity } from '../entities/loop-event.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, updateVersioned } from './rows.js';

/** A loop as its packet is completed. */
export interface PacketLoop {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly state: LoopState;
  readonly decisionVersion: number;
  readonly version: number;
}

export interface PacketMove {
  readonly id: string;
  readonly toState: LoopState;
  /** Null where the product moves the loop by itself. */
  readonly actorId: string | null;
  readonly reason: string;
  readonly at: Instant;
}

/** When the author of a card was asked, and when their other cards of the same loop came in. */
export interface AuthorTimes {
  /** For this card. */
  readonly assignedAt: Instant;
  /** For any card of the loop that was not taken back. */
  readonly firstAskedAt: Instant;
  /** From this card. */
  readonly excused: boolean;
  readonly otherCardsSubmittedAt: readonly Instant[];
}

interface AuthorTimeRow {
  readonly assignmentId: string;
  readonly status: PacketCard['status'];
  readonly createdAt: Instant;
  readonly submittedAt: Instant | null;
}

const CARDS = `
  SELECT s.status AS "status", c.status AS "cardStatus"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.application_id = $2 AND s.seat = 'panel'`;

const AUTHOR_TIMES = `
  SELECT s.id AS "assignmentId", s.status AS "status", s.created_at AS "createdAt", c.submitted_at AS "submittedAt"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id
   WHERE s.organisation_id = $1 AND s.application_id = $2 AND s.person_id = $3`;

/** What the submit of a card must know of its loop, and the move that the last card makes. */
@Injectable()
export class ScorecardPacketRepository extends BaseRepository {
  async findCards(tx: Tx, organisationId: string, applicationId: string): Promise<PacketCard[]> {
    const rows: { status: PacketCard['status']; cardStatus: string | null }[] = await this.writing(tx).query(CARDS, [
      organisationId,
      applicationId,
    ]);
    return rows.map(({ status, cardStatus }) => ({ status, submitted: cardStatus === 'submitted' }));
  }

  async findAuthorTimes(
    tx: Tx,
    organisationId: string,
    applicationId: string,
    authorId: string,
    assignmentId: string,
  ): Promise<AuthorTimes> {
    const rows: AuthorTimeRow[] = await this.writing(tx).query(AUTHOR_TIMES, [organisationId, applicationId, authorId]);
    const own = rows.find((row) => row.assignmentId === assignmentId);
    if (!own) throw new Error(`assignment ${assignmentId} is not its author's`);
    const asked = rows.filter((row) => row === own || row.status !== 'removed').map((row) => row.createdAt);
    return {
      assignedAt: own.createdAt,
      firstAskedAt: asked.reduce((first, at) => (at < first ? at : first)),
      excused: own.status === 'excused',
      // This one is a draft still; a card of the same assignment that was withdrawn was submitted all the same.
      otherCardsSubmittedAt: rows.flatMap((row) => (row.submittedAt ? [row.submittedAt] : [])),
    };
  }

  /** When the loop was last revealed, in any version of its decision. */
  async findLastReveal(tx: Tx, organisationId: string, applicationId: string): Promise<Instant | null> {
    return (await this.findReveals(organisationId, applicationId, tx)).at(-1) ?? null;
  }

  /** When the loop was revealed, every time, in order. */
  async findReveals(organisationId: string, applicationId: string, tx?: Tx): Promise<Instant[]> {
    const where = { organisationId, applicationId, toState: 'revealed' } as const;
    const events = await findRows(this.reading(tx), LoopEventEntity, where, { order: ['seq'], select: ['at'] });
    return events.map((event) => event.at);
  }

  /** Moves the loop and writes the event. @throws DomainError APPLICATION.STALE when somebody moved it first */
  async move(tx: Tx, loop: PacketLoop, { id, toState, actorId, reason, at }: PacketMove): Promise<void> {
    const { organisationId, applicationId, version, state: fromState, decisionVersion } = loop;
    const manager = this.writing(tx);
    await updateVersioned(
      manager,
      ApplicationEntity,
      { organisationId, id: applicationId, version },
      { state: toState },
      'application',
    );
    const last = await manager.findOne(LoopEventEntity, {
      select: { organisationId: true, id: true, seq: true },
      where: { organisationId, applicationId },
      order: { seq: 'DESC' },
    });
    const event = {
      organisationId,
      id,
      applicationId,
      seq: (last?.seq ?? 0) + 1,
      fromState,
      toState,
      actorId,
      reason,
      at,
      decisionVersion,
    };
    await insertRows(manager, LoopEventEntity, [event]);
  }
}
