import { Injectable } from '@nestjs/common';
import type { OwnVoteView, VoteBody } from '@app/contracts';
import { assertPhaseOpen, checkBallot, Clock, IdSource, notFound, type VotePhase, votesMissing } from '@app/domain';
import { AuditTrail, ScorecardRepository, TransactionRunner, type Tx, VoteRepository } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { DebriefLoader, type LoopPeople } from './debrief-loader.js';
import { DecisionDesk } from './decision-desk.js';

/** Gives or changes one's own vote while its phase lasts. The two phases are two votes: movement is what lies between them. */
@Injectable()
export class CastVoteService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly desk: DecisionDesk,
    private readonly scorecards: ScorecardRepository,
    private readonly votes: VoteRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  execute(
    person: Person,
    applicationId: string,
    phase: VotePhase,
    body: VoteBody,
    version: number,
  ): Promise<OwnVoteView> {
    const problems = checkBallot(body);
    return this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, person.organisationId, applicationId);
      const { loop, people } = await this.admit(tx, person, applicationId, phase);
      if (problems.length > 0) throw invalidRequest(problems);
      const { decisionVersion } = loop.application;
      const saved = await this.cast(tx, { person, applicationId, decisionVersion, phase, body, version });
      if (phase === 'final') await this.closeIfLast(tx, loop, people);
      return saved;
    });
  }

  private async admit(tx: Tx, person: Person, applicationId: string, phase: VotePhase): Promise<Admission> {
    const loop = await this.loops.require(person, applicationId, 'own_vote', tx);
    const people = await this.loader.people(person.organisationId, applicationId, tx);
    // Whoever has no vote in either phase has nothing here; what is theirs in another phase may say that it is closed.
    if (!people.voters('final', loop).includes(person.id) && !people.voters('pre', loop).includes(person.id)) {
      throw notFound('application');
    }
    assertPhaseOpen(phase, loop.application.state, loop.application.finalVoteClosed);
    if (!people.voters(phase, loop).includes(person.id)) throw notFound('application');
    return { loop, people };
  }

  /** The last vote closes the final vote, and the ballots open to the committee in the same transaction. */
  private async closeIfLast(tx: Tx, loop: LoopContext, people: LoopPeople): Promise<void> {
    const { id, decisionVersion } = loop.application;
    const votes = await this.votes.findByLoop(loop.requisition.organisationId, id, decisionVersion, tx);
    const tally = people.tally(loop, votes);
    // Where recusals have left fewer than the quorum, somebody else may still be named.
    if (tally.cast === tally.eligible && votesMissing(tally) === 0)
      await this.desk.closeVote(tx, loop, this.clock.now());
  }

  private async cast(tx: Tx, vote: NewVote): Promise<OwnVoteView> {
    const { person, applicationId, decisionVersion, phase, version } = vote;
    const { choice, level, confidence, note } = vote.body;
    const { organisationId, id: personId, name } = person;
    const key = { organisationId, applicationId, decisionVersion, personId, phase };
    const stamp = { newId: this.ids.next(), at: this.clock.now(), version };
    const next = await this.votes.cast(tx, key, { choice, level, confidence, note }, stamp);
    // What was voted is no business of whoever may read the audit.
    await this.audit.record(tx, {
      ...{ organisationId, actorId: personId, action: 'vote.cast', objectType: 'application', objectId: applicationId },
      payload: { phase, decisionVersion, version: next },
    });
    return { person: { id: personId, name }, phase, choice, level, confidence, note, excluded: false, version: next };
  }
}

interface Admission {
  readonly loop: LoopContext;
  readonly people: LoopPeople;
}

interface NewVote {
  readonly person: Person;
  readonly applicationId: string;
  readonly decisionVersion: number;
  readonly phase: VotePhase;
  readonly body: VoteBody;
  readonly version: number;
}
