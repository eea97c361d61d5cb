import { Injectable } from '@nestjs/common';
import type { CurrentDraftView } from '@app/contracts';
import { alreadySubmitted, DomainError } from '@app/domain';
import { type OwnCardKey, ScorecardRepository } from '@app/persistence';

type OwnCardIds = Pick<OwnCardKey, 'organisationId' | 'id' | 'authorId'>;

/** A save on an older version is refused with what is stored now: the person's own is still on their screen. */
@Injectable()
export class StaleDrafts {
  constructor(private readonly scorecards: ScorecardRepository) {}

  /** The same error, or for a stale one the refusal that carries the stored version. Ask outside the transaction. */
  async explain(error: unknown, head: OwnCardIds): Promise<unknown> {
    if (!(error instanceof DomainError) || error.category !== 'stale') return error;
    const card = await this.scorecards.findOwn(head.organisationId, head.id, head.authorId);
    if (!card || card.status !== 'draft') return alreadySubmitted();
    const current: CurrentDraftView = { version: card.version, savedAt: card.savedAt, content: card.content };
    return new DomainError('SCORECARD.STALE', 'stale', 'This card was changed in another window', {
      detail: 'Nothing was overwritten. Both versions are kept until you choose.',
      extra: { current },
    });
  }
}
