import { Injectable } from '@nestjs/common';
import type { DraftSavedView } from '@app/contracts';
import { alreadySubmitted, assertLoopRuns, missingForSubmit, readContent } from '@app/domain';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import { CardKits } from './card-kits.js';
import { DraftStore } from './draft-store.js';

/** Autosave: the whole content replaces the draft, if nobody saved since the version that the author's screen holds. */
@Injectable()
export class SaveDraftService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly artifacts: CardArtifacts,
    private readonly drafts: DraftStore,
  ) {}

  async execute(person: Person, scorecardId: string, sent: unknown, version: number): Promise<DraftSavedView> {
    const { card, loop } = await this.cards.head(person, scorecardId);
    if (card.status !== 'draft') throw alreadySubmitted();
    assertLoopRuns(loop.application.state);
    const { kit } = await this.kits.of(card, loop.requisition.hasAgents);
    const content = readContent(sent, kit);
    await this.artifacts.check(loop, card, kit, content, () => this.drafts.stored(person, card));
    const saved = await this.drafts.save(card, content, version);
    return { ...saved, missing: missingForSubmit(content, kit) };
  }
}
