import { Injectable } from '@nestjs/common';
import type { ApplicationView, MoveBody } from '@app/contracts';
import {
  AUTOMATIC_MOVES,
  beginsNewVersion,
  Clock,
  DomainError,
  findTransition,
  IdSource,
  type LoopFacts,
  type LoopMove,
  type LoopState,
  needsReason,
  notFound,
} from '@app/domain';
import { ApplicationRepository, type LoopChange, LoopEventRepository, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, PacketService, whyBlocked } from '../platform/loops/index.js';
import { Outbox } from '../platform/mail/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetApplicationService } from './get-application.service.js';
import { HoldFollowUp } from './hold-follow-up.js';
import { LoopChanges, type OpenLoop } from './loop-changes.js';
import { PanelWriter } from './panel-writer.js';
import { PracticeEnd } from './practice-end.js';

const blocked = (because: string): DomainError =>
  new DomainError('APPLICATION.MOVE_BLOCKED', 'conflict', 'This can not be done now', {
    detail: `${because} Nothing was changed.`,
  });

/** The one way in which a person moves a loop: by the table of transitions, under its rules, in one transaction with its event. */
@Injectable()
export class MoveLoopService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly applications: ApplicationRepository,
    private readonly events: LoopEventRepository,
    private readonly panel: PanelWriter,
    private readonly packet: PacketService,
    private readonly hold: HoldFollowUp,
    private readonly practice: PracticeEnd,
    private readonly view: GetApplicationService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, applicationId: string, { move, reason = '' }: MoveBody): Promise<ApplicationView> {
    if (AUTOMATIC_MOVES.includes(move)) throw invalidRequest([{ path: '/move', message: byItself(move) }]);
    const given = reason.trim();
    const record = { action: `application.${move}`, payload: { reason: given } };
    await this.changes.run(person, applicationId, null, record, (tx, open) => this.move(tx, person, open, move, given));
    return this.view.execute(person, applicationId);
  }

  private async move(
    tx: Tx,
    person: Person,
    { loop, powers }: OpenLoop,
    move: LoopMove,
    reason: string,
  ): Promise<void> {
    if (!powers.mayMove(move)) throw notFound('application');
    const facts = await this.moves.factsOf(person, loop, tx);
    const because = whyBlocked(move, facts, loop);
    const transition = findTransition(facts.state, move);
    if (because !== null || !transition) throw blocked(because ?? '');
    if (reason === '' && needsReason(move, facts))
      throw invalidRequest([{ path: '/reason', message: whyAReason(move, facts) }]);
    await this.apply(tx, person, loop, move, transition.to, reason);
  }

  private async apply(
    tx: Tx,
    person: Person,
    loop: LoopContext,
    move: LoopMove,
    to: LoopState,
    reason: string,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    const { id: applicationId, state: fromState, version } = loop.application;
    const at = this.clock.now();
    if (move === 'open') await this.panel.askUsualPanel(tx, person, loop);
    const isNew = beginsNewVersion(move, fromState);
    const decisionVersion = loop.application.decisionVersion + (isNew ? 1 : 0);
    const change: LoopChange = { state: to, decisionVersion, ...(move === 'open' ? { openedAt: at } : {}) };
    await this.applications.move(tx, { organisationId, id: applicationId, version }, change);
    const event = { organisationId, id: this.ids.next(), applicationId, fromState, toState: to, actorId };
    await this.events.append(tx, { ...event, reason, at, decisionVersion });
    await this.outbox.moved(tx, loop, to);
    if (isNew && to === 'collecting') await this.hold.askForMissing(tx, person, loop);
    await this.practice.with(tx, person, loop, to);
    if (move === 'open') await this.completeIfAllAreIn(tx, person, applicationId);
  }

  /** Cards may have come in while the loop was planned. */
  private async completeIfAllAreIn(tx: Tx, person: Person, applicationId: string): Promise<void> {
    const opened = await this.loops.load(person, applicationId, tx);
    await this.packet.completeIfLast(tx, person, opened, this.clock.now(), 'All cards were in when the loop opened.');
  }
}

const byItself = (move: LoopMove): string =>
  move === 'complete_packet'
    ? 'The packet completes by itself with the last card, submitted or excused.'
    : 'Record the decision in its form and seal it there.';

function whyAReason(move: LoopMove, facts: LoopFacts): string {
  const { thinMustCriteria: thin, preVotes, eligibleVoters } = facts;
  if (move === 'reopen') return 'Say why the decision is opened again; both records keep it.';
  if (move === 'withdraw' || move === 'cancel' || move === 'collect_more') return 'Say why; the record keeps it.';
  if (move === 'recall_vote') return 'Say why the vote is taken again; the record keeps it.';
  if (move === 'close_final_vote') return 'Say why you close the vote before everybody has voted.';
  if (thin.length > 0) return `Say why you go on although fewer than two people rated ${thin.join(', ')}.`;
  if (facts.state === 'packet_ready') return 'Say why the committee does not pre-read.';
  return `Say why you reveal while ${preVotes} of ${eligibleVoters} pre-votes are in.`;
}
