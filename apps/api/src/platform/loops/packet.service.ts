import { Injectable } from '@nestjs/common';
import { findTransition, type Instant, IdSource, isPacketComplete } from '@app/domain';
import { AuditTrail, ScorecardPacketRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../access/index.js';
import type { Person } from '../auth/person.js';

/** Completes the packet when the last open card is in: collecting -> packet_ready. It reveals nothing. */
@Injectable()
export class PacketService {
  constructor(
    private readonly packets: ScorecardPacketRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  /** Inside the transaction that closed a card, after `ScorecardRepository.lockLoop`. @param loop read inside the same transaction */
  async completeIfLast(
    tx: Tx,
    person: Person,
    { application }: LoopContext,
    at: Instant,
    reason: string,
  ): Promise<void> {
    const { organisationId } = person;
    const transition = findTransition(application.state, 'complete_packet');
    if (!transition) return;
    if (!isPacketComplete(await this.packets.findCards(tx, organisationId, application.id))) return;
    const { id: applicationId, state, decisionVersion, version } = application;
    const move = { id: this.ids.next(), toState: transition.to, actorId: person.id, reason, at };
    await this.packets.move(tx, { organisationId, applicationId, state, decisionVersion, version }, move);
    await this.audit.record(tx, {
      organisationId,
      actorId: person.id,
      action: 'application.complete_packet',
      objectType: 'application',
      objectId: applicationId,
      payload: { from: state, to: transition.to },
    });
  }

  /**
   * Back to collecting when a packet, pre-read or not, holds no card any more. As `completeIfLast`, after a card was withdrawn.
   * Cards asked for anew need the move to collecting by whoever runs the loop.
   */
  async reopenIfEmpty(
    tx: Tx,
    person: Person,
    { application }: LoopContext,
    at: Instant,
    reason: string,
  ): Promise<void> {
    const { organisationId } = person;
    const { id: applicationId, state, decisionVersion, version } = application;
    if (state !== 'packet_ready' && state !== 'pre_read') return;
    const transition = findTransition(state, 'collect_more');
    if (!transition || isPacketComplete(await this.packets.findCards(tx, organisationId, applicationId))) return;
    const move = { id: this.ids.next(), toState: transition.to, actorId: person.id, reason, at };
    await this.packets.move(tx, { organisationId, applicationId, state, decisionVersion, version }, move);
    await this.audit.record(tx, {
      organisationId,
      actorId: person.id,
      action: 'application.reopen_packet',
      objectType: 'application',
      objectId: applicationId,
      payload: { from: state, to: transition.to },
    });
  }
}
