import { Injectable } from '@nestjs/common';
import type { DecisionBody } from '@app/contracts';
import { Clock, type DecisionSetting, IdSource, keepOwnWords, overridesNeeded } from '@app/domain';
import { AuditTrail, DecisionRepository, type DecisionRow, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { DecisionDesk, type HeldLoop } from './decision-desk.js';

/** Writes a decision down that was checked: its row, the move that the first recording makes, its line in the audit. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly decisions: DecisionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @param version 0 for the first, then the one that was read @throws DomainError DECISION.STALE */
  async write(
    tx: Tx,
    person: Person,
    { loop }: HeldLoop,
    body: DecisionBody,
    setting: DecisionSetting,
    version: number,
  ): Promise<void> {
    const { organisationId, id: decidedBy } = person;
    const { id: applicationId, decisionVersion, state } = loop.application;
    const decidedAt = this.clock.now();
    const isFirst = state === 'final_vote';
    const before = await this.decisions.find(organisationId, applicationId, decisionVersion, tx);
    // One that was taken back with its vote is no longer read by anybody: it is recorded anew, as if it were the first.
    const read = isFirst && before && version === 0 ? before.version : version;
    const decision = {
      ...columnsOf(body),
      ...{ overridden: overridesNeeded(body.outcome, setting), decidedBy, decidedAt },
      dissent: keepOwnWords(isFirst ? stillVoting(before, setting) : (before?.dissent ?? []), body.dissent),
    };
    const key = { organisationId, applicationId, decisionVersion };
    const next = await this.decisions.save(tx, key, decision, { newId: this.ids.next(), version: read });
    if (isFirst) await this.desk.move(tx, person, loop, 'decide', decidedAt, 'The decision was recorded.');
    await this.audit.record(tx, {
      ...{ organisationId, actorId: decidedBy, action: 'decision.record' },
      ...{ objectType: 'application', objectId: applicationId, payload: { decisionVersion, version: next } },
    });
  }
}

/** Dissent in own words against a decision that was taken back stays with whoever still votes. */
const stillVoting = (before: DecisionRow | undefined, { voterIds }: DecisionSetting): DecisionRow['dissent'] =>
  (before?.dissent ?? []).filter(({ personId }) => voterIds.includes(personId));

/** The columns by name: nothing else of a body is ever stored. */
function columnsOf(body: DecisionBody) {
  const { outcome, level, roleFinding, roleReason, rationale, conditions, overrideReason, missing = [] } = body;
  return {
    ...{ outcome, level, roleFinding, roleReason, conditions, overrideReason },
    rationale: rationale.map(({ criterionId, text }) => ({ criterionId, text })),
    missing: missing.map(({ criterionId, text, roundId, personId }) => ({ criterionId, text, roundId, personId })),
  };
}
