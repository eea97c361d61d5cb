import { Injectable } from '@nestjs/common';
import { type LoopAct, notFound } from '@app/domain';
import { ScorecardRepository, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../access/index.js';
import type { Person } from '../auth/person.js';
import { LoopMoves, type LoopPowers } from '../loops/index.js';
import { RecordedChanges, type RecordOf, recordOf, type Stamps } from './recorded-changes.js';

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
    private readonly changes: RecordedChanges,
  ) {}

  /**
   * @param act what the person must be allowed to do; null: that the loop exists for them is enough
   * @throws DomainError APPLICATION.NOT_FOUND unless it is
   */
  async run<T>(
    person: Person,
    applicationId: string,
    act: LoopAct | null,
    record: RecordOf<T, LoopRecord>,
    work: (tx: Tx, open: OpenLoop, stamps: Stamps) => Promise<T>,
  ): Promise<T> {
    const object = { objectType: 'application', objectId: applicationId };
    const ofLoop = (result: T) => ({ ...recordOf(record, result), ...object });
    return this.changes.run(person, ofLoop, async (tx, stamps) => {
      await this.scorecards.lockLoop(tx, person.organisationId, applicationId);
      return work(tx, await this.open(person, applicationId, act, tx), stamps);
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
