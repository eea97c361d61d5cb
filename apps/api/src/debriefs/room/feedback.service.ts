import { Injectable } from '@nestjs/common';
import type { FeedbackBody, WrittenFeedbackView } from '@app/contracts';
import { Clock, IdSource, isOpenToFeedback, notFound } from '@app/domain';
import { CardFeedbackRepository, ScorecardRepository, type Tx } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { powersIn } from '../debrief-powers.js';
import type { HeldLoop } from '../decision-desk.js';
import { RoomDesk } from './room-desk.js';

/** What the room writes to an author about the quality of a card: to them alone, once it can move no vote, and without a score. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly desk: RoomDesk,
    private readonly feedback: CardFeedbackRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  give(
    person: Person,
    applicationId: string,
    scorecardId: string,
    { helped, more }: FeedbackBody,
    version: number,
  ): Promise<WrittenFeedbackView> {
    return this.desk.write(person, applicationId, 'room', async (tx, held) => {
      await this.assertMay(tx, person, held, scorecardId);
      const { organisationId, id: writerId } = person;
      const row = { organisationId, scorecardId, applicationId, writerId, helped: helped.trim(), more: more.trim() };
      const written = { ...row, writtenAt: this.clock.now() };
      const next = await this.feedback.save(tx, written, { newId: this.ids.next(), version });
      const act = { action: 'feedback.give', payload: { scorecardId, version: next } };
      return { act, result: { scorecardId, helped: row.helped, more: row.more, version: next } };
    });
  }

  /** Whoever runs the room or votes in it, on a card of somebody else who is still in it. */
  private async assertMay(tx: Tx, person: Person, { loop, people }: HeldLoop, scorecardId: string): Promise<void> {
    const runs = powersIn(loop, people.find(person.id)).may('run');
    const isWriter = runs || people.voters('final', loop).includes(person.id);
    if (!isWriter || !isOpenToFeedback(loop.application.state)) throw notFound('application');
    const cards = await this.scorecards.findSubmitted(person.organisationId, loop.application.id, tx);
    const card = cards.find((one) => one.id === scorecardId);
    if (!card || card.authorId === person.id || people.isRecused(card.authorId)) throw notFound('scorecard');
  }
}
