import { Injectable } from '@nestjs/common';
import type { DecisionBody, DecisionView } from '@app/contracts';
import {
  checkDecision,
  Clock,
  DomainError,
  type FieldProblem,
  IdSource,
  keepOwnWords,
  overridesNeeded,
} from '@app/domain';
import { AuditTrail, DecisionRepository, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { DecisionDesk, type HeldLoop, wrongState } from './decision-desk.js';
import { DecisionReader } from './decision-reader.js';
import { DecisionSettings } from './decision-settings.js';

const incomplete = (errors: readonly FieldProblem[]): DomainError =>
  new DomainError('DECISION.INCOMPLETE', 'invalid', 'This decision can not be recorded yet', {
    detail: `${errors.length === 1 ? '1 thing needs' : `${errors.length} things need`} a change. Nothing was recorded.`,
    errors,
  });

/** Records what was decided (final_vote -> decided), or corrects it until it is sealed. */
@Injectable()
export class RecordDecisionService {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly settings: DecisionSettings,
    private readonly decisions: DecisionRepository,
    private readonly reader: DecisionReader,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  execute(person: Person, applicationId: string, body: DecisionBody, version: number): Promise<DecisionView> {
    return this.transactions.run(async (tx) => {
      const held = await this.desk.hold(tx, person, applicationId);
      const { state, finalVoteClosed } = held.loop.application;
      if (state !== 'decided' && !finalVoteClosed) {
        throw wrongState(
          'DECISION.NOT_OPEN',
          state,
          'A decision is recorded once the final vote is closed and its ballots are open, and corrected until it is sealed.',
        );
      }
      const setting = await this.settings.of(tx, held);
      const problems = checkDecision(body, setting);
      if (problems.length > 0) throw incomplete(problems);
      await this.save(tx, person, held, { ...body, overridden: overridesNeeded(body.outcome, setting) }, version);
      return this.reader.of(tx, held.loop);
    });
  }

  private async save(
    tx: Tx,
    person: Person,
    { loop }: HeldLoop,
    body: DecisionBody & { readonly overridden: readonly string[] },
    version: number,
  ): Promise<void> {
    const { organisationId, id: decidedBy } = person;
    const { id: applicationId, decisionVersion, state } = loop.application;
    const decidedAt = this.clock.now();
    const { outcome, level, roleFinding, roleReason, rationale, dissent, conditions, overrideReason, overridden } =
      body;
    const key = { organisationId, applicationId, decisionVersion };
    const kept = (await this.decisions.find(organisationId, applicationId, decisionVersion, tx))?.dissent ?? [];
    const decision = {
      ...{ outcome, level, roleFinding, roleReason, conditions, overrideReason, overridden, decidedBy, decidedAt },
      rationale: rationale.map(({ criterionId, text }) => ({ criterionId, text })),
      dissent: keepOwnWords(kept, dissent),
      missing: (body.missing ?? []).map(({ criterionId, text, roundId, personId }) => ({
        ...{ criterionId, text, roundId, personId },
      })),
    };
    const next = await this.decisions.save(tx, key, decision, { newId: this.ids.next(), version });
    if (state === 'final_vote')
      await this.desk.move(tx, person, loop, 'decide', decidedAt, 'The decision was recorded.');
    await this.audit.record(tx, {
      ...{
        organisationId,
        actorId: decidedBy,
        action: 'decision.record',
        objectType: 'application',
        objectId: applicationId,
      },
      payload: { decisionVersion, version: next },
    });
  }
}
