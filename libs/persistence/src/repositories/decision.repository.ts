import { Injectable } from '@nestjs/common';
import { type Decision, type Instant, notFound, type RoleProfile } from '@app/domain';
import { DecisionEntity } from '../entities/decision.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

/** A decision as it stands, sealed or not. */
export interface DecisionRow extends Decision {
  readonly decisionVersion: number;
  /** Why an override was needed when it was recorded; empty when none was. */
  readonly overridden: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly version: number;
}

export interface DecisionKey {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly decisionVersion: number;
}

interface Overrides {
  readonly reason: string | null;
  readonly needed: readonly string[];
}

@Injectable()
export class DecisionRepository extends BaseRepository {
  async find(
    organisationId: string,
    applicationId: string,
    decisionVersion: number,
    tx?: Tx,
  ): Promise<DecisionRow | undefined> {
    const where = { organisationId, applicationId, decisionVersion };
    const [row] = await findRows(this.reading(tx), DecisionEntity, where);
    return row ? toDecision(row) : undefined;
  }

  /** The versions before `decisionVersion`, the newest first. */
  async findBefore(
    organisationId: string,
    applicationId: string,
    decisionVersion: number,
    tx?: Tx,
  ): Promise<DecisionRow[]> {
    const rows = await findRows(
      this.reading(tx),
      DecisionEntity,
      { organisationId, applicationId },
      { order: ['decisionVersion'] },
    );
    return rows
      .filter((row) => row.decisionVersion < decisionVersion)
      .map(toDecision)
      .reverse();
  }

  /** The dissent alone, in somebody's own words. Call `ScorecardRepository.lockLoop` first. @throws DomainError DECISION.STALE */
  async saveDissent(tx: Tx, key: DecisionKey, dissent: Decision['dissent'], version: number): Promise<number> {
    const manager = this.writing(tx);
    const row = await manager.findOneBy(DecisionEntity, { ...key });
    if (!row) throw notFound('decision');
    const at = { organisationId: key.organisationId, id: row.id, version };
    return updateVersioned(manager, DecisionEntity, at, { dissent }, 'decision');
  }

  /**
   * Records or corrects the decision of one version. Call `ScorecardRepository.lockLoop` first.
   * @param stamp.version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError DECISION.STALE when the decision is at another version
   */
  async save(
    tx: Tx,
    key: DecisionKey,
    decision: Omit<DecisionRow, 'version' | 'decisionVersion'>,
    stamp: { newId: string; version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const { overrideReason, overridden, missing = [], ...rest } = decision;
    const columns = { ...rest, missing };
    const overrides: Overrides = { reason: overrideReason, needed: overridden };
    const row = await manager.findOneBy(DecisionEntity, { ...key });
    if (!row) {
      if (stamp.version !== 0) throw staleVersion('decision', stamp.version, 0);
      await insertRows(manager, DecisionEntity, [{ ...key, ...columns, overrides, id: stamp.newId, version: 1 }]);
      return 1;
    }
    const at = { organisationId: key.organisationId, id: row.id, version: stamp.version };
    return updateVersioned(manager, DecisionEntity, at, { ...columns, overrides }, 'decision');
  }
}

function toDecision(row: DecisionEntity): DecisionRow {
  const { decisionVersion, outcome, level, roleReason, rationale, dissent, conditions, decidedBy, decidedAt, version } =
    row;
  const { reason, needed } = row.overrides as Overrides;
  return {
    ...{ decisionVersion, outcome, level, roleReason, rationale, dissent, conditions, decidedBy, decidedAt, version },
    roleFinding: row.roleFinding as RoleProfile | 'mixed',
    missing: row.missing ?? [],
    overrideReason: reason,
    overridden: needed,
  };
}
