import { Injectable } from '@nestjs/common';
import { type LoopObject, notFound } from '@app/domain';
import { AuditTrail, ScorecardRepository, TransactionRunner, type Tx } from '@app/persistence';
import { LoopAccess } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import { DebriefLoader } from '../debrief-loader.js';
import { powersIn } from '../debrief-powers.js';
import type { HeldLoop } from '../decision-desk.js';

/** What an act in the room leaves in the audit: never what was written. */
export interface RoomAct {
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Every write of a room: in line with the moves of its loop, for whoever the policy lets in, with its line in the audit. */
@Injectable()
export class RoomDesk {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly scorecards: ScorecardRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
  ) {}

  /**
   * @param object what the policy must open to the person @param work answers with what it did; null: nothing was to be done
   * @throws DomainError APPLICATION.NOT_FOUND unless it does
   */
  async write<T>(
    person: Person,
    applicationId: string,
    object: LoopObject,
    work: (tx: Tx, held: HeldLoop) => Promise<{ readonly act: RoomAct | null; readonly result: T }>,
  ): Promise<T> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const loop = await this.loops.require(person, applicationId, object, tx);
      const people = await this.loader.people(organisationId, applicationId, tx);
      const { act, result } = await work(tx, { loop, people });
      if (act) {
        await this.audit.record(tx, {
          ...{ organisationId, actorId, objectType: 'application', objectId: applicationId },
          ...{ action: act.action, payload: { decisionVersion: loop.application.decisionVersion, ...act.payload } },
        });
      }
      return result;
    });
  }

  /** The same for whoever runs the debrief. */
  async run<T>(
    person: Person,
    applicationId: string,
    work: (tx: Tx, held: HeldLoop) => Promise<{ readonly act: RoomAct | null; readonly result: T }>,
  ): Promise<T> {
    return this.write(person, applicationId, 'progress', async (tx, held) => {
      if (!powersIn(held.loop, held.people.find(person.id)).may('run')) throw notFound('application');
      return work(tx, held);
    });
  }
}
