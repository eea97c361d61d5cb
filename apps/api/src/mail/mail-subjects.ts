import { Injectable } from '@nestjs/common';
import { cardReminder, Clock, isPutOff } from '@app/domain';
import { type MailRow, ReminderRepository, type Tx } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { OneTimeLinks } from '../platform/links/one-time-links.js';
import { DebriefSubjects } from './debrief-subjects.js';
import { type MailSubject, openLoop } from './mail-subject.js';

const INVITATION_HOURS = 72;

/** What a mail is about, as it stands now and as its reader may know it; nothing where it is done, over or not theirs. */
@Injectable()
export class MailSubjects {
  constructor(
    private readonly loops: LoopAccess,
    private readonly reminders: ReminderRepository,
    private readonly debriefs: DebriefSubjects,
    private readonly links: OneTimeLinks,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, person: Person, mail: MailRow): Promise<MailSubject | undefined> {
    switch (mail.kind) {
      case 'invitation':
        return this.invitation(tx, person);
      case 'card_due':
      case 'card_late':
        return this.card(tx, person, mail);
      case 'pre_read_open':
        return this.debriefs.vote(tx, person, mail, 'pre');
      case 'vote_due':
        return this.debriefs.vote(tx, person, mail, 'final');
      case 'vote_ending':
        return this.debriefs.voteEnding(tx, person, mail);
      case 'debrief_set':
        return this.debriefs.appointment(tx, person, mail);
    }
  }

  /** A link of its own: nothing that opens an account is kept in the outbox. */
  private async invitation(tx: Tx, { organisationId, id: personId }: Person): Promise<MailSubject> {
    const link = { organisationId, kind: 'invitation', personId, createdBy: null, hours: INVITATION_HOURS } as const;
    return { url: (await this.links.issue(tx, link)).url };
  }

  private async card(
    tx: Tx,
    person: Person,
    { applicationId, subjectId, kind }: MailRow,
  ): Promise<MailSubject | undefined> {
    const { organisationId, id } = person;
    const loop = await openLoop(this.loops, tx, person, applicationId, 'loop');
    const card = (await this.reminders.findCards(organisationId, id, tx)).find((one) => one.assignmentId === subjectId);
    if (!loop || !card) return undefined;
    const now = this.clock.now();
    const asked = { ...card, submitted: card.cardStatus === 'submitted' };
    if (cardReminder(asked, { exists: true, state: loop.visibleState }, now) !== 'card_due') return undefined;
    const paused = await this.reminders.findPauses(organisationId, id, tx);
    if (kind === 'card_due' && isPutOff(paused.get(`card_due:${card.assignmentId}`) ?? null, now)) return undefined;
    return { path: card.scorecardId ? `/scorecards/${card.scorecardId}` : '/' };
  }
}
