import { Injectable } from '@nestjs/common';
import type { ApplicationView, MoveBody } from '@app/contracts';
import {
  AUTOMATIC_MOVES,
  DomainError,
  findTransition,
  type LoopFacts,
  type LoopMove,
  needsReason,
  notFound,
} from '@app/domain';
import type { Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, whyBlocked } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetApplicationService } from './get-application.service.js';
import { LoopChanges, type OpenLoop } from '../platform/changes/index.js';
import { MoveConsequences } from './move-consequences.js';
import { MoveWriter } from './move-writer.js';

const blocked = (because: string): DomainError =>
  new DomainError('APPLICATION.MOVE_BLOCKED', 'conflict', 'This can not be done now', {
    detail: `${because} Nothing was changed.`,
  });

/** The one way in which a person moves a loop: by the table of transitions, under its rules, in one transaction with its event. */
@Injectable()
export class MoveLoopService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly moves: LoopMoves,
    private readonly writer: MoveWriter,
    private readonly consequences: MoveConsequences,
    private readonly view: GetApplicationService,
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
    const made = { move, to: transition.to, reason };
    await this.consequences.before(tx, person, loop, made);
    await this.writer.write(tx, person, loop, made);
    await this.consequences.after(tx, person, loop, made);
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
