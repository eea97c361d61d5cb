import { Injectable } from '@nestjs/common';
import type { AppointmentBody, AppointmentView } from '@app/contracts';
import {
  Clock,
  DomainError,
  IdSource,
  type Instant,
  instantMs,
  isRoomSettable,
  notFound,
  toInstant,
} from '@app/domain';
import {
  AuditTrail,
  DebriefAppointmentRepository,
  type DebriefAppointmentRow,
  DebriefRepository,
  ScorecardRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { Outbox } from '../platform/mail/index.js';
import { invalidRequest } from '../platform/validation/index.js';

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
    private readonly debriefs: DebriefRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async get(person: Person, applicationId: string): Promise<AppointmentView> {
    const loop = await this.loops.require(person, applicationId, 'progress');
    const row = await this.appointments.find(person.organisationId, applicationId);
    return view(row, isRoomSettable(loop.application.state) && (await this.mayArrange(person, loop)));
  }

  /** @param version that was read; 0 for the first time */
  arrange(person: Person, applicationId: string, body: AppointmentBody, version: number): Promise<AppointmentView> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const loop = await this.loops.require(person, applicationId, 'progress', tx);
      if (!(await this.mayArrange(person, loop, tx))) throw notFound('application');
      if (!isRoomSettable(loop.application.state)) throw ended();
      const { location, cancelled } = body;
      const row = { organisationId, applicationId, id: this.ids.next(), ...spanOf(body), location, cancelled };
      const next = await this.appointments.save(tx, { ...row, changedAt: this.clock.now(), version });
      await this.tell(tx, loop, next);
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'debrief.arrange', objectType: 'application', objectId: applicationId },
        payload: { ...body, version: next },
      });
      return view({ ...row, changedAt: this.clock.now(), version: next }, true);
    });
  }

  private async mayArrange(person: Person, loop: LoopContext, tx?: Tx): Promise<boolean> {
    return (await this.moves.powersOf(person, loop, tx)).may('arrange');
  }

  /** Everybody of the loop is put in; whom the policy keeps from its progress gets no mail. */
  private async tell(tx: Tx, { application, requisition }: LoopContext, version: number): Promise<void> {
    const { organisationId } = requisition;
    const { id: applicationId } = application;
    const people = await this.debriefs.findPeople(organisationId, applicationId, tx);
    const about = { organisationId, kind: 'debrief_set', applicationId, subjectId: String(version) } as const;
    await this.outbox.add(
      tx,
      people.map(({ personId }) => ({ ...about, personId, key: `${applicationId}:${version}:${personId}` })),
    );
  }
}

function view(row: DebriefAppointmentRow | undefined, mayArrange: boolean): AppointmentView {
  if (!row) return { appointment: null, version: 0, mayArrange };
  const { startsAt, endsAt, location, cancelled, version } = row;
  return { appointment: { startsAt, endsAt, location, cancelled }, version, mayArrange };
}
