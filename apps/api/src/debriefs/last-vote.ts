import { Injectable } from '@nestjs/common';
import { Clock, votesMissing } from '@app/domain';
import { type Tx, VoteRepository } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { LoopPeople } from './debrief-loader.js';
import { DecisionDesk } from './decision-desk.js';

/** The end of a final vote. */
@Injectable()
export class LastVote {
  constructor(
    private readonly votes: VoteRepository,
    private readonly desk: DecisionDesk,
    private readonly clock: Clock,
  ) {}

  /** The last vote closes the final vote, and the ballots open to the committee in the same transaction. */
  async closeIfIn(tx: Tx, loop: LoopContext, people: LoopPeople): Promise<void> {
    const { id, decisionVersion } = loop.application;
    const votes = await this.votes.findByLoop(loop.requisition.organisationId, id, decisionVersion, tx);
    const tally = people.tally(loop, votes);
    // Where recusals have left fewer than the quorum, somebody else may still be named.
    if (tally.cast === tally.eligible && votesMissing(tally) === 0)
      await this.desk.closeVote(tx, loop, this.clock.now());
  }
}
