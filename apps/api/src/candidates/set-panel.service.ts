import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '@app/contracts';
import { DomainError, type Instant, isPacketComplete, type LoopState, notFound } from '@app/domain';
import { AssignmentRepository, type LoopAssignmentRow, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopRounds } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetApplicationService } from './get-application.service.js';
import { LoopChanges, type OpenLoop } from '../platform/changes/index.js';
import { PanelEligibility } from './panel-eligibility.js';
import { PanelWriter } from './panel-writer.js';

const tooLate = (state: LoopState): DomainError =>
  new DomainError('APPLICATION.PANEL_CLOSED', 'conflict', 'The panel can not be changed now', {
    detail: `The loop is in '${state.replaceAll('_', ' ')}'. To ask for another card, go back to collecting first.`,
  });
const submitted = (name: string): DomainError =>
  new DomainError('ASSIGNMENT.SUBMITTED', 'conflict', 'A submitted card stays', {
    detail: `${name} has submitted the card of this round. Nothing was saved.`,
    errors: [{ path: '/personIds', message: `Leave ${name} on the panel of this round.` }],
  });
const lastOpenCard = (): DomainError =>
  new DomainError('ASSIGNMENT.LAST_OPEN', 'conflict', 'This is the last open card', {
    detail: 'Taking it back would complete the packet. Excuse the card with a reason, or name who rates instead.',
  });

/** Who rates a round of one loop: the set replaces the set. */
@Injectable()
export class SetPanelService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly rounds: LoopRounds,
    private readonly assignments: AssignmentRepository,
    private readonly eligibility: PanelEligibility,
    private readonly panel: PanelWriter,
    private readonly view: GetApplicationService,
  ) {}

  async execute(
    person: Person,
    { applicationId, roundId }: { readonly applicationId: string; readonly roundId: string },
    personIds: readonly string[],
  ): Promise<ApplicationView> {
    const record = (at: Instant) => ({ action: 'assignment.set_panel', payload: { roundId, personIds, at } });
    await this.changes.run(person, applicationId, 'staff', record, async (tx, open, { now }) => {
      await this.replace(tx, person, open, roundId, personIds);
      return now();
    });
    return this.view.execute(person, applicationId);
  }

  private async replace(
    tx: Tx,
    person: Person,
    { loop }: OpenLoop,
    roundId: string,
    personIds: readonly string[],
  ): Promise<void> {
    const { organisationId } = person;
    const { id, state } = loop.application;
    const rounds = await this.rounds.of(loop, tx);
    if (!rounds.some((round) => round.id === roundId && round.kind === 'panel')) throw notFound('round');
    if (state !== 'planned' && state !== 'collecting') throw tooLate(state);
    const problems = await this.eligibility.problems(tx, person, loop, personIds, '/personIds');
    if (problems.length > 0) throw invalidRequest(problems);
    const present = await this.assignments.findOf(organisationId, [id], tx);
    assertNoConflict(
      present.filter((one) => one.roundId === roundId),
      personIds,
    );
    await this.takeBack(
      tx,
      person,
      present.filter((one) => one.roundId === roundId),
      personIds,
    );
    await this.panel.ask(tx, person, loop, roundId, personIds, present);
    // An open card may be taken back, but only an excuse with a reason completes a packet.
    const after = await this.assignments.findOf(organisationId, [id], tx);
    if (state === 'collecting' && isPacketComplete(after) && !isPacketComplete(present)) throw lastOpenCard();
  }

  private async takeBack(
    tx: Tx,
    person: Person,
    ofRound: readonly LoopAssignmentRow[],
    kept: readonly string[],
  ): Promise<void> {
    const { organisationId, id: decidedBy } = person;
    for (const row of ofRound) {
      if (kept.includes(row.personId) || (row.status !== 'assigned' && row.status !== 'accepted')) continue;
      if (row.submitted) throw submitted(row.personName);
      await this.assignments.change(
        tx,
        { organisationId, id: row.id, version: row.version },
        { status: 'removed', decidedBy },
      );
    }
  }
}

function assertNoConflict(ofRound: readonly LoopAssignmentRow[], personIds: readonly string[]): void {
  const problems = personIds.flatMap((personId, index) => {
    const row = ofRound.find((one) => one.personId === personId && one.status === 'conflict');
    return row ? [{ path: `/personIds/${index}`, message: `${row.personName} declared a conflict of interest.` }] : [];
  });
  if (problems.length > 0) throw invalidRequest(problems);
}
