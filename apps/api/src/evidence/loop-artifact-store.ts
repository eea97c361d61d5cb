import { Injectable } from '@nestjs/common';
import { DomainError, mayAttachArtifact, notFound, takesArtifacts } from '@app/domain';
import {
  AuditTrail,
  LoopArtifactRepository,
  type LoopArtifactRow,
  ScorecardRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { standingIn } from './loop-artifact.view.js';

const MAX_FILES = 20;

const tooMany = (): DomainError =>
  new DomainError('EVIDENCE.TOO_MANY_FILES', 'conflict', 'This candidate has enough eval logs', {
    detail: `A candidate holds up to ${MAX_FILES} eval logs. Nothing was saved.`,
  });
const decided = (): DomainError =>
  new DomainError('EVIDENCE.DECIDED', 'conflict', 'This loop takes no more files', {
    detail: 'A decision rests on what was there when it was made. Nothing was changed.',
  });

/** Rows of artefacts attached to candidates, in line with the moves of their loop, each change with its line in the audit. */
@Injectable()
export class LoopArtifactStore {
  constructor(
    private readonly loops: LoopAccess,
    private readonly artifacts: LoopArtifactRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** Before anything slow begins, and once more inside. @throws DomainError APPLICATION.NOT_FOUND, EVIDENCE.DECIDED */
  async openFor(person: Person, applicationId: string, roundId: string | null, tx?: Tx): Promise<LoopContext> {
    const loop = await this.loops.load(person, applicationId, tx);
    if (!mayAttachArtifact(standingIn(loop), roundId)) throw notFound('application');
    if (!takesArtifacts(loop.visibleState)) throw decided();
    return loop;
  }

  async add(person: Person, row: LoopArtifactRow): Promise<void> {
    const { organisationId, applicationId, roundId, criterionId, sha256 } = row;
    await this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      await this.openFor(person, applicationId, roundId, tx);
      if ((await this.artifacts.count(organisationId, applicationId, tx)) >= MAX_FILES) throw tooMany();
      await this.artifacts.add(tx, row);
      await this.record(tx, person, 'evidence.attach_to_candidate', row.id, {
        ...{ applicationId, roundId, criterionId, sha256 },
      });
    });
  }

  /**
   * Changes one artefact that this person may see.
   * @param may whether they may change it, by the loop as it is inside the transaction
   * @throws DomainError ARTIFACT.NOT_FOUND unless it exists for them and `may` says so
   */
  async change(
    person: Person,
    { applicationId, id }: Pick<LoopArtifactRow, 'applicationId' | 'id'>,
    record: { readonly action: string; readonly payload: Record<string, unknown> },
    may: (loop: LoopContext, row: LoopArtifactRow) => boolean,
    work: (tx: Tx, loop: LoopContext) => Promise<unknown>,
  ): Promise<{ readonly loop: LoopContext; readonly row: LoopArtifactRow }> {
    const { organisationId } = person;
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const loop = await this.visibleLoop(person, applicationId, tx);
      const row = await this.artifacts.find({ organisationId, applicationId, id }, tx);
      if (!row || !loop.can('documents')) throw notFound('artifact');
      if (!may(loop, row)) throw takesArtifacts(loop.visibleState) ? notFound('artifact') : decided();
      await work(tx, loop);
      await this.record(tx, person, record.action, id, { applicationId, sha256: row.sha256, ...record.payload });
      return { loop, row };
    });
  }

  private async visibleLoop(person: Person, applicationId: string, tx: Tx): Promise<LoopContext> {
    try {
      return await this.loops.load(person, applicationId, tx);
    } catch (error) {
      // The same body as for a file that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('artifact');
      throw error;
    }
  }

  private record(
    tx: Tx,
    { organisationId, id: actorId }: Person,
    action: string,
    objectId: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'eval_artifact', objectId, payload });
  }
}
