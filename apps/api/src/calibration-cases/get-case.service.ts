import { Injectable } from '@nestjs/common';
import type { CaseComparison, CaseListView, CaseView } from '@app/contracts';
import { caseSpread, maySeeOthersAnswers, withoutReference } from '@app/domain';
import { CalibrationCaseRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { mayKnock } from '../platform/permissions/index.js';
import { CaseReader, type OwnCaseContext } from './case-reader.js';

/** Cases as a rater reads them: blind until the own answer is in, then with the reference and the spread of the others. */
@Injectable()
export class GetCaseService {
  constructor(
    private readonly reader: CaseReader,
    private readonly cases: CalibrationCaseRepository,
  ) {}

  async list(person: Person): Promise<CaseListView> {
    const all = await this.reader.all(person);
    const cases = await Promise.all(
      all.map(async ({ version, status, assigned, dueOn, late }) => {
        const { name: rubric, round } = await this.reader.rubricOf(version);
        const { caseId, title, minutes } = version.document;
        return { caseId, title, rubric, round, minutes, status, assigned, dueOn, late };
      }),
    );
    return {
      cases,
      waiting: all.filter(({ assigned, status }) => assigned && status !== 'submitted').length,
      canAssign: mayKnock('case:assign', person.roles),
    };
  }

  /** @throws DomainError CASE.NOT_FOUND */
  async one(person: Person, caseId: string): Promise<CaseView> {
    const own = await this.reader.one(person, caseId);
    const { version, card, status, assigned, dueOn } = own;
    const { name: rubric, round, criteria } = await this.reader.rubricOf(version);
    return {
      case: withoutReference(version.document),
      rubric,
      round,
      criteria: criteria.map(({ id, name, shortName, anchors }) => ({ id, name, shortName, anchors })),
      status,
      assigned,
      dueOn,
      answer: card?.answer ?? {},
      version: card?.version ?? 0,
      savedAt: card?.savedAt ?? null,
      submittedAt: card?.submittedAt ?? null,
      comparison: maySeeOthersAnswers(own) ? await this.comparison(person, own) : null,
    };
  }

  private async comparison(person: Person, { version }: OwnCaseContext): Promise<CaseComparison[]> {
    const others = await this.cases.findOthers(person.organisationId, version.id, person.id);
    return version.document.reference.map((reference) => ({
      reference,
      spread: caseSpread(others.filter((one) => one.criterionId === reference.criterionId).map((one) => one.level)),
    }));
  }
}
