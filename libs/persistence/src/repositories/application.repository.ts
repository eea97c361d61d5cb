import { Injectable } from '@nestjs/common';
import type { Instant, LoopState } from '@app/domain';
import { ApplicationEntity } from '../entities/application.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type ApplicationRow = Readonly<ApplicationEntity>;

export interface LoopChange {
  readonly state: LoopState;
  readonly decisionVersion?: number;
  readonly openedAt?: Instant;
}

/** Loops: one candidate in one requisition. The moves themselves are events (LoopEventRepository). */
@Injectable()
export class ApplicationRepository extends BaseRepository {
  async add(tx: Tx, applications: readonly ApplicationRow[]): Promise<void> {
    await insertRows(this.writing(tx), ApplicationEntity, applications);
  }

  /** @returns the new version @throws DomainError APPLICATION.STALE when somebody moved it first */
  async move(tx: Tx, key: VersionedKey, change: LoopChange): Promise<number> {
    return updateVersioned(this.writing(tx), ApplicationEntity, key, change, 'application');
  }
}
