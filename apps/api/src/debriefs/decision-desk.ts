import { Injectable } from '@nestjs/common';
import {
  DomainError,
  findTransition,
  IdSource,
  type Instant,
  type LoopMove,
  type LoopState,
  notFound,
} from '@app/domain';
import { ScorecardPacketRepository, ScorecardRepository, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { DebriefLoader, type LoopPeople } from './debrief-loader.js';
import { powersIn } from './debrief-powers.js';

/** A loop held by whoever runs its debrief, for the length of a transaction. */
export interface HeldLoop {
  readonly loop: LoopContext;
  readonly people: LoopPeople;
}

export const wrongState = (code: string, state: LoopState, detail: string): DomainError =>
  new DomainError(code, 'conflict', `Not possible while the loop is in '${state.replaceAll('_', ' ')}'`, { detail });

/** The two moves that a decision makes by itself, for facilitator and chair. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly scorecards: ScorecardRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND unless the person runs this debrief */
  async hold(tx: Tx, person: Person, applicationId: string): Promise<HeldLoop> {
    await this.scorecards.lockLoop(tx, person.organisationId, applicationId);
    const loop = await this.loops.require(person, applicationId, 'progress', tx);
    const people = await this.loader.people(person.organisationId, applicationId, tx);
    if (!powersIn(loop, people.find(person.id)).may('run')) throw notFound('application');
    return { loop, people };
  }

  /** Opens the ballots together once nobody is left to vote: no row says who was last. Call after `lockLoop`. */
  async closeVote(tx: Tx, { application, requisition }: LoopContext, at: Instant): Promise<void> {
    const { id: applicationId, state, decisionVersion, version } = application;
    const event = { id: this.ids.next(), toState: state, actorId: null, reason: 'Every vote is in.', at };
    const { organisationId } = requisition;
    await this.packets.move(tx, { organisationId, applicationId, state, decisionVersion, version }, event);
  }

  /** Moves the loop and writes the event; the caller has asked whether the state allows it. */
  async move(
    tx: Tx,
    person: Person,
    { application }: LoopContext,
    move: LoopMove,
    at: Instant,
    reason: string,
  ): Promise<LoopState> {
    const { id: applicationId, state, decisionVersion, version } = application;
    const transition = findTransition(state, move);
    if (!transition) throw new Error(`no transition '${move}' from '${state}'`);
    const event = { id: this.ids.next(), toState: transition.to, actorId: person.id, reason, at };
    const loop = { organisationId: person.organisationId, applicationId, state, decisionVersion, version };
    await this.packets.move(tx, loop, event);
    return transition.to;
  }
}
