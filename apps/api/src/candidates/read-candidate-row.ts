import { isEmail } from 'class-validator';
import { addHours, type Instant, instantMs, LIMITS, type Rubric, type RubricRound, toInstant } from '@app/domain';
import { hiddenInCells } from '../platform/csv/import-rows.js';
import type { CsvColumns } from '../platform/csv/read-csv.js';
import { normalisedEmail } from '../platform/people/email.js';

export const CANDIDATE_COLUMNS: CsvColumns = {
  required: ['name', 'email'],
  optional: ['headline', 'round', 'interviewers', 'starts_at', 'ends_at', 'location'],
  aliases: {
    ...{ candidate: 'name', 'candidate name': 'name', 'full name': 'name' },
    ...{ 'e mail': 'email', mail: 'email', 'candidate email': 'email', 'email address': 'email' },
    ...{ title: 'headline', 'current title': 'headline', 'current role': 'headline' },
    ...{ interview: 'round', stage: 'round', 'round id': 'round' },
    ...{
      interviewer: 'interviewers',
      'interviewer email': 'interviewers',
      'interviewer emails': 'interviewers',
      panel: 'interviewers',
    },
    ...{
      start: 'starts_at',
      starts: 'starts_at',
      'start time': 'starts_at',
      begins: 'starts_at',
      'begins at': 'starts_at',
    },
    ...{ end: 'ends_at', ends: 'ends_at', 'end time': 'ends_at' },
    ...{ place: 'location', room: 'location', where: 'location', link: 'location' },
  },
};

const MAX_PLACE = 255;
const MAX_HOURS = 12;
const WHEN = 'give date, time and time zone, for example 2026-09-01 10:00 +02:00.';
const ZONED = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})$/i;

export interface InterviewTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly location: string;
}

export interface CandidateRowRead {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly headline: string;
  readonly round: RubricRound | undefined;
  readonly times: InterviewTimes | undefined;
  /** Addresses in lower case, each once. */
  readonly interviewers: readonly string[];
  readonly problems: string[];
}

/** A moment with its zone; undefined when it is none. A time without a zone would mean another moment on every machine. */
export function readMoment(text: string): Instant | undefined {
  const [, date = '', time = '', seconds = ':00', zone = ''] = ZONED.exec(text.trim()) ?? [];
  if (date === '') return undefined;
  const offset = /^(z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const moment = Date.parse(`${date}T${time}${seconds}${offset}`);
  // The 30th of February would quietly become a day of March.
  if (Number.isNaN(moment) || Number.isNaN(midnight) || !toInstant(midnight).startsWith(date)) return undefined;
  return toInstant(moment);
}

/** What one row says, with everything that is wrong in it by itself. */
export function readCandidateRow(cells: Readonly<Record<string, string>>, rubric: Rubric): CandidateRowRead {
  const problems: string[] = [];
  const { name = '', headline = '' } = cells;
  const email = normalisedEmail(cells['email'] ?? '');
  if (name.length > LIMITS.name) problems.push(`name: give at most ${LIMITS.name} characters.`);
  if (!isEmail(email) || email.length > LIMITS.email) problems.push('email: give an address such as name@example.com.');
  if (headline.length > LIMITS.headline) problems.push(`headline: give at most ${LIMITS.headline} characters.`);
  problems.push(...hiddenInCells(cells, ['name', 'email', 'headline', 'location']));
  const round = readRound(cells['round'] ?? '', rubric, problems);
  const times = readTimes(cells, round, problems);
  const listed = (cells['interviewers'] ?? '').split(/[\s;,|]+/).map(normalisedEmail);
  const interviewers = [...new Set(listed.filter((one) => one !== ''))];
  if (interviewers.length > 0 && round?.kind === 'screen')
    problems.push('interviewers: nobody rates in the screen; leave this empty.');
  const nothingPlanned = times === undefined && interviewers.length === 0;
  if (cells['round'] && nothingPlanned && problems.length === 0)
    problems.push('round: give a time or interviewers for it.');
  if (!cells['round'] && (interviewers.length > 0 || cells['starts_at']))
    problems.push('round: say which round this is for.');
  return { name, email, headline, round, times, interviewers, problems };
}

function readRound(cell: string, rubric: Rubric, problems: string[]): RubricRound | undefined {
  if (cell === '') return undefined;
  const wanted = cell.toLowerCase();
  const round = rubric.rounds.find((one) =>
    [one.id, one.name, one.shortName].some((known) => known.toLowerCase() === wanted),
  );
  if (!round)
    problems.push(
      `round: '${cell.slice(0, 40)}' is none of ${rubric.rounds.map((one) => `${one.id} (${one.name})`).join(', ')}.`,
    );
  return round;
}

function readTimes(
  cells: Readonly<Record<string, string>>,
  round: RubricRound | undefined,
  problems: string[],
): InterviewTimes | undefined {
  const { starts_at: start = '', ends_at: end = '', location = '' } = cells;
  if (location.length > MAX_PLACE) problems.push(`location: give at most ${MAX_PLACE} characters.`);
  if (start === '') {
    if (end !== '') problems.push('starts_at: give the beginning as well.');
    return undefined;
  }
  const startsAt = readMoment(start);
  if (!startsAt) problems.push(`starts_at: ${WHEN}`);
  // Without an end the interview takes as long as the rubric plans for the round.
  const planned = startsAt && addHours(startsAt, (round?.minutes ?? 60) / 60);
  const endsAt = end === '' ? planned : readMoment(end);
  if (end !== '' && !endsAt) problems.push(`ends_at: ${WHEN}`);
  if (!startsAt || !endsAt) return undefined;
  const hours = (instantMs(endsAt) - instantMs(startsAt)) / 3_600_000;
  if (hours <= 0 || hours > MAX_HOURS)
    problems.push(`ends_at: must be after the beginning, at most ${MAX_HOURS} hours later.`);
  return { startsAt, endsAt, location };
}
