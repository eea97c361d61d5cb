import { Injectable } from '@nestjs/common';
import type { ApplicationView, ReplacementBody } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { AssignmentRepository, type LoopAssignmentRow, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetApplicationService } from './get-application.service.js';
import { LoopChanges } from '../platform/changes/index.js';
import { PanelEligibility } from './panel-eligibility.js';
import { PanelWriter } from './panel-writer.js';

const submitted = ({ personName }: LoopAssignmentRow): DomainError =>
  new DomainError('ASSIGNMENT.SUBMITTED', 'conflict', 'A submitted card stays', {
    detail: `${personName} has submitted the card of this round: it can not be handed over. Ask somebody else beside them instead. Nothing was changed.`,
  });
const closed = ({ status }: LoopAssignmentRow): DomainError =>
  new DomainError('ASSIGNMENT.CLOSED', 'conflict', 'This card is not open', {
    detail: `It is '${status}' already. Ask the successor through the interviewers of the round. Nothing was changed.`,
  });

const isOpen = ({ status }: LoopAssignmentRow): boolean => status === 'assigned' || status === 'accepted';

/**
 * Hands the assignment over, never the draft: the old one ends and keeps its card for its author alone, the successor gets an
 * assignment and an empty card of their own. The interview stays when it is.
 */
@Injectable()
export class ReplaceAssignmentService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly assignments: AssignmentRepository,
    private readonly eligibility: PanelEligibility,
    private readonly panel: PanelWriter,
    private readonly view: GetApplicationService,
  ) {}

  async execute(person: Person, assignmentId: string, body: ReplacementBody): Promise<ApplicationView> {
    const { organisationId } = person;
    const applicationId = await this.assignments.findApplicationId(organisationId, assignmentId);
    if (applicationId === undefined) throw notFound('assignment');
    const record = { action: 'assignment.replace', payload: { assignmentId, ...body } };
    try {
      await this.changes.run(person, applicationId, 'staff', record, (tx, { loop }) =>
        this.replace(tx, person, loop, assignmentId, body),
      );
    } catch (error) {
      // The same body as for an assignment that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('assignment');
      throw error;
    }
    return this.view.execute(person, applicationId);
  }

  private async replace(
    tx: Tx,
    person: Person,
    loop: LoopContext,
    assignmentId: string,
    { personId, reason }: ReplacementBody,
  ): Promise<void> {
    const { organisationId, id: decidedBy } = person;
    const present = await this.assignments.findOf(organisationId, [loop.application.id], tx);
    const row = present.find((one) => one.id === assignmentId);
    if (!row || row.status === 'removed') throw notFound('assignment');
    if (row.submitted) throw submitted(row);
    if (!isOpen(row)) throw closed(row);
    await this.assertSuccessor(tx, person, loop, row, personId, present);
    const key = { organisationId, id: row.id, version: row.version };
    await this.assignments.change(tx, key, { status: 'removed', reason, decidedBy });
    await this.panel.ask(tx, person, loop, row.roundId, [personId], present);
  }

  private async assertSuccessor(
    tx: Tx,
    person: Person,
    loop: LoopContext,
    { roundId }: LoopAssignmentRow,
    personId: string,
    present: readonly LoopAssignmentRow[],
  ): Promise<void> {
    const refuse = (message: string): never => {
      throw invalidRequest([{ path: '/personId', message }]);
    };
    const [barred] = await this.eligibility.problems(tx, person, loop, [personId], '');
    if (barred) refuse(barred.message);
    const own = present.filter((one) => one.personId === personId);
    const inConflict = own.find((one) => one.status === 'conflict');
    if (inConflict) refuse(`${inConflict.personName} declared a conflict of interest.`);
    const asked = own.find((one) => one.roundId === roundId && isOpen(one));
    if (asked) refuse(`${asked.personName} is asked for this round already. Choose somebody else.`);
  }
}
