import { Injectable } from '@nestjs/common';
import { type CardKit, cardKitOf, type Rubric } from '@app/domain';
import { RubricRepository, type RubricVersionRow } from '@app/persistence';

export interface PinnedKit {
  readonly kit: CardKit;
  readonly rubric: Rubric;
  readonly version: RubricVersionRow;
}

/** The kit of a card, from the rubric version it is pinned to. Versions never change, so each kit is built once per process. */
@Injectable()
export class CardKits {
  private readonly known = new Map<string, PinnedKit>();

  constructor(private readonly rubrics: RubricRepository) {}

  /** Ask before a transaction begins: a version that is not known yet is read from the database. */
  async of(
    card: { readonly organisationId: string; readonly rubricVersionId: string; readonly roundId: string },
    hasAgents: boolean,
  ): Promise<PinnedKit> {
    const key = `${card.organisationId}/${card.rubricVersionId}/${card.roundId}/${hasAgents}`;
    const known = this.known.get(key);
    if (known) return known;
    const version = await this.rubrics.get(card.organisationId, card.rubricVersionId);
    const pinned = { kit: cardKitOf(version.document, card.roundId, hasAgents), rubric: version.document, version };
    this.known.set(key, pinned);
    return pinned;
  }
}
