import { Injectable } from '@nestjs/common';
import type { AssignCaseBody, CaseCompletionView, CasePersonView } from '@app/contracts';
import { type CivilDay, isCaseLate, maySeeCompletion } from '@app/domain';
import { CalibrationCaseRepository, type CaseAssignmentRow, PersonRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RecordedChanges } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { CaseReader } from './case-reader.js';

/** Who is asked to answer a case, and who has: never what. */
@Injectable()
export class AssignCaseService {
  constructor(
    private readonly reader: CaseReader,
    private readonly cases: CalibrationCaseRepository,
    private readonly people: PersonRepository,
    private readonly changes: RecordedChanges,
  ) {}

  /** @throws DomainError CASE.NOT_FOUND */
  async completion(person: Person, caseId: string): Promise<CaseCompletionView> {
    const { version, assigned, status } = await this.reader.one(person, caseId);
    const { title } = version.document;
    const setVersion = await this.cases.findAssignmentsVersion(person.organisationId, caseId);
    if (!maySeeCompletion({ assigned, status })) return { caseId, title, people: null, version: setVersion };
    const today = await this.reader.today(person.organisationId);
    const rows = await this.cases.findCompletion(person.organisationId, caseId);
    const people = rows.map(({ personId, personName, dueOn, assigned: asked, submitted }): CasePersonView => {
      const done = submitted === 1;
      const late = isCaseLate(done ? 'submitted' : 'open', dueOn as CivilDay | null, today);
      return { id: personId, name: personName, assigned: asked === 1, dueOn, done, late };
    });
    return { caseId, title, people, version: setVersion };
  }

  /** The set replaces the set. @throws DomainError CASE.NOT_FOUND, CASE.STALE */
  async assign(
    person: Person,
    caseId: string,
    version: number,
    { personIds, dueOn }: AssignCaseBody,
  ): Promise<CaseCompletionView> {
    const { organisationId, id: assignedBy } = person;
    const object = { objectType: 'case', objectId: caseId };
    const record = { action: 'case.assign', ...object, payload: { personIds, dueOn } };
    await this.changes.run(person, record, async (tx, { now, newId }) => {
      await this.reader.one(person, caseId, tx);
      const known = new Set(
        (await this.people.list(organisationId, tx)).filter(({ status }) => status !== 'removed').map(({ id }) => id),
      );
      const problems = personIds.flatMap((personId, index) =>
        known.has(personId) ? [] : [{ path: `/personIds/${index}`, message: 'This is nobody of the organisation.' }],
      );
      if (problems.length > 0) throw invalidRequest(problems);
      const assignedAt = now();
      const rows = personIds.map((personId): CaseAssignmentRow => ({
        ...{ organisationId, id: newId(), caseId, personId, dueOn, assignedBy, assignedAt },
      }));
      await this.cases.replaceAssignments(tx, { organisationId, caseId, version }, rows);
    });
    return this.completion(person, caseId);
  }
}
