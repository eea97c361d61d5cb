import { Injectable, StreamableFile } from '@nestjs/common';
import { chainFileText, DomainError } from '@app/domain';
import { AuditTrail, DecisionChainRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { MayCount } from './may-count.js';

const takesPart = (): DomainError =>
  new DomainError('CHAIN.TAKES_PART', 'conflict', 'Not while you take part in a loop', {
    detail:
      'The file counts the decisions of the organisation. Ask an admin who rates in no loop that is not over, and is recused from none.',
  });

/** The chain of decisions as a file of hashes. An export that can not be logged does not take place. */
@Injectable()
export class ExportChainService {
  constructor(
    private readonly chain: DecisionChainRepository,
    private readonly audit: AuditTrail,
    private readonly mayCount: MayCount,
    private readonly transactions: TransactionRunner,
  ) {}

  async execute(person: Person): Promise<StreamableFile> {
    const { organisationId, id: actorId } = person;
    const links = await this.transactions.run(async (tx) => {
      if (!(await this.mayCount.decisions(person, tx))) throw takesPart();
      const object = { objectType: 'organisation', objectId: organisationId };
      await this.audit.record(tx, { organisationId, actorId, action: 'chain.export', ...object });
      return this.chain.findLinks(organisationId, tx);
    });
    return new StreamableFile(Buffer.from(chainFileText(organisationId, links), 'utf8'), {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="decision-chain.json"',
    });
  }
}
