import { Injectable } from '@nestjs/common';
import type { DraftSavedView } from '@app/contracts';
import {
  alreadySubmitted,
  assertLoopRuns,
  Clock,
  missingForSubmit,
  readContent,
  type ScorecardContent,
} from '@app/domain';
import { type ScorecardHead, ScorecardRepository, TransactionRunner } from '@app/persistence';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import { CardKits } from './card-kits.js';
import { StaleDrafts } from './stale-drafts.js';

/** Autosave: the whole content replaces the draft, if nobody saved since the version that the author's screen holds. */
@Injectable()
export class SaveDraftService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly scorecards: ScorecardRepository,
    private readonly drafts: StaleDrafts,
    private readonly artifacts: CardArtifacts,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, sent: unknown, version: number): Promise<DraftSavedView> {
    const { card, loop } = await this.cards.head(person, scorecardId);
    if (card.status !== 'draft') throw alreadySubmitted();
    assertLoopRuns(loop.application.state);
    const { kit } = await this.kits.of(card, loop.requisition.hasAgents);
    const content = readContent(sent, kit);
    await this.artifacts.check(loop, card, kit, content, () => this.stored(person, card));
    const saved = await this.save(card, content, version);
    return { ...saved, missing: missingForSubmit(content, kit) };
  }

  private async save(
    card: ScorecardHead,
    content: ScorecardContent,
    version: number,
  ): Promise<Omit<DraftSavedView, 'missing'>> {
    const key = { organisationId: card.organisationId, id: card.id, version };
    const savedAt = this.clock.now();
    try {
      return {
        version: await this.transactions.run((tx) => this.scorecards.saveDraft(tx, key, content, savedAt)),
        savedAt,
      };
    } catch (error) {
      throw await this.drafts.explain(error, card);
    }
  }

  private async stored(person: Person, card: ScorecardHead): Promise<ScorecardContent | undefined> {
    return (await this.scorecards.findOwn(card.organisationId, card.id, person.id))?.content;
  }
}
