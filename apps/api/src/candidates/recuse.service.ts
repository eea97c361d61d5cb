import { Injectable } from '@nestjs/common';
import type { RecusalBody } from '@app/contracts';
import { DomainError } from '@app/domain';
import { AssignmentRepository, PersonRepository, RecusalRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { PanelExit } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { LoopChanges, type OpenLoop } from '../platform/changes/index.js';

const already = (): DomainError =>
  new DomainError('RECUSAL.EXISTS', 'conflict', 'This person is recused already', { detail: 'Nothing was changed.' });

const notYours = (): DomainError =>
  new DomainError('RECUSAL.NOT_YOURS', 'conflict', 'Only the facilitator recuses somebody else', {
    detail: 'You can recuse yourself. Ask the facilitator of this requisition about others. Nothing was changed.',
  });

/** From now on the loop does not exist for a person: their cards stay in the record and leave every figure and quorum. */
@Injectable()
export class RecuseService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly people: PersonRepository,
    private readonly recusals: RecusalRepository,
    private readonly assignments: AssignmentRepository,
    private readonly exit: PanelExit,
  ) {}

  async execute(person: Person, applicationId: string, { personId, reason }: RecusalBody): Promise<void> {
    const record = { action: 'application.recuse', payload: { personId, reason } };
    await this.changes.run(person, applicationId, null, record, async (tx, open, { now, newId }) => {
      await this.assertAllowed(tx, person, open, personId);
      const { organisationId, id: recordedBy } = person;
      const at = now();
      await this.recusals.add(tx, {
        organisationId,
        id: newId(),
        applicationId,
        personId,
        reason,
        recordedBy,
        at,
      });
      await this.closeCards(tx, person, applicationId, personId, reason);
      await this.exit.leave(tx, person, open.loop, at, 'The last open card was closed by a recusal.');
    });
  }

  /** Oneself always; somebody else by the facilitator. Whoever comes here sees the loop, so a plain answer tells nothing new. */
  private async assertAllowed(tx: Tx, person: Person, { powers, loop }: OpenLoop, personId: string): Promise<void> {
    if (personId === person.id) return;
    if (!powers.may('recuse_others')) throw notYours();
    const { organisationId } = person;
    const target = await this.people.find(organisationId, personId, tx);
    if (!target) throw invalidRequest([{ path: '/personId', message: 'This is nobody of the organisation.' }]);
    const present = await this.recusals.findOf(organisationId, loop.application.id, tx);
    if (present.some((one) => one.personId === personId)) throw already();
  }

  private async closeCards(
    tx: Tx,
    person: Person,
    applicationId: string,
    personId: string,
    reason: string,
  ): Promise<void> {
    const { organisationId, id: decidedBy } = person;
    for (const row of await this.assignments.findEvery(organisationId, [applicationId], tx)) {
      if (row.personId !== personId || row.submitted || (row.status !== 'assigned' && row.status !== 'accepted'))
        continue;
      const key = { organisationId, id: row.id, version: row.version };
      await this.assignments.change(tx, key, { status: 'conflict', reason, decidedBy });
    }
  }
}
