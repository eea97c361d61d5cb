import { Injectable } from '@nestjs/common';
import type { OwnVoteView, VoteBody } from '@app/contracts';
import { assertPhaseOpen, checkBallot, notFound, type VotePhase } from '@app/domain';
import { ScorecardRepository, TransactionRunner, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { Ballots } from './ballots.js';
import { DebriefLoader, type LoopPeople } from './debrief-loader.js';
import { LastVote } from './last-vote.js';

/** Gives or changes one's own vote while its phase lasts. The two phases are two votes: movement is what lies between them. */
@Injectable()
export class CastVoteService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly ballots: Ballots,
    private readonly lastVote: LastVote,
    private readonly scorecards: ScorecardRepository,
    private readonly transactions: TransactionRunner,
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
      const saved = await this.ballots.cast(tx, { person, applicationId, decisionVersion, phase, body, version });
      if (phase === 'final') await this.lastVote.closeIfIn(tx, loop, people);
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
}

interface Admission {
  readonly loop: LoopContext;
  readonly people: LoopPeople;
}
