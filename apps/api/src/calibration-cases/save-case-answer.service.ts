import { Injectable } from '@nestjs/common';
import type { CaseSavedView } from '@app/contracts';
import { type CaseAnswer, checkCaseAnswer, Clock, IdSource } from '@app/domain';
import { CalibrationCaseRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { alreadySubmitted } from './case-submitted.js';
import { CaseReader } from './case-reader.js';

/** Keeps the reader's own answer as it is written; the audit has a line for its submit only. */
@Injectable()
export class SaveCaseAnswerService {
  constructor(
    private readonly reader: CaseReader,
    private readonly cases: CalibrationCaseRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Autosave: the whole answer, if nobody saved since `version`. @throws DomainError CASE.STALE, CASE.ALREADY_SUBMITTED */
  async execute(person: Person, caseId: string, version: number, answer: CaseAnswer): Promise<CaseSavedView> {
    return this.transactions.run(async (tx) => {
      const own = await this.reader.one(person, caseId, tx);
      if (own.status === 'submitted') throw alreadySubmitted();
      const criterionIds = own.version.document.reference.map((one) => one.criterionId);
      const problems = checkCaseAnswer(answer, criterionIds);
      if (problems.length > 0) throw invalidRequest(problems);
      const savedAt = this.clock.now();
      const { organisationId, id: personId } = person;
      if (own.card) {
        const key = { organisationId, id: own.card.id, version };
        return { version: await this.cases.save(tx, key, answer, savedAt), savedAt };
      }
      const row = { organisationId, id: this.ids.next(), caseVersionId: own.version.id, caseId, personId, answer };
      const fresh = { status: 'draft', openedAt: savedAt, savedAt, submittedAt: null, version: 1 } as const;
      await this.cases.open(tx, { ...row, ...fresh });
      return { version: 1, savedAt };
    });
  }
}
