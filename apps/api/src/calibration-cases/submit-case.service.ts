import { Injectable } from '@nestjs/common';
import type { CaseView } from '@app/contracts';
import { assertCaseComplete, caseRatingOf, DomainError } from '@app/domain';
import { CalibrationCaseRepository, type CaseCardRow, type CaseRatingRow, type CaseVersionRow } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RecordedChanges, type Stamps } from '../platform/changes/index.js';
import { CaseReader } from './case-reader.js';
import { alreadySubmitted } from './case-submitted.js';
import { GetCaseService } from './get-case.service.js';

const nothingSaved = (): DomainError =>
  new DomainError('CASE.INCOMPLETE', 'invalid', 'There is no answer yet', {
    detail: 'Choose a level for each criterion and say why.',
  });

interface Submitted {
  readonly card: CaseCardRow;
  readonly caseVersion: CaseVersionRow['document']['version'];
}

/** Seals the reader's own answer. */
@Injectable()
export class SubmitCaseService {
  constructor(
    private readonly reader: CaseReader,
    private readonly cases: CalibrationCaseRepository,
    private readonly view: GetCaseService,
    private readonly changes: RecordedChanges,
  ) {}

  /** @throws DomainError CASE.INCOMPLETE, CASE.STALE, CASE.ALREADY_SUBMITTED */
  async execute(person: Person, caseId: string, version: number): Promise<CaseView> {
    const record = ({ card, caseVersion }: Submitted) => ({
      ...{ action: 'case.submit', objectType: 'case', objectId: card.id },
      payload: { caseId, caseVersion },
    });
    await this.changes.run(person, record, async (tx, { now, newId }) => {
      const own = await this.reader.one(person, caseId, tx);
      if (own.status === 'submitted') throw alreadySubmitted();
      if (!own.card) throw nothingSaved();
      const { criteria } = await this.reader.rubricOf(own.version);
      assertCaseComplete(own.card.answer, criteria);
      const at = now();
      const key = { organisationId: person.organisationId, id: own.card.id, version };
      await this.cases.submit(tx, key, at, ratingsOf(own.card, own.version, at, newId));
      return { card: own.card, caseVersion: own.version.document.version };
    });
    return this.view.one(person, caseId);
  }
}

const ratingsOf = (
  card: CaseCardRow,
  version: CaseVersionRow,
  submittedAt: CaseRatingRow['submittedAt'],
  newId: Stamps['newId'],
): CaseRatingRow[] =>
  version.document.reference.map(({ criterionId }) => ({
    organisationId: card.organisationId,
    id: newId(),
    caseCardId: card.id,
    caseVersionId: version.id,
    raterId: card.personId,
    criterionId,
    level: caseRatingOf(card.answer, criterionId).level,
    submittedAt,
  }));
