import { Injectable } from '@nestjs/common';
import { beginsNewVersion, Clock, IdSource, type LoopMove, type LoopState, ROOM_STATES } from '@app/domain';
import {
  ApplicationRepository,
  type LoopChange,
  LoopEventRepository,
  ProjectorRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { Outbox } from '../platform/mail/index.js';

/** A move that the table of transitions and its rules allow. */
export interface AllowedMove {
  readonly move: LoopMove;
  readonly to: LoopState;
  /** Empty where none is needed. */
  readonly reason: string;
}

/** Writes a move down: the state, its event, the screen that ends with the room, and who is told of it. */
@Injectable()
export class MoveWriter {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly events: LoopEventRepository,
    private readonly screens: ProjectorRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async write(tx: Tx, person: Person, loop: LoopContext, { move, to, reason }: AllowedMove): Promise<void> {
    const { organisationId, id: actorId } = person;
    const { id: applicationId, state: fromState, version } = loop.application;
    const at = this.clock.now();
    const decisionVersion = loop.application.decisionVersion + (beginsNewVersion(move, fromState) ? 1 : 0);
    const change: LoopChange = { state: to, decisionVersion, ...(move === 'open' ? { openedAt: at } : {}) };
    await this.applications.move(tx, { organisationId, id: applicationId, version }, change);
    const event = { organisationId, id: this.ids.next(), applicationId, fromState, toState: to, actorId };
    await this.events.append(tx, { ...event, reason, at, decisionVersion });
    // A screen ends with the room: one that was forgotten on a wall is not woken when the loop is opened again.
    if (!ROOM_STATES.includes(to)) await this.screens.endOfLoop(tx, organisationId, applicationId);
    await this.outbox.moved(tx, loop, to);
  }
}
