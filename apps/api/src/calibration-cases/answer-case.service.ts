import { Injectable } from '@nestjs/common';
import type { CaseSavedView, CaseView } from '@app/contracts';
import {
  assertCaseComplete,
  type CaseAnswer,
  caseRatingOf,
  checkCaseAnswer,
  Clock,
  DomainError,
  IdSource,
} from '@app/domain';
import { AuditTrail, CalibrationCaseRepository, type CaseRatingRow, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { CaseReader, type OwnCaseContext } from './case-reader.js';
import { GetCaseService } from './get-case.service.js';

const alreadySubmitted = (): DomainError =>
  new DomainError('CASE.ALREADY_SUBMITTED', 'conflict', 'This answer is submitted', {
    detail: 'You have read the reference levels, so the answer can not be changed any more.',
  });

const nothingSaved = (): DomainError =>
  new DomainError('CASE.INCOMPLETE', 'invalid', 'There is no answer yet', {
    detail: 'Choose a level for each criterion and say why.',
  });

/** Keeps and seals the reader's own answer. */
@Injectable()
export class AnswerCaseService {
  constructor(
    private readonly reader: CaseReader,
    private readonly cases: CalibrationCaseRepository,
    private readonly view: GetCaseService,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Autosave: the whole answer, if nobody saved since `version`. @throws DomainError CASE.STALE, CASE.ALREADY_SUBMITTED */
  async save(person: Person, caseId: string, version: number, answer: CaseAnswer): Promise<CaseSavedView> {
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

  /** @throws DomainError CASE.INCOMPLETE, CASE.STALE, CASE.ALREADY_SUBMITTED */
  async submit(person: Person, caseId: string, version: number): Promise<CaseView> {
    const { organisationId, id: actorId } = person;
    await this.transactions.run(async (tx) => {
      const own = await this.reader.one(person, caseId, tx);
      if (own.status === 'submitted') throw alreadySubmitted();
      if (!own.card) throw nothingSaved();
      const { criteria } = await this.reader.rubricOf(own.version);
      assertCaseComplete(own.card.answer, criteria);
      const at = this.clock.now();
      const key = { organisationId, id: own.card.id, version };
      await this.cases.submit(tx, key, at, this.ratingsOf(own, at));
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'case.submit' },
        ...{
          objectType: 'case',
          objectId: own.card.id,
          payload: { caseId, caseVersion: own.version.document.version },
        },
      });
    });
    return this.view.one(person, caseId);
  }

  private ratingsOf({ card, version }: OwnCaseContext, submittedAt: CaseRatingRow['submittedAt']): CaseRatingRow[] {
    if (!card) return [];
    return version.document.reference.map(({ criterionId }) => ({
      organisationId: card.organisationId,
      id: this.ids.next(),
      caseCardId: card.id,
      caseVersionId: version.id,
      raterId: card.personId,
      criterionId,
      level: caseRatingOf(card.answer, criterionId).level,
      submittedAt,
    }));
  }
}
