import { Injectable } from '@nestjs/common';
import { type PlannedSeat, usualSeats } from '@app/domain';
import { AssignmentRepository, type LoopAssignmentRow, RequisitionRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopRounds } from '../platform/loops/index.js';
import { PanelEligibility, type StaffedLoop } from './panel-eligibility.js';
import { PanelWriter } from './panel-writer.js';

/** The people whom a requisition usually asks, as the panel of one loop. */
@Injectable()
export class UsualPanel {
  constructor(
    private readonly requisitions: RequisitionRepository,
    private readonly rounds: LoopRounds,
    private readonly assignments: AssignmentRepository,
    private readonly eligibility: PanelEligibility,
    private readonly panel: PanelWriter,
  ) {}

  /** The usual panel of the requisition, for every round to which nobody is assigned yet. */
  async ask(tx: Tx, person: Person, loop: StaffedLoop): Promise<void> {
    const present = await this.assignments.findOf(person.organisationId, [loop.application.id], tx);
    const seats = await this.seats(tx, person, loop, present);
    for (const roundId of new Set(seats.map((seat) => seat.roundId))) {
      const personIds = seats.filter((seat) => seat.roundId === roundId).map((seat) => seat.personId);
      await this.panel.ask(tx, person, loop, roundId, personIds, present);
    }
  }

  /** Whom the usual panel brings to the rounds to which nobody is assigned, less those who can not be asked or were before. */
  async seats(
    tx: Tx | undefined,
    person: Person,
    loop: StaffedLoop,
    present: readonly LoopAssignmentRow[],
  ): Promise<PlannedSeat[]> {
    const usual = await this.requisitions.findPanel(person.organisationId, loop.requisition.id, tx);
    const open = new Set(
      present.filter(({ status }) => status === 'assigned' || status === 'accepted').map((one) => one.roundId),
    );
    const rounds = (await this.rounds.of(loop, tx)).filter((round) => !open.has(round.id));
    const wanted = rounds.flatMap((round) =>
      usualSeats(round, usual).map((personId): PlannedSeat => ({ roundId: round.id, personId })),
    );
    const personIds = wanted.map((seat) => seat.personId);
    const barred = new Set((await this.eligibility.problems(tx, person, loop, personIds, '')).map((one) => one.path));
    const practice = await this.assignments.findPractice(person.organisationId, [loop.application.id], tx);
    const wasAsked = (seat: PlannedSeat): boolean =>
      [...present, ...practice].some((one) => one.roundId === seat.roundId && one.personId === seat.personId);
    return wanted.filter((seat, index) => !barred.has(`/${index}`) && !wasAsked(seat));
  }
}
