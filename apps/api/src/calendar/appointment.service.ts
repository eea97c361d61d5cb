import { Injectable } from '@nestjs/common';
import type { AppointmentBody, AppointmentView } from '@app/contracts';
import { DomainError, type Instant, instantMs, isRoomSettable, notFound, toInstant } from '@app/domain';
import {
  DebriefAppointmentRepository,
  type DebriefAppointmentRow,
  ScorecardRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { AppointmentWriter } from './appointment-writer.js';

const MAX_HOURS = 12;

const ended = (): DomainError =>
  new DomainError('APPLICATION.ENDED', 'conflict', 'This debrief is over', {
    detail: 'It has a time until its record is sealed or its loop ends. Nothing was saved.',
  });

function spanOf({ startsAt, endsAt }: AppointmentBody): { startsAt: Instant; endsAt: Instant } {
  const span = { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) };
  const hours = (instantMs(span.endsAt) - instantMs(span.startsAt)) / 3_600_000;
  if (hours <= 0) throw invalidRequest([{ path: '/endsAt', message: 'The debrief must end after it begins.' }]);
  if (hours > MAX_HOURS)
    throw invalidRequest([{ path: '/endsAt', message: `A debrief takes at most ${MAX_HOURS} hours.` }]);
  return span;
}

/** When a debrief takes place: for whoever may know how far the loop is, since its time tells of that. */
@Injectable()
export class AppointmentService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly appointments: DebriefAppointmentRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly writer: AppointmentWriter,
    private readonly transactions: TransactionRunner,
  ) {}

  async get(person: Person, applicationId: string): Promise<AppointmentView> {
    const loop = await this.loops.require(person, applicationId, 'progress');
    const row = await this.appointments.find(person.organisationId, applicationId);
    return view(row, isRoomSettable(loop.application.state) && (await this.mayArrange(person, loop)));
  }

  /** @param version that was read; 0 for the first time */
  arrange(person: Person, applicationId: string, body: AppointmentBody, version: number): Promise<AppointmentView> {
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, person.organisationId, applicationId);
      const loop = await this.loops.require(person, applicationId, 'progress', tx);
      if (!(await this.mayArrange(person, loop, tx))) throw notFound('application');
      if (!isRoomSettable(loop.application.state)) throw ended();
      const { location, cancelled } = body;
      return view(await this.writer.write(tx, person, loop, { ...spanOf(body), location, cancelled }, version), true);
    });
  }

  private async mayArrange(person: Person, loop: LoopContext, tx?: Tx): Promise<boolean> {
    return (await this.moves.powersOf(person, loop, tx)).may('arrange');
  }
}

function view(row: DebriefAppointmentRow | undefined, mayArrange: boolean): AppointmentView {
  if (!row) return { appointment: null, version: 0, mayArrange };
  const { startsAt, endsAt, location, cancelled, version } = row;
  return { appointment: { startsAt, endsAt, location, cancelled }, version, mayArrange };
}
