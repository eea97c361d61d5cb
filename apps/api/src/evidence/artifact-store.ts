import { Injectable } from '@nestjs/common';
import { alreadySubmitted, DomainError, notFound } from '@app/domain';
import {
  AuditTrail,
  EvalArtifactRepository,
  type EvalArtifactRow,
  ScorecardRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { ArtifactFiles } from '../platform/evidence/index.js';

const stillUsed = (): DomainError =>
  new DomainError('EVIDENCE.FILE_IN_USE', 'conflict', 'A piece of evidence still uses this file', {
    detail: 'Take the file off the piece of evidence first, then remove it.',
  });

const tooMany = (limit: number): DomainError =>
  new DomainError('EVIDENCE.TOO_MANY_FILES', 'conflict', 'This card has enough files', {
    detail: `A card holds up to ${limit} eval logs. Remove one before you attach another.`,
  });

/** Files of cards and the rows that describe them: in one step as far as anybody can tell. */
@Injectable()
export class ArtifactStore {
  constructor(
    private readonly files: ArtifactFiles,
    private readonly artifacts: EvalArtifactRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  async add(person: Person, artifact: EvalArtifactRow, bytes: Uint8Array, limit: number): Promise<void> {
    const { organisationId, id, scorecardId, sha256 } = artifact;
    const addRow = () =>
      this.transactions.run(async (tx) => {
        await this.openDraft(tx, person, scorecardId);
        const present = await this.artifacts.findIds(organisationId, scorecardId, tx);
        if (present.length >= limit) throw tooMany(limit);
        await this.artifacts.add(tx, artifact);
        await this.record(tx, person, 'evidence.attach', id, { scorecardId, sha256 });
      });
    await this.files.adding(id, bytes, addRow);
  }

  async remove(person: Person, scorecardId: string, artifactId: string): Promise<void> {
    const removeRow = () =>
      this.transactions.run(async (tx) => {
        const card = await this.openDraft(tx, person, scorecardId);
        if (card.content.evidence.some((item) => item.artifactId === artifactId)) throw stillUsed();
        if (!(await this.artifacts.remove(tx, person.organisationId, scorecardId, artifactId)))
          throw notFound('artifact');
        await this.record(tx, person, 'evidence.detach', artifactId, { scorecardId });
      });
    await this.files.removing(artifactId, removeRow);
  }

  private async openDraft(tx: Tx, person: Person, scorecardId: string) {
    const card = await this.scorecards.findOwn(person.organisationId, scorecardId, person.id, tx);
    if (!card) throw notFound('scorecard');
    if (card.status !== 'draft') throw alreadySubmitted();
    return card;
  }

  private record(
    tx: Tx,
    person: Person,
    action: string,
    objectId: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'eval_artifact', objectId, payload });
  }
}
