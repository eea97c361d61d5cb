import { Injectable } from '@nestjs/common';
import type { ScorecardView } from '@app/contracts';
import { notFound } from '@app/domain';
import { EvalArtifactRepository, WorkRepository } from '@app/persistence';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardKits } from './card-kits.js';
import { viewScorecard } from './scorecard.view.js';

@Injectable()
export class GetScorecardService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly work: WorkRepository,
    private readonly artifacts: EvalArtifactRepository,
  ) {}

  async execute(person: Person, scorecardId: string): Promise<ScorecardView> {
    const { organisationId } = person;
    const own = await this.cards.open(person, scorecardId);
    const { card, loop } = own;
    const [pinned, interview, documents, artifacts] = await Promise.all([
      this.kits.of(card, loop.requisition.hasAgents),
      this.work.findInterviewOf(organisationId, card.assignmentId),
      this.work.findDocuments(organisationId, card.applicationId),
      this.artifacts.findByScorecard(organisationId, card.id),
    ]);
    if (!interview) throw notFound('scorecard');
    return viewScorecard(own, pinned, { interview, documents, artifacts });
  }
}
