import { Injectable } from '@nestjs/common';
import type { KeptCardView, ScorecardView } from '@app/contracts';
import { currentContent, notFound, questionsOfRound, rotateQuestions, rotationAdvice } from '@app/domain';
import { WorkRepository } from '@app/persistence';
import { isTakenBack, type OwnCard, OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import { QuestionExposure } from '../platform/questions/index.js';
import { CardKits, type PinnedKit } from './card-kits.js';
import { SealedCards } from './sealed-cards.js';
import { type KitQuestions, viewKeptCard, viewScorecard } from './scorecard.view.js';

@Injectable()
export class GetScorecardService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly work: WorkRepository,
    private readonly artifacts: CardArtifacts,
    private readonly exposure: QuestionExposure,
    private readonly sealed: SealedCards,
  ) {}

  async execute(person: Person, scorecardId: string): Promise<ScorecardView | KeptCardView> {
    const own = await this.cards.read(person, scorecardId);
    return isTakenBack(own) ? this.kept(own) : this.whole(person, own);
  }

  private async whole(person: Person, own: OwnCard): Promise<ScorecardView> {
    const { card, loop } = own;
    const { organisationId } = card;
    const [pinned, interview, documents, places, sealed] = await Promise.all([
      this.kits.of(card, loop.requisition.hasAgents),
      this.work.findInterviewOf(organisationId, card.assignmentId),
      this.work.findDocuments(organisationId, card.applicationId),
      this.work.findArtifactPlaces(organisationId, card.applicationId),
      this.sealed.of(own),
    ]);
    if (!interview) throw notFound('scorecard');
    const content = currentContent(card.content, sealed?.revisions ?? []);
    const artifacts = await this.artifacts.ofCard(loop, card, content);
    const rotated = await this.rotated(person, own, pinned);
    return viewScorecard(own, pinned, { interview, documents, places, artifacts, rotated, sealed });
  }

  private async rotated(person: Person, { card }: OwnCard, { kit, rubric }: PinnedKit): Promise<KitQuestions> {
    const questions = questionsOfRound(rubric, kit.round.id);
    const exposure = await this.exposure.ofKit(person, card.applicationId, rubric, questions);
    return { questions: rotateQuestions(questions, exposure), rotation: rotationAdvice(questions, exposure) };
  }

  /** What the author wrote, and nothing of the loop. */
  private async kept({ card, loop }: OwnCard): Promise<KeptCardView> {
    const pinned = await this.kits.of(card, loop.requisition.hasAgents);
    return viewKeptCard(card, pinned, await this.artifacts.own(card));
  }
}
