import { Injectable } from '@nestjs/common';
import type { ReminderView } from '@app/contracts';
import { Clock, debriefReminder, DUE_PHASES, type DuePhase, eligibleVoters, type VotePhase } from '@app/domain';
import {
  DebriefRepository,
  DebriefRoomRepository,
  type DebriefRoomRow,
  type Tx,
  VoteRepository,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownName } from '../platform/candidates/index.js';

/** The vote that a phase waits for; in the discussion one is awaited oneself. */
const VOTE_OF: Readonly<Record<DuePhase, VotePhase | null>> = {
  pre_read: 'pre',
  discussing: null,
  final_vote: 'final',
};

/** Debriefs that run over days: who still owes a phase that is due soon. Of nobody else’s part anything is told. */
@Injectable()
export class DebriefReminders {
  constructor(
    private readonly rooms: DebriefRoomRepository,
    private readonly debriefs: DebriefRepository,
    private readonly votes: VoteRepository,
    private readonly clock: Clock,
  ) {}

  /** @param loops that exist for the person */
  async of(person: Person, loops: readonly LoopContext[], tx?: Tx): Promise<Omit<ReminderView, 'pausedUntil'>[]> {
    const open = loops.filter((loop) => loop.can('progress') && loop.can('own_vote'));
    if (open.length === 0) return [];
    const rooms = await this.rooms.findOf(person.organisationId, tx);
    const found: Omit<ReminderView, 'pausedUntil'>[] = [];
    for (const loop of open) {
      const { id, decisionVersion } = loop.application;
      const room = rooms.find((one) => one.applicationId === id && one.decisionVersion === decisionVersion);
      const reminder = room && (await this.one(person, loop, room, tx));
      if (reminder) found.push(reminder);
    }
    return found;
  }

  private async one(person: Person, loop: LoopContext, room: DebriefRoomRow, tx?: Tx) {
    const { id: applicationId, state } = loop.application;
    const phase = DUE_PHASES.find((one) => one === state);
    const dueAt = phase === undefined ? undefined : room.dueAt[phase];
    if (phase === undefined || dueAt === undefined) return null;
    const owes = await this.owes(person, loop, phase, tx);
    if (!debriefReminder({ dueAt, owes }, this.clock.now())) return null;
    const candidate = await this.debriefs.findCandidate(person.organisationId, applicationId, tx);
    return {
      ...{
        key: `debrief_due:${applicationId}:${phase}`,
        kind: 'debrief_due' as const,
        rounds: [],
        scorecardId: null,
        caseId: null,
      },
      ...{ applicationId, candidate: shownName(loop, candidate?.name ?? ''), requisition: loop.requisition.title },
    };
  }

  private async owes({ organisationId, id }: Person, loop: LoopContext, phase: DuePhase, tx?: Tx): Promise<boolean> {
    const { id: applicationId, decisionVersion, finalVoteClosed } = loop.application;
    const vote = VOTE_OF[phase];
    const people = await this.debriefs.findPeople(organisationId, applicationId, tx);
    if (!eligibleVoters(people, vote ?? 'final', loop.requisition).includes(id)) return false;
    if (vote === null) return true;
    if (vote === 'final' && finalVoteClosed) return false;
    const cast = await this.votes.findByLoop(organisationId, applicationId, decisionVersion, tx);
    return !cast.some((one) => one.phase === vote && one.personId === id);
  }
}
