import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '@app/domain';
import {
  type OwnCardKey,
  type ScorecardHead,
  ScorecardRepository,
  type StoredScorecard,
  type Tx,
} from '@app/persistence';
import type { Person } from '../auth/person.js';
import { noLongerAsked } from './assignment-closed.js';
import { LoopAccess } from './loop-access.js';
import type { LoopContext } from './loop-context.js';

export interface OwnCardHead {
  readonly card: ScorecardHead;
  readonly loop: LoopContext;
}
export interface OwnCard {
  readonly card: StoredScorecard;
  readonly loop: LoopContext;
}

/** The second lock of a scorecard: its author's alone, administrators included, and only while the loop exists for them. */
@Injectable()
export class OwnCardAccess {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly loops: LoopAccess,
  ) {}

  /**
   * Only what chooses the kit, for work whose transaction opens the card anyway and asks the policy there.
   * @throws DomainError SCORECARD.NOT_FOUND for everybody but the author
   */
  async key(person: Person, scorecardId: string): Promise<OwnCardKey> {
    const key = await this.scorecards.findOwnKey(person.organisationId, scorecardId, person.id);
    if (!key) throw notFound('scorecard');
    return key;
  }

  /**
   * Without the content, to write.
   * @throws DomainError SCORECARD.NOT_FOUND for everybody but the author, and for a recused author
   * @throws DomainError ASSIGNMENT.CLOSED when the author is no longer asked for it
   */
  async head(person: Person, scorecardId: string, tx?: Tx): Promise<OwnCardHead> {
    const card = await this.scorecards.findOwnHead(person.organisationId, scorecardId, person.id, tx);
    if (!card) throw notFound('scorecard');
    return asked({ card, loop: await this.loopOf(person, card.applicationId, tx) });
  }

  /** To write. @throws DomainError as `head` does */
  async open(person: Person, scorecardId: string, tx?: Tx): Promise<OwnCard> {
    return asked(await this.read(person, scorecardId, tx));
  }

  /** To read: an author who is no longer asked keeps it. @throws DomainError SCORECARD.NOT_FOUND for everybody else, and for a recused author */
  async read(person: Person, scorecardId: string, tx?: Tx): Promise<OwnCard> {
    const card = await this.scorecards.findOwn(person.organisationId, scorecardId, person.id, tx);
    if (!card) throw notFound('scorecard');
    return { card, loop: await this.loopOf(person, card.applicationId, tx) };
  }

  private async loopOf(person: Person, applicationId: string, tx?: Tx): Promise<LoopContext> {
    try {
      return await this.loops.ofOwnCards(person, applicationId, tx);
    } catch (error) {
      // The same body as for a card that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('scorecard');
      throw error;
    }
  }
}

/** A draft whose assignment was taken back: its author reads it, and nobody writes to it until they are asked again. */
export const isTakenBack = ({ card, loop }: OwnCardHead): boolean =>
  card.status === 'draft' && loop.myAssignments.some((one) => one.id === card.assignmentId && one.status === 'removed');

function asked<T extends OwnCardHead>(own: T): T {
  if (isTakenBack(own)) throw noLongerAsked();
  return own;
}
