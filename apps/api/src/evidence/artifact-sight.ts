import { Injectable } from '@nestjs/common';
import {
  EvalArtifactRepository,
  type EvalArtifactRow,
  LoopArtifactRepository,
  type LoopArtifactRow,
  ScorecardRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { mayRead, shownFileName } from '../platform/candidates/index.js';

export interface CardArtifact {
  readonly row: EvalArtifactRow;
  /** Null: the person's own. */
  readonly authorId: string | null;
}

export interface VisibleArtifacts {
  readonly ofLoop: readonly LoopArtifactRow[];
  readonly ofCards: readonly CardArtifact[];
}

/** What a file is called to this person, and where it lies. */
export interface VisibleFile {
  readonly id: string;
  readonly fileName: string;
}

/**
 * Every eval artefact of a candidate that the policy opens to one person: those attached to the candidate as documents are, those on
 * the own cards, and, once cards are open, those on cards that are in the packet.
 */
@Injectable()
export class ArtifactSight {
  constructor(
    private readonly loopArtifacts: LoopArtifactRepository,
    private readonly cardArtifacts: EvalArtifactRepository,
    private readonly scorecards: ScorecardRepository,
  ) {}

  async of(person: Person, loop: LoopContext, tx?: Tx): Promise<VisibleArtifacts> {
    const { organisationId } = person;
    const { id } = loop.application;
    const candidates = loop.can('safe_documents') ? await this.loopArtifacts.findOf(organisationId, id, tx) : [];
    const ofLoop = candidates.filter((row) => mayRead(loop, row));
    if (!loop.can('own_cards') && !loop.can('cards')) return { ofLoop, ofCards: [] };
    const rows = await this.cardArtifacts.findByApplication(organisationId, id, tx);
    const others = loop.can('cards') ? await this.submittedAuthors(organisationId, id, tx) : new Map<string, string>();
    const ofCards = rows.flatMap((row): CardArtifact[] => {
      // Only the author of a card attaches files to it.
      if (row.uploadedBy === person.id) return loop.can('own_cards') ? [{ row, authorId: null }] : [];
      const authorId = others.get(row.scorecardId);
      return authorId === undefined ? [] : [{ row, authorId }];
    });
    return { ofLoop, ofCards };
  }

  /** @returns undefined for a file that this person may not see, as for one that does not exist */
  async find(person: Person, loop: LoopContext, id: string, tx?: Tx): Promise<VisibleFile | undefined> {
    const { ofLoop, ofCards } = await this.of(person, loop, tx);
    const attached = ofLoop.find((row) => row.id === id);
    if (attached) return { id, fileName: shownFileName(loop, attached.fileName) ?? attached.fileName };
    const onCard = ofCards.find(({ row }) => row.id === id);
    return onCard && { id, fileName: onCard.row.fileName };
  }

  private async submittedAuthors(organisationId: string, applicationId: string, tx?: Tx): Promise<Map<string, string>> {
    const cards = await this.scorecards.findSubmitted(organisationId, applicationId, tx);
    return new Map(cards.map((card) => [card.id, card.authorId]));
  }
}
