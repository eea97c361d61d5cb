import type { DemoCandidate, DemoContent, DemoRequisition, DemoRoundId } from '../content/index.js';
import { FAMILY_NAMES, FEATURES, GIVEN_NAMES } from '../content/year/year-names.js';
import { YEAR_PEOPLE } from '../content/year/year-people.js';
import { YEAR_POSTINGS, type YearPosting } from '../content/year/year-requisitions.js';
import { simulateYear, type SimulatedYear, type YearLoop } from './simulate-year.js';
import { yearCard } from './year-cards.js';
import { yearOutcome } from './year-outcomes.js';
import { YEAR_REQUISITION_PLANS, YEAR_ROUNDS, YEAR_TEAMS, type YearRequisitionPlan } from './year-plan.js';

/** Opened this long before the first interview. */
const OPENED_DAYS_BEFORE = 20;
const SCREENED_DAYS_BEFORE = 5;
/** Start of each interview, hour of the day in UTC; none falls on the recruiter's screens. */
const HOURS = [9, 11, 14, 15, 16] as const;

/** Past requisitions with everything that happened in them, as content of the demo; the ratings are those of the simulation. */
export function yearContent(year: SimulatedYear = simulateYear()): DemoContent {
  return {
    organisation: { name: '' },
    people: YEAR_PEOPLE,
    requisitions: YEAR_REQUISITION_PLANS.map(requisitionOf),
    candidates: year.loops.map(candidateOf),
    cards: year.loops.flatMap((loop) =>
      loop.cards.map((card) => yearCard(loop, card, featureOf(loop.number), postingOf(loop.requisition).seniority)),
    ),
    outcomes: year.loops.map((loop) => yearOutcome(loop, postingOf(loop.requisition).seniority)),
    ...{ drafts: [], overdue: [], excuses: [], recusals: [] },
  };
}

function postingOf({ key }: YearRequisitionPlan): YearPosting {
  const posting = YEAR_POSTINGS[key];
  if (!posting) throw new Error(`no posting for ${key}`);
  return posting;
}

function requisitionOf(plan: YearRequisitionPlan): DemoRequisition {
  const { intake, ...posting } = postingOf(plan);
  const team = YEAR_TEAMS[plan.team];
  const pairs = YEAR_ROUNDS.map(({ id }, round): [DemoRoundId, readonly [string, string]] => [
    id,
    [team[round * 2]!, team[round * 2 + 1]!],
  ]);
  return {
    ...posting,
    ...{ key: plan.key, hasAgents: plan.hasAgents, status: 'closed', openedDay: plan.from - OPENED_DAYS_BEFORE },
    ...{ recruiter: 'ty', facilitator: 'nf', chair: 'hb', committee: ['hb', 'nf'] },
    policy: {
      ...{ debriefMode: 'committee', blindness: 'strict', quorum: 2, decisionRule: 'majority' },
      ...{ compOpensAt: 'comp_open', cardDueHours: 24 },
    },
    panel: Object.fromEntries(pairs) as DemoRequisition['panel'],
    intake: { 'IN-1': intake, 'IN-2': 'Several seats at once, filled as they are found.' },
    barNote: 'As the pack proposes for this seniority.',
    postedRange: `${posting.band.currency} ${shown(posting.band.low)} to ${shown(posting.band.high)} base`,
  };
}

const shown = (amount: number): string => amount.toLocaleString('en');

const featureOf = (number: number): string => FEATURES[number % FEATURES.length]![0];

function nameOf(number: number): string {
  // 41 and 31 names: coprime, so that the first 1,271 candidates have different names.
  return `${GIVEN_NAMES[number % GIVEN_NAMES.length]!} ${FAMILY_NAMES[(number * 7) % FAMILY_NAMES.length]!}`;
}

function candidateOf({ candidate, number, requisition, cards }: YearLoop): DemoCandidate {
  const name = nameOf(number);
  const mail = name
    .normalize('NFKD')
    .replaceAll(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
  const first = cards[0]!.day;
  const { low, high, component, currency } = postingOf(requisition).band;
  const wish = low + ((number * 7) % 10) * Math.round((high - low) / 1000) * 100;
  const pairs = YEAR_ROUNDS.flatMap(({ id }, round) => {
    const [one, other] = cards.filter((card) => card.round === id);
    if (!one || !other) return [];
    const raters = [one.rater, other.rater] as const;
    return [{ round: id, raters, dayOffset: one.day, hour: HOURS[(round + number) % HOURS.length]! }];
  });
  return {
    ...{ key: candidate, name, email: `${mail}@example.net`, requisition: requisition.key },
    ...{ background: FEATURES[number % FEATURES.length]![1], targetState: 'closed', interviews: pairs },
    screen: {
      ...{ by: 'ty', dayOffset: workdayBefore(first - SCREENED_DAYS_BEFORE), component, currency },
      ...{ expectationLow: wish, expectationHigh: wish + 6_000, note: '' },
    },
    documents: [],
  };
}

/** The content's first day is a Tuesday. */
function workdayBefore(day: number): number {
  const weekday = (((day + 2) % 7) + 7) % 7;
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day - 2 : day;
}
