import { Injectable } from '@nestjs/common';
import { Clock, eligibleVoters, isVoteEnding, STATE_OF_PHASE } from '@app/domain';
import { DebriefRepository, DebriefRoomRepository, type OpenVoteRow, VoteRepository } from '@app/persistence';
import type { Told } from '../platform/mail/index.js';

/** Debriefs over days whose open vote is due within a day: who may vote and has not. Each is told once of each due time. */
@Injectable()
export class EndingVotes {
  constructor(
    private readonly rooms: DebriefRoomRepository,
    private readonly debriefs: DebriefRepository,
    private readonly votes: VoteRepository,
    private readonly clock: Clock,
  ) {}

  async find(): Promise<Told[]> {
    const found: Told[] = [];
    for (const open of await this.rooms.findOpenVotes()) {
      const dueAt = open.dueAt[STATE_OF_PHASE[open.phase]];
      if (dueAt === undefined || !isVoteEnding(dueAt, this.clock.now())) continue;
      const { organisationId, applicationId, phase } = open;
      const about = { organisationId, kind: 'vote_ending', applicationId } as const;
      for (const personId of await this.owing(open)) {
        found.push({ ...about, personId, key: `${applicationId}:${phase}:${dueAt}:${personId}` });
      }
    }
    return found;
  }

  private async owing(open: OpenVoteRow): Promise<string[]> {
    const { organisationId, applicationId, decisionVersion, phase } = open;
    const people = await this.debriefs.findPeople(organisationId, applicationId);
    const cast = await this.votes.findByLoop(organisationId, applicationId, decisionVersion);
    const voted = new Set(cast.filter((vote) => vote.phase === phase).map((vote) => vote.personId));
    return eligibleVoters(people, phase, open).filter((personId) => !voted.has(personId));
  }
}
