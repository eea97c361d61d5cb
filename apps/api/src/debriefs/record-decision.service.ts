import { Injectable } from '@nestjs/common';
import type { DecisionBody, DecisionView } from '@app/contracts';
import { checkDecision, DomainError, type FieldProblem } from '@app/domain';
import { TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { DecisionDesk, wrongState } from './decision-desk.js';
import { DecisionReader } from './decision-reader.js';
import { DecisionSettings } from './decision-settings.js';
import { DecisionWriter } from './decision-writer.js';

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
    private readonly writer: DecisionWriter,
    private readonly reader: DecisionReader,
    private readonly transactions: TransactionRunner,
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
      await this.writer.write(tx, person, held, body, setting, version);
      return this.reader.of(tx, held.loop);
    });
  }
}
