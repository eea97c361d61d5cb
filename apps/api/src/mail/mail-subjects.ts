import { Injectable } from '@nestjs/common';
import { calendarFile, cardReminder, Clock, DomainError, isPutOff, type LoopObject } from '@app/domain';
import {
  DebriefAppointmentRepository,
  type MailRow,
  ReminderRepository,
  type Tx,
  VoteRepository,
} from '@app/persistence';
import { AppConfig } from '../config/app-config.js';
import { debriefEntry } from '../platform/calendar/index.js';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { OneTimeLinks } from '../platform/links/one-time-links.js';
import type { MailAttachment } from '../platform/mail/index.js';

/** Where the thing is done: a path of the app, or a whole address that works once. */
export interface MailSubject {
  readonly path?: string;
  readonly url?: string;
  readonly attachments?: readonly MailAttachment[];
}

const INVITATION_HOURS = 72;

/** What a mail is about, as it stands now and as its reader may know it; nothing where it is done, over or not theirs. */
@Injectable()
export class MailSubjects {
  constructor(
    private readonly loops: LoopAccess,
    private readonly reminders: ReminderRepository,
    private readonly votes: VoteRepository,
    private readonly links: OneTimeLinks,
    private readonly appointments: DebriefAppointmentRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async of(tx: Tx, person: Person, mail: MailRow): Promise<MailSubject | undefined> {
    switch (mail.kind) {
      case 'invitation':
        return this.invitation(tx, person);
      case 'card_due':
      case 'card_late':
        return this.card(tx, person, mail);
      case 'pre_read_open':
        return this.vote(tx, person, mail, 'pre');
      case 'vote_due':
        return this.vote(tx, person, mail, 'final');
      case 'debrief_set':
        return this.debrief(tx, person, mail);
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
    const loop = await this.open(tx, person, applicationId, 'loop');
    const card = (await this.reminders.findCards(organisationId, id, tx)).find((one) => one.assignmentId === subjectId);
    if (!loop || !card) return undefined;
    const now = this.clock.now();
    const asked = { ...card, submitted: card.cardStatus === 'submitted' };
    if (cardReminder(asked, { exists: true, state: loop.visibleState }, now) !== 'card_due') return undefined;
    const paused = await this.reminders.findPauses(organisationId, id, tx);
    if (kind === 'card_due' && isPutOff(paused.get(`card_due:${card.assignmentId}`) ?? null, now)) return undefined;
    return { path: card.scorecardId ? `/scorecards/${card.scorecardId}` : '/' };
  }

  private async vote(
    tx: Tx,
    person: Person,
    { applicationId }: MailRow,
    phase: 'pre' | 'final',
  ): Promise<MailSubject | undefined> {
    const loop = await this.open(tx, person, applicationId, 'own_vote');
    if (loop?.visibleState !== (phase === 'pre' ? 'pre_read' : 'final_vote')) return undefined;
    const { id, decisionVersion, finalVoteClosed } = loop.application;
    if (phase === 'final' && finalVoteClosed) return undefined;
    const cast = await this.votes.findByLoop(person.organisationId, id, decisionVersion, tx);
    return cast.some((vote) => vote.personId === person.id && vote.phase === phase) ? undefined : debriefPage(id);
  }

  /** Of the newest time only: what was set before has a mail behind it. Without the place, which people fill in as they like. */
  private async debrief(
    tx: Tx,
    person: Person,
    { applicationId, subjectId }: MailRow,
  ): Promise<MailSubject | undefined> {
    const loop = await this.open(tx, person, applicationId, 'progress');
    const set = loop && (await this.appointments.find(person.organisationId, loop.application.id, tx));
    if (!set || String(set.version) !== subjectId) return undefined;
    const entry = debriefEntry(this.config, { ...set, location: '' }, loop.visibleState);
    const content = calendarFile(entry, this.clock.now());
    const contentType = `text/calendar; charset=utf-8; method=${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`;
    return { ...debriefPage(loop.application.id), attachments: [{ fileName: 'debrief.ics', contentType, content }] };
  }

  private async open(
    tx: Tx,
    person: Person,
    applicationId: string | null,
    object: LoopObject,
  ): Promise<LoopContext | undefined> {
    try {
      return applicationId === null ? undefined : await this.loops.require(person, applicationId, object, tx);
    } catch (error) {
      if (error instanceof DomainError && error.category === 'not_found') return undefined;
      throw error;
    }
  }
}

const debriefPage = (applicationId: string): MailSubject => ({ path: `/applications/${applicationId}/debrief` });
