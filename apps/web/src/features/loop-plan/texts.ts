import type { PlanReason, PlanRoundState, PlanStatus } from '@app/domain';
import { counted } from '../../lib/names.js';

const REASONS: Readonly<Record<PlanReason['code'], (rounds: string) => string>> = {
  limit_passed: () => 'The limit has passed without a decision.',
  does_not_fit: (rounds) => `Too few working days are left for ${rounds}: give the loop more days.`,
  not_scheduled: (rounds) => `No interview yet, and the planned day has passed: ${rounds}.`,
  after_limit: (rounds) => `The interview is after the limit: ${rounds}.`,
  card_late: (rounds) => `A scorecard is late: ${rounds}.`,
};

export const texts = {
  cancel: 'Cancel',
  plan: {
    title: 'Plan',
    loading: 'Working out the plan',
    hint: (days: number, zone: string) =>
      `${counted(days, 'day')} to the decision. Working days are counted in ${zone}.`,
    edit: 'Edit plan',
    start: 'Begins',
    debrief: 'Debrief',
    limit: 'Decision due',
    today: 'Today',
    line: 'Rounds in time',
    status: { done: 'Done', on_time: 'On time', at_risk: 'At risk', late: 'Late' } satisfies Record<PlanStatus, string>,
    states: {
      planned: 'Planned',
      scheduled: 'Scheduled',
      took_place: 'Took place',
      card_due: 'Card due',
      late: 'Late',
    } satisfies Record<PlanRoundState, string>,
    chosen: 'day chosen',
    reason: ({ code }: Pick<PlanReason, 'code'>, rounds: readonly string[]) => REASONS[code](rounds.join(', ')),
    unfit: (needs: number, days: number) =>
      `Does not fit: the debrief would be after the limit. ${counted(needs, 'day')} would do; the loop has ${days}.`,
  },
  form: {
    title: 'Edit plan',
    rounds: 'Rounds',
    ownRounds: 'All rounds of the pack',
    ownRoundsHint: 'As the requisition’s panel is named.',
    roundsFixed: 'The rounds stand since the loop was opened.',
    startDay: 'First day',
    startHint: 'Every planned day follows from it.',
    days: 'Days to the decision',
    daysHint: (usual: number) => `Empty: ${usual}, as the requisition says.`,
    roundDay: (round: string) => `Day of ${round}`,
    roundDayHint: (day: string) => `Empty: planned for ${day}.`,
    choose: 'Days of rounds',
    chooseHint: 'Leave a day empty to have it planned. An interview that is scheduled keeps its own time.',
    save: 'Save plan',
    saved: 'Plan saved',
    problems: { startDay: 'Choose the first day.', days: 'Write a whole number from 5 to 365, or leave it empty.' },
    stale: {
      title: 'Somebody else changed this plan meanwhile',
      text: (startDay: string, days: number) =>
        `Nothing was overwritten. On the server the loop now begins on ${startDay} and has ${counted(days, 'day')}.`,
      keep: 'Keep mine and save over it',
      take: 'Take what is on the server',
    },
  },
  days: {
    title: 'Time for a loop',
    text: (days: number) => `${counted(days, 'day')} from its first day to the decision.`,
    pack: (days: number) => `The pack plans ${days}.`,
    edit: 'Change',
    label: 'Days to the decision',
    hint: 'Loops with a number of their own keep it.',
    save: 'Save days',
    saved: 'Days saved',
    problem: 'Write a whole number from 5 to 365.',
    stale: 'Somebody else changed this meanwhile. What they saved is shown above; save again to replace it.',
  },
} as const;
