import { Injectable } from '@nestjs/common';
import { type LoopAct, notFound } from '@app/domain';
import { AuditTrail, ScorecardRepository, TransactionRunner, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, type LoopPowers } from '../platform/loops/index.js';

export interface OpenLoop {
  readonly loop: LoopContext;
  readonly powers: LoopPowers;
}

export interface LoopRecord {
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Every change of a loop: in line with the submits and moves of the same loop, and with its line in the audit. */
@Injectable()
export class LoopChanges {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly scorecards: ScorecardRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param act what the person must be allowed to do; null: that the loop exists for them is enough
   * @throws DomainError APPLICATION.NOT_FOUND unless it is
   */
  async run<T>(
    person: Person,
    applicationId: string,
    act: LoopAct | null,
    record: LoopRecord,
    work: (tx: Tx, open: OpenLoop) => Promise<T>,
  ): Promise<T> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const open = await this.open(person, applicationId, act, tx);
      const result = await work(tx, open);
      await this.audit.record(tx, {
        organisationId,
        actorId,
        ...record,
        objectType: 'application',
        objectId: applicationId,
      });
      return result;
    });
  }

  /** Outside a transaction as well: for what must be refused before anything slow begins. */
  async open(person: Person, applicationId: string, act: LoopAct | null, tx?: Tx): Promise<OpenLoop> {
    const loop = await this.loops.load(person, applicationId, tx);
    const powers = await this.moves.powersOf(person, loop, tx);
    if (act !== null && !powers.may(act)) throw notFound('application');
    return { loop, powers };
  }
}
