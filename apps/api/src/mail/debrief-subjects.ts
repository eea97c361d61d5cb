import { Injectable } from '@nestjs/common';
import { calendarFile, Clock, isVoteEnding, STATE_OF_PHASE, type VotePhase } from '@app/domain';
import {
  DebriefAppointmentRepository,
  DebriefRoomRepository,
  type MailRow,
  type Tx,
  VoteRepository,
} from '@app/persistence';
import { AppConfig } from '../config/app-config.js';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { debriefEntry } from '../platform/calendar/index.js';
import { type MailSubject, openLoop } from './mail-subject.js';

/** What of a debrief somebody is written to about: their vote that is asked for, or due soon, and its time. */
@Injectable()
export class DebriefSubjects {
  constructor(
    private readonly loops: LoopAccess,
    private readonly votes: VoteRepository,
    private readonly rooms: DebriefRoomRepository,
    private readonly appointments: DebriefAppointmentRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async vote(tx: Tx, person: Person, { applicationId }: MailRow, phase: VotePhase): Promise<MailSubject | undefined> {
    const loop = await openLoop(this.loops, tx, person, applicationId, 'own_vote');
    return loop && (await this.owes(tx, person, loop, phase)) ? debriefPage(loop) : undefined;
  }

  /** Of the vote that is open now, by the time it has now: the facilitator may have moved it, or called everybody together. */
  async voteEnding(tx: Tx, person: Person, { applicationId }: MailRow): Promise<MailSubject | undefined> {
    const loop = await openLoop(this.loops, tx, person, applicationId, 'own_vote');
    const phase = loop && PHASES.find((one) => STATE_OF_PHASE[one] === loop.visibleState);
    // The due times are part of how far the loop is.
    if (!loop?.can('progress') || !phase || !(await this.owes(tx, person, loop, phase))) return undefined;
    const { id, decisionVersion } = loop.application;
    const key = { organisationId: person.organisationId, applicationId: id, decisionVersion };
    const room = await this.rooms.find(key, tx);
    const dueAt = room?.pace === 'days' ? room.dueAt[STATE_OF_PHASE[phase]] : undefined;
    return dueAt !== undefined && isVoteEnding(dueAt, this.clock.now()) ? debriefPage(loop) : undefined;
  }

  /** Of the newest time only: what was set before has a mail behind it. Without the place, which people fill in as they like. */
  async appointment(tx: Tx, person: Person, { applicationId, subjectId }: MailRow): Promise<MailSubject | undefined> {
    const loop = await openLoop(this.loops, tx, person, applicationId, 'progress');
    const set = loop && (await this.appointments.find(person.organisationId, loop.application.id, tx));
    if (!set || String(set.version) !== subjectId) return undefined;
    const entry = debriefEntry(this.config, { ...set, location: '' }, loop.visibleState);
    const content = calendarFile(entry, this.clock.now());
    const contentType = `text/calendar; charset=utf-8; method=${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`;
    return { ...debriefPage(loop), attachments: [{ fileName: 'debrief.ics', contentType, content }] };
  }

  private async owes(tx: Tx, person: Person, loop: LoopContext, phase: VotePhase): Promise<boolean> {
    if (loop.visibleState !== STATE_OF_PHASE[phase]) return false;
    const { id, decisionVersion, finalVoteClosed } = loop.application;
    if (phase === 'final' && finalVoteClosed) return false;
    const cast = await this.votes.findByLoop(person.organisationId, id, decisionVersion, tx);
    return !cast.some((vote) => vote.personId === person.id && vote.phase === phase);
  }
}

const PHASES: readonly VotePhase[] = ['pre', 'final'];

const debriefPage = ({ application }: LoopContext): MailSubject => ({
  path: `/applications/${application.id}/debrief`,
});
