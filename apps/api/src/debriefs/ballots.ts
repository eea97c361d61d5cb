import { Injectable } from '@nestjs/common';
import type { OwnVoteView, VoteBody } from '@app/contracts';
import { Clock, IdSource, type VotePhase } from '@app/domain';
import { AuditTrail, type Tx, VoteRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

export interface NewVote {
  readonly person: Person;
  readonly applicationId: string;
  readonly decisionVersion: number;
  readonly phase: VotePhase;
  readonly body: VoteBody;
  readonly version: number;
}

/** Keeps a vote, with a line in the audit that tells that it was cast. Whether it may be is asked before. */
@Injectable()
export class Ballots {
  constructor(
    private readonly votes: VoteRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async cast(tx: Tx, vote: NewVote): Promise<OwnVoteView> {
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
