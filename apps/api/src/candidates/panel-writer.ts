import { Injectable } from '@nestjs/common';
import { addHours, Clock, type FieldProblem, IdSource, type PlannedSeat, usualSeats } from '@app/domain';
import {
  AssignmentRepository,
  InterviewRepository,
  type LoopAssignmentRow,
  PersonRepository,
  RecusalRepository,
  RequisitionRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopRounds } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';

export type StaffedLoop = Pick<LoopContext, 'application' | 'requisition'>;

/** Asks people for the card of a round. Whoever is asked is blind from this transaction on. */
@Injectable()
export class PanelWriter {
  constructor(
    private readonly people: PersonRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly recusals: RecusalRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly rounds: LoopRounds,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Why these people can not be asked; `path` is the pointer of their list. */
  async problems(
    tx: Tx | undefined,
    { organisationId }: Person,
    loop: StaffedLoop,
    personIds: readonly string[],
    path: string,
  ): Promise<FieldProblem[]> {
    const people = new Map((await this.people.list(organisationId, tx)).map((one) => [one.id, one]));
    const members = await this.requisitions.findMembers(organisationId, loop.requisition.id, tx);
    const voters = new Set(
      members.filter(({ role }) => role === 'committee' || role === 'chair').map((one) => one.personId),
    );
    const recused = new Set(
      (await this.recusals.findOf(organisationId, loop.application.id, tx)).map((one) => one.personId),
    );
    return personIds.flatMap((personId, index): FieldProblem[] => {
      const at = `${path}/${index}`;
      const one = people.get(personId);
      if (!one || one.status === 'removed') return [{ path: at, message: 'This is nobody of the organisation.' }];
      if (voters.has(personId))
        return [{ path: at, message: `${one.name} is on the committee: committee members do not rate.` }];
      return recused.has(personId) ? [{ path: at, message: `${one.name} is recused from this loop.` }] : [];
    });
  }

  /** @param present all assignments of the loop; people who are asked already are left alone */
  async ask(
    tx: Tx,
    { organisationId }: Person,
    { application, requisition }: StaffedLoop,
    roundId: string,
    personIds: readonly string[],
    present: readonly LoopAssignmentRow[],
  ): Promise<void> {
    const interview = await this.interviews.find(organisationId, application.id, roundId, tx);
    const dueAt = interview ? addHours(interview.endsAt, requisition.cardDueHours) : null;
    const fixed = { status: 'assigned', seat: 'panel', reason: '', decidedBy: null } as const;
    const asked = { ...fixed, dueAt, createdAt: this.clock.now() };
    const practice = await this.practiceIn(tx, organisationId, application.id, roundId);
    assertNotPractising(practice, personIds);
    const all = [...present, ...practice];
    const of = (personId: string): LoopAssignmentRow | undefined =>
      all.find((one) => one.roundId === roundId && one.personId === personId);
    for (const row of personIds.map(of)) {
      if (row && (row.status === 'removed' || row.status === 'excused')) {
        const { createdAt, ...again } = asked;
        // Whoever was excused was in the room when the cards were revealed: that they were asked before it stays known.
        const wasInTheRoom = row.status === 'excused' && application.decisionVersion > 1;
        const patch = wasInTheRoom ? again : { ...again, createdAt };
        await this.assignments.change(tx, { organisationId, id: row.id, version: row.version }, patch);
      }
    }
    const fresh = personIds.filter((personId) => !of(personId));
    const owner = { organisationId, applicationId: application.id, roundId, version: 1 };
    await this.assignments.add(
      tx,
      fresh.map((personId) => ({ ...owner, id: this.ids.next(), personId, ...asked })),
    );
  }

  private async practiceIn(
    tx: Tx | undefined,
    organisationId: string,
    applicationId: string,
    roundId?: string,
  ): Promise<LoopAssignmentRow[]> {
    const rows = await this.assignments.findPractice(organisationId, [applicationId], tx);
    return rows.filter((row) => roundId === undefined || row.roundId === roundId);
  }

  /** The usual panel of the requisition, for every round to which nobody is assigned yet. */
  async askUsualPanel(tx: Tx, person: Person, loop: StaffedLoop): Promise<void> {
    const present = await this.assignments.findOf(person.organisationId, [loop.application.id], tx);
    const seats = await this.usualSeats(tx, person, loop, present);
    for (const roundId of new Set(seats.map((seat) => seat.roundId))) {
      const personIds = seats.filter((seat) => seat.roundId === roundId).map((seat) => seat.personId);
      await this.ask(tx, person, loop, roundId, personIds, present);
    }
  }

  /** Whom the usual panel brings to the rounds to which nobody is assigned, less those who can not be asked or were before. */
  async usualSeats(
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
    const barred = new Set((await this.problems(tx, person, loop, personIds, '')).map((one) => one.path));
    const practice = await this.practiceIn(tx, person.organisationId, loop.application.id);
    const wasAsked = (seat: PlannedSeat): boolean =>
      [...present, ...practice].some((one) => one.roundId === seat.roundId && one.personId === seat.personId);
    return wanted.filter((seat, index) => !barred.has(`/${index}`) && !wasAsked(seat));
  }
}

/** One person has one seat in a round. */
function assertNotPractising(practice: readonly LoopAssignmentRow[], personIds: readonly string[]): void {
  const problems = personIds.flatMap((personId, index) => {
    const row = practice.find((one) => one.personId === personId && one.status !== 'removed');
    const message =
      row?.status === 'conflict'
        ? `${row.personName} declared a conflict of interest in this loop.`
        : `${row?.personName} practises in this round. Take the practice seat back first.`;
    return row ? [{ path: `/personIds/${index}`, message }] : [];
  });
  if (problems.length > 0) throw invalidRequest(problems);
}
