import { Injectable } from '@nestjs/common';
import type { ReminderView } from '@app/contracts';
import { cardReminder, Clock, dayIn, isPutOff, isUnderWay, roundById, schedulingReminder } from '@app/domain';
import { ReminderRepository, type RemindedCardRow, type Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownName } from '../platform/candidates/index.js';
import { DebriefReminders } from './debrief-reminders.js';
import { PlanReader, type ReadPlan } from '../platform/loops/index.js';
import { CaseReminders, type FoundReminder as Found } from './case-reminders.js';

const stateOf = (loop: LoopContext) => ({ exists: loop.can('loop'), state: loop.visibleState });

/** Everything one person is reminded of, put off or not. By what they may know of each loop, never by its true state. */
@Injectable()
export class ReminderList {
  constructor(
    private readonly loops: LoopAccess,
    private readonly reminders: ReminderRepository,
    private readonly plans: PlanReader,
    private readonly debriefs: DebriefReminders,
    private readonly cases: CaseReminders,
    private readonly clock: Clock,
  ) {}

  async of(person: Person, tx?: Tx): Promise<ReminderView[]> {
    const { organisationId, id } = person;
    const cards = await this.reminders.findCards(organisationId, id, tx);
    const rated = new Set(cards.map((card) => card.applicationId));
    const mine = await this.loops.mine(person, tx);
    const loops = mine.filter((loop) => {
      const { exists, state } = stateOf(loop);
      const isOpen = exists && (state === 'planned' || state === 'collecting');
      return isOpen && (rated.has(loop.application.id) || loop.relations.has('recruiter'));
    });
    const plans = await this.plans.of(person, loops, tx);
    const paused = await this.reminders.findPauses(organisationId, id, tx);
    const now = this.clock.now();
    return [
      ...plans.flatMap((read) => [...this.ofCards(read, cards), ...this.ofRounds(read)]),
      ...(await this.debriefs.of(person, mine, tx)),
      ...(await this.cases.of(person, tx)),
    ]
      .map((one) => {
        const until = paused.get(one.key) ?? null;
        return { ...one, pausedUntil: isPutOff(until, now) ? until : null };
      })
      .sort(standingFirst);
  }

  private ofCards(read: ReadPlan, cards: readonly RemindedCardRow[]): Found[] {
    return cards
      .filter((card) => card.applicationId === read.loop.application.id)
      .flatMap((card): Found[] => {
        const asked = { ...card, submitted: card.cardStatus === 'submitted' };
        const kind = cardReminder(asked, stateOf(read.loop), this.clock.now());
        if (kind === null) return [];
        const round = roundById(read.rubric, card.roundId)?.name ?? card.roundId;
        return [
          {
            ...{
              key: `${kind}:${card.assignmentId}`,
              kind,
              rounds: [round],
              scorecardId: card.scorecardId,
              caseId: null,
            },
            ...aboutOf(read),
          },
        ];
      });
  }

  /** One for a loop, however many of its rounds wait for an appointment. */
  private ofRounds(read: ReadPlan): Found[] {
    const { loop, row, plan, rounds, interviews, facts } = read;
    if (!loop.relations.has('recruiter') || !isUnderWay(loop.visibleState, row.chosen !== null)) return [];
    const today = dayIn(facts.zone, facts.now);
    const waiting = plan.rounds.filter(({ roundId, day }) => {
      const hasInterview = interviews.some((one) => one.roundId === roundId);
      return schedulingReminder({ day, hasInterview }, stateOf(loop), today);
    });
    if (waiting.length === 0) return [];
    const names = waiting.map(({ roundId }) => rounds.find((one) => one.id === roundId)?.name ?? roundId);
    const kind = 'not_scheduled' as const;
    return [
      { key: `${kind}:${row.applicationId}`, kind, rounds: names, scorecardId: null, caseId: null, ...aboutOf(read) },
    ];
  }
}

const aboutOf = ({ loop, row }: ReadPlan): Pick<Found, 'applicationId' | 'candidate' | 'requisition'> => ({
  applicationId: row.applicationId,
  candidate: shownName(loop, row.candidate),
  requisition: loop.requisition.title,
});

const ORDER: Readonly<Record<ReminderView['kind'], number>> = {
  card_due: 0,
  answer_pending: 1,
  debrief_due: 2,
  not_scheduled: 3,
  case_due: 4,
};
const standingFirst = (a: ReminderView, b: ReminderView): number =>
  Number(a.pausedUntil !== null) - Number(b.pausedUntil !== null) ||
  ORDER[a.kind] - ORDER[b.kind] ||
  a.candidate.localeCompare(b.candidate) ||
  a.key.localeCompare(b.key);
