import type { LateLoopView } from '@app/contracts';

type Reason = LateLoopView['reasons'][number];
const REASONS: Readonly<Record<Reason['code'], (rounds: string) => string>> = {
  limit_passed: () => 'limit passed',
  does_not_fit: (rounds) => `too few days left for ${rounds}`,
  not_scheduled: (rounds) => `not scheduled: ${rounds}`,
  after_limit: (rounds) => `after the limit: ${rounds}`,
  card_late: (rounds) => `scorecard late: ${rounds}`,
};

export const texts = {
  title: 'Follow-up',
  subtitle: 'Loops that need you and cards that are still out. Loops in which you rate are left to a colleague.',
  cancel: 'Cancel',
  filter: 'Requisition',
  all: 'All requisitions',
  tabs: { label: 'What to follow up', loops: 'Late loops', cards: 'Cards to chase' },
  loops: {
    caption: 'Loops that are late or at risk, those with the earliest limit first',
    columns: {
      candidate: 'Candidate',
      requisition: 'Requisition',
      status: 'Status',
      why: 'Why',
      limit: 'Decision due',
    },
    status: { late: 'Late', at_risk: 'At risk' },
    reason: ({ code, rounds }: Reason) => REASONS[code](rounds.join(', ')),
    none: {
      title: 'No loop is late',
      text: 'A loop appears here once its limit has passed, a round waits for an appointment beyond its planned day, or a card is late.',
    },
  },
  cards: {
    caption: 'Cards that are due, late or excused, by name',
    columns: {
      person: 'Interviewer',
      candidate: 'Candidate',
      round: 'Round',
      requisition: 'Requisition',
      status: 'Card',
    },
    none: {
      title: 'Nobody owes a card',
      text: 'Interviewers appear here after their interview took place, until they submit. What they wrote stays closed.',
    },
    copy: 'Copy nudge',
    copyLabel: (name: string, candidate: string) => `Copy a friendly nudge for ${name} about ${candidate}`,
    copied: 'Nudge copied',
    copyTitle: 'Friendly nudge',
    copyText: 'Text',
    nudge: (first: string, candidate: string, round: string, address: string) =>
      `Hi ${first}, a friendly nudge: your scorecard for ${candidate} (${round}) is still open. You find it under My work: ${address}`,
  },
  calendar: {
    text: (zone: string) => `Working days are counted in ${zone}, Monday to Friday.`,
    edit: 'Change',
    editLabel: 'Change where working days are counted',
    title: 'Working days',
    label: 'Time zone',
    hint: 'For the whole organisation: every planned day and limit follows it.',
    save: 'Save zone',
    saved: 'Time zone saved',
    stale: 'Somebody else changed the zone meanwhile. Close this and look at what it is now.',
  },
} as const;
