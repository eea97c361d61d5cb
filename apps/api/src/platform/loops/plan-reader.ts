import { Injectable } from '@nestjs/common';
import {
  cardStatusOf,
  Clock,
  dayIn,
  DEFAULT_DEBRIEF_DAYS,
  DEFAULT_LOOP_DAYS,
  type PlanFacts,
  type PlannedLoop,
  planRounds,
  type Rubric,
  type RubricRound,
  roundsOfLoop,
} from '@app/domain';
import {
  AssignmentRepository,
  InterviewRepository,
  type InterviewRow,
  type LoopAssignmentRow,
  LoopPlanRepository,
  type LoopPlanRow,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../access/index.js';
import type { Person } from '../auth/person.js';

/** The plan of one loop as one person may know it. */
export interface ReadPlan {
  readonly loop: LoopContext;
  readonly row: LoopPlanRow;
  readonly rubric: Rubric;
  readonly rounds: readonly RubricRound[];
  readonly plan: PlannedLoop;
  readonly facts: PlanFacts;
  readonly days: number;
  /** Days of the requisition, or of its pack. */
  readonly usualDays: number;
  readonly calendar: { readonly timeZone: string; readonly version: number };
  readonly interviews: readonly InterviewRow[];
  /** Empty where the status of cards is closed to the person. */
  readonly assignments: readonly LoopAssignmentRow[];
}

const MAX_LOOPS = 500;

export const packDaysOf = (rubric: Rubric): number => rubric.process?.loopDays ?? DEFAULT_LOOP_DAYS;

/** Works the plans of loops out from what was chosen, arranged and, where it is open to the person, submitted. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly plans: LoopPlanRepository,
    private readonly rubrics: RubricRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly clock: Clock,
  ) {}

  async one(person: Person, loop: LoopContext, tx?: Tx): Promise<ReadPlan> {
    const [read] = await this.of(person, [loop], tx);
    return read!;
  }

  /** @param loops that exist for the person, in any number; answered in their order */
  async of({ organisationId }: Person, loops: readonly LoopContext[], tx?: Tx): Promise<ReadPlan[]> {
    if (loops.length === 0) return [];
    const requisitionIds = [...new Set(loops.map((loop) => loop.requisition.id))];
    const calendar = await this.plans.findCalendar(organisationId, tx);
    const usual = await this.plans.findDays(organisationId, requisitionIds, tx);
    const read: ReadPlan[] = [];
    for (let start = 0; start < loops.length; start += MAX_LOOPS) {
      const part = loops.slice(start, start + MAX_LOOPS);
      const ids = part.map((loop) => loop.application.id);
      const chased = part.filter((loop) => loop.can('card_status')).map((loop) => loop.application.id);
      const rows = new Map((await this.plans.findOf(organisationId, ids, tx)).map((row) => [row.applicationId, row]));
      const interviews = groupByLoop(await this.interviews.findOf(organisationId, ids, tx));
      const assignments = groupByLoop(await this.assignments.findOf(organisationId, chased, tx));
      for (const loop of part) {
        const { id } = loop.application;
        const { document } = await this.rubrics.get(organisationId, loop.requisition.rubricVersionId, tx);
        const usualDays = usual.get(loop.requisition.id)?.loopDays ?? packDaysOf(document);
        const around = { loop, row: rows.get(id)!, rubric: document, usualDays, calendar };
        const found = { interviews: interviews.get(id) ?? [], assignments: assignments.get(id) ?? [] };
        read.push(this.read({ ...around, ...found }));
      }
    }
    return read;
  }

  private read(found: Omit<ReadPlan, 'rounds' | 'plan' | 'facts' | 'days'>): ReadPlan {
    const { loop, row, rubric, usualDays, calendar, interviews } = found;
    const { chosen } = row;
    const rounds = roundsOfLoop(rubric, chosen?.variantId ?? null);
    const days = chosen?.days ?? usualDays;
    const debriefDays = rubric.process?.debriefDueWorkingDays ?? DEFAULT_DEBRIEF_DAYS;
    const startDay = chosen?.startDay ?? dayIn(calendar.timeZone, row.beganAt);
    const roundIds = rounds.map((round) => round.id);
    const plan = planRounds({ roundIds, startDay, days, debriefDays, chosen: chosen?.roundDays ?? {} });
    const facts = {
      ...{ interviews, debriefDays, now: this.clock.now(), zone: calendar.timeZone },
      cards: loop.can('card_status') ? cardsOf(found, this.clock.now()) : null,
      state: loop.can('progress') ? loop.application.state : null,
    };
    return { ...found, rounds, days, plan, facts };
  }
}

function cardsOf(
  { assignments, interviews }: Pick<ReadPlan, 'assignments' | 'interviews'>,
  now: PlanFacts['now'],
): NonNullable<PlanFacts['cards']> {
  return assignments
    .filter((one) => one.status !== 'removed' && !one.recused)
    .map((one) => {
      const startsAt = interviews.find(({ roundId }) => roundId === one.roundId)?.startsAt ?? null;
      return { roundId: one.roundId, status: cardStatusOf({ ...one, startsAt }, now) };
    });
}

function groupByLoop<T extends { readonly applicationId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.applicationId);
    if (group) group.push(row);
    else groups.set(row.applicationId, [row]);
  }
  return groups;
}
