import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { DemoCandidate, DemoCard, DemoDraft, DemoInterview } from './index.js';
import { DEMO_BASE_DATE, DEMO_CONTENT, SCREEN_HOUR } from './index.js';

interface Pack {
  rounds: { id: string; minutes: number; criteria: string[]; indicators: string[] }[];
  redFlags: { id: string }[];
  evalEvidenceFields: { id: string; options?: string[] }[];
  intake: { id: string }[];
}

const HOUR = 3_600_000;
const DUE_HOURS = 24;
const pack = parse(readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8')) as Pack;
const { people, requisitions, candidates, cards, drafts, overdue, excuses, recusals, outcomes } = DEMO_CONTENT;
const now = Date.parse(DEMO_BASE_DATE);

const only = <T>(items: readonly T[], what: string): T => {
  if (items.length !== 1) throw new Error(`${items.length} matches for ${what}`);
  return items[0] as T;
};
const nameOf = (card: DemoCard | DemoDraft): string => `${card.candidate} ${card.round} ${card.rater}`;
const roundOf = (id: string) =>
  only(
    pack.rounds.filter((round) => round.id === id),
    id,
  );
const candidateOf = (key: string) =>
  only(
    candidates.filter((candidate) => candidate.key === key),
    key,
  );
const requisitionOf = (candidate: string) =>
  only(
    requisitions.filter(({ key }) => key === candidateOf(candidate).requisition),
    candidate,
  );
const interviewOf = (card: { candidate: string; round: string }): DemoInterview =>
  only(
    candidateOf(card.candidate).interviews.filter(({ round }) => round === card.round),
    `${card.candidate} ${card.round}`,
  );
const startOf = ({ dayOffset, hour }: Pick<DemoInterview, 'dayOffset' | 'hour'>): number => {
  const midnight = Date.parse(`${DEMO_BASE_DATE.slice(0, 10)}T00:00:00Z`);
  return midnight + dayOffset * 24 * HOUR + hour * HOUR;
};
const endOf = (interview: DemoInterview): number => startOf(interview) + roundOf(interview.round).minutes * 60_000;
const levelsOf = (given: readonly DemoCard[], criterion?: string): number[] =>
  given.flatMap(({ ratings }) =>
    Object.entries(ratings).flatMap(([id, { level }]) =>
      level !== 'na' && (!criterion || id === criterion) ? [level] : [],
    ),
  );
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const repeated = (items: readonly string[]): string[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(item).size);
};

describe('the size of the demo organisation', () => {
  it('has 3 requisitions, 14 people, 18 candidates and at least 64 submitted cards', () => {
    expect([requisitions.length, people.length, candidates.length]).toEqual([3, 14, 18]);
    expect(requisitions.map(({ status }) => status).sort()).toEqual(['closed', 'collecting', 'ready']);
    expect(cards.length).toBeGreaterThanOrEqual(64);
  });

  it('has the people a hiring committee needs', () => {
    const holders = (role: string) => people.filter(({ roles }) => roles.some((held) => held === role)).length;
    expect([holders('recruiter'), holders('compensation_partner'), holders('admin')]).toEqual([2, 1, 1]);
    expect(new Set(requisitions.map(({ hiringManager }) => hiringManager)).size).toBe(2);
    expect(new Set(cards.map(({ rater }) => rater)).size).toBeGreaterThanOrEqual(9);
  });

  it('has the unusual cases: one late card, one overdue, one recusal, one excuse, drafts, real logs', () => {
    expect(cards.filter(({ submittedAfterHours }) => submittedAfterHours > DUE_HOURS)).toHaveLength(1);
    expect([overdue.length, recusals.length, excuses.length]).toEqual([1, 1, 1]);
    expect(drafts.length).toBeGreaterThanOrEqual(3);
    expect(cards.filter(({ round, evalSuite }) => round === 'R1' && evalSuite).length).toBeGreaterThanOrEqual(8);
    expect(cards.filter(({ attachEvalLog, evalSuite }) => attachEvalLog && evalSuite)).toHaveLength(3);
    expect(cards.some(({ evalSuite }) => evalSuite?.answers.shown === 'hypothetical')).toBe(true);
  });
});

describe('every card', () => {
  it('rates exactly the criteria of its round, each with evidence or a reason', () => {
    const wrong = cards.filter((card) => {
      const complete = roundOf(card.round).criteria.join() === Object.keys(card.ratings).join();
      const argued = Object.values(card.ratings).every((rating) =>
        rating.level === 'na'
          ? rating.naReason !== undefined && rating.evidence.length === 0
          : rating.naReason === undefined && rating.evidence.length > 0,
      );
      return !complete || !argued;
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('has evidence for a level of 3 or 4, and evidence against for a level of 1 or 2', () => {
    const ratings = cards.flatMap((card) => Object.entries(card.ratings).map(([id, rating]) => ({ card, id, rating })));
    const wrong = ratings.filter(({ rating: { level, evidence } }) => {
      const has = (direction: string) => evidence.some((item) => item.direction === direction);
      return level !== 'na' && !has(level >= 3 ? 'for' : 'against');
    });
    expect(wrong.map(({ card, id }) => `${nameOf(card)} ${id}`)).toEqual([]);
  });

  it('uses ids and options of the rubric pack, indicators of its round only, and none twice', () => {
    const flags = new Set(pack.redFlags.map(({ id }) => id));
    const fields = new Map(pack.evalEvidenceFields.map((field) => [field.id, field.options]));
    for (const card of [...cards, ...drafts]) {
      const ids = card.indicators.map(({ id }) => id);
      expect(roundOf(card.round).indicators).toEqual(expect.arrayContaining(ids));
      expect([nameOf(card), repeated(ids)]).toEqual([nameOf(card), []]);
      expect(card.redFlags.filter(({ id }) => !flags.has(id))).toEqual([]);
      for (const [field, value] of Object.entries(card.evalSuite?.answers ?? {})) {
        expect(fields.has(field)).toBe(true);
        const options = fields.get(field);
        if (options) expect(options).toEqual(expect.arrayContaining([value].flat()));
      }
    }
    expect(requisitions.every(({ intake }) => pack.intake.every(({ id }) => intake[id]))).toBe(true);
  });

  it('is by a rater who was assigned, once per candidate, and holds no other part in the requisition', () => {
    const wrong = [...cards, ...drafts].filter((card) => {
      const { committee, recruiter } = requisitionOf(card.candidate);
      const rounds = candidateOf(card.candidate).interviews.filter(({ raters }) => raters.includes(card.rater));
      const compensation = people.find(({ key }) => key === card.rater)?.roles.includes('compensation_partner');
      const other = committee.includes(card.rater) || recruiter === card.rater || compensation;
      return rounds.length !== 1 || !interviewOf(card).raters.includes(card.rater) || other;
    });
    expect(wrong.map(nameOf)).toEqual([]);
    expect(repeated([...cards, ...drafts].map(nameOf))).toEqual([]);
  });
});

describe('references and time', () => {
  it('names only people, requisitions and candidates that exist', () => {
    const known = new Set(people.map(({ key }) => key));
    const named = [
      ...requisitions.flatMap((one) => [
        one.hiringManager,
        one.recruiter,
        one.facilitator,
        one.chair,
        ...one.committee,
      ]),
      ...requisitions.flatMap(({ panel }) => Object.values(panel).flat()),
      ...candidates.flatMap(({ interviews, screen }) => [...interviews.flatMap(({ raters }) => raters), screen?.by]),
      ...[...excuses, ...overdue].map(({ rater }) => rater),
      ...[...recusals.map(({ person }) => person), ...excuses.map(({ by }) => by)],
      ...outcomes.flatMap(({ preVotes, finalVotes, decision }) =>
        [...preVotes, ...finalVotes, ...(decision?.dissent ?? [])].map(({ person }) => person),
      ),
    ].filter((key) => key !== undefined);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    for (const { candidate } of [...cards, ...drafts, ...overdue, ...excuses, ...recusals, ...outcomes]) {
      expect(requisitionOf(candidate)).toBeDefined();
    }
    for (const list of [people, candidates]) {
      expect(repeated(list.map(({ key }) => key))).toEqual([]);
      expect(repeated(list.map(({ name }) => name))).toEqual([]);
      expect(list.filter(({ email }) => !/^[a-z.-]+@(northwind\.example|example\.(org|com|net))$/.test(email))).toEqual(
        [],
      );
    }
  });

  const screenOf = ({ key, screen, screenPlanned }: DemoCandidate) => {
    const planned = screen ?? screenPlanned;
    return planned ? [{ raters: [planned.by, key], dayOffset: planned.dayOffset, hour: SCREEN_HOUR }] : [];
  };

  it('books nobody twice at the same time and nobody at the weekend', () => {
    const meetings = candidates.flatMap((one) => [
      ...one.interviews.map((interview) => ({ ...interview, raters: [...interview.raters, one.key] })),
      ...screenOf(one),
    ]);
    const slots = meetings.flatMap((one) => one.raters.map((who) => `${who} ${one.dayOffset} ${one.hour}`));
    expect(repeated(slots)).toEqual([]);
    const days = meetings.map((one) => new Date(startOf(one)).getUTCDay());
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('screens every candidate before the first round, those with a card in the past', () => {
    for (const candidate of candidates) {
      const [screen] = screenOf(candidate);
      const firstRound = Math.min(...candidate.interviews.map(startOf));
      expect([candidate.key, screen && startOf(screen) < firstRound]).toEqual([candidate.key, true]);
      expect([candidate.key, screen && startOf(screen) < now]).toEqual([candidate.key, candidate.screen !== null]);
    }
  });

  it('has every submitted card in the past, every open one in time, and the overdue one overdue', () => {
    const submittedAt = (card: DemoCard) => endOf(interviewOf(card)) + card.submittedAfterHours * HOUR;
    expect(cards.filter((card) => submittedAt(card) >= now).map(nameOf)).toEqual([]);
    const due = (card: { candidate: string; round: string }) => endOf(interviewOf(card)) + DUE_HOURS * HOUR;
    const settled = new Set([...cards, ...excuses].map((one) => `${one.candidate} ${one.round} ${one.rater}`));
    const open = candidates.flatMap(({ key, interviews }) =>
      interviews.flatMap(({ round, raters }) => raters.map((rater) => ({ candidate: key, round, rater }))),
    );
    const late = open.filter((one) => !settled.has(`${one.candidate} ${one.round} ${one.rater}`) && due(one) < now);
    expect(late).toEqual(overdue);
  });

  it('lets a loop be past collecting only when every card is in or excused', () => {
    for (const { key, targetState, interviews } of candidates) {
      const settled = [...cards, ...excuses].filter(({ candidate }) => candidate === key).length;
      const expected = interviews.length * 2;
      if (targetState === 'planned') expect(settled).toBe(0);
      else if (targetState === 'collecting') expect(settled).toBeLessThan(expected);
      else expect([key, settled]).toEqual([key, expected]);
    }
  });

  it('decides only where the votes of the whole unrecused committee are in', () => {
    const decided = candidates.filter(({ targetState }) => /decided|sealed|comp_open|closed/.test(targetState));
    expect(
      outcomes
        .filter(({ decision }) => decision)
        .map(({ candidate }) => candidate)
        .sort(),
    ).toEqual(decided.map(({ key }) => key).sort());
    for (const { candidate, preVotes, finalVotes, decision } of outcomes) {
      const recused = recusals.filter((one) => one.candidate === candidate).map(({ person }) => person);
      const eligible = requisitionOf(candidate).committee.filter((person) => !recused.includes(person));
      const voters = preVotes.map(({ person }) => person);
      expect(eligible).toEqual(expect.arrayContaining(voters));
      if (decision) expect(finalVotes.map(({ person }) => person).sort()).toEqual([...eligible].sort());
    }
  });
});

describe('what calibration has to find', () => {
  const by = (rater: string) => levelsOf(cards.filter((card) => card.rater === rater));

  /** Mean difference to the mean of the others on the same candidate and criterion: what the report will show. */
  const differenceToCoRaters = (rater: string): number => {
    const differences = cards
      .filter((card) => card.rater === rater)
      .flatMap((card) => {
        const others = cards.filter((other) => other.candidate === card.candidate && other !== card);
        return Object.keys(card.ratings).flatMap((id) => {
          const theirs = levelsOf(others, id);
          return theirs.length > 0 ? levelsOf([card], id).map((level) => level - mean(theirs)) : [];
        });
      });
    return mean(differences);
  };

  it('has two lenient and two severe raters, and one who stays in the middle', () => {
    for (const lenient of ['lk', 'cw']) expect(differenceToCoRaters(lenient)).toBeGreaterThan(0.2);
    for (const severe of ['jp', 'dv']) expect(differenceToCoRaters(severe)).toBeLessThan(-0.2);
    for (const neither of ['mo', 'sa', 'rb', 'gt']) expect(Math.abs(differenceToCoRaters(neither))).toBeLessThan(0.2);
    expect(by('gt').filter((level) => level === 1 || level === 4)).toEqual([]);
    expect(by('gt').length).toBeGreaterThanOrEqual(20);
  });

  it('mixes the pairs, so that severity can be told from the candidates', () => {
    const pairs = new Map<string, Set<string>>();
    for (const card of cards) {
      const partner = interviewOf(card).raters.find((key) => key !== card.rater) ?? '';
      pairs.set(card.rater, (pairs.get(card.rater) ?? new Set()).add(partner));
    }
    for (const rater of ['mo', 'jp', 'sa', 'dv', 'lk', 'rb', 'cw', 'gt']) {
      expect([rater, (pairs.get(rater)?.size ?? 0) >= 3]).toEqual([rater, true]);
    }
  });

  it('has one contested gate, split from 2 to 4 with a median of 2.5', () => {
    const contested = candidates.filter(({ key, targetState }) => {
      const levels = levelsOf(
        cards.filter(({ candidate }) => candidate === key),
        'C1',
      );
      return targetState !== 'collecting' && Math.max(...levels) - Math.min(...levels) >= 2;
    });
    expect(contested.map(({ key }) => key)).toEqual(['farah']);
    const levels = levelsOf(
      cards.filter(({ candidate }) => candidate === 'farah'),
      'C1',
    ).sort();
    expect(levels).toEqual([2, 2, 3, 4]);
  });

  it.each([
    ['marit', ['TM-1', 'TM-2', 'TM-3', 'TM-4', 'TM-5']],
    ['rafael', ['ML-1', 'ML-2', 'ML-3']],
    ['seun', ['AI-1', 'AI-2', 'AI-3', 'AI-5', 'AI-6']],
  ])('shows the profile of %s through at least two raters each', (candidate, ids) => {
    const quotes = cards.filter((card) => card.candidate === candidate).flatMap(({ indicators }) => indicators);
    for (const id of ids) {
      const yes = quotes.filter((indicator) => indicator.id === id && indicator.answer === 'yes').length;
      expect([id, yes >= 2]).toEqual([id, true]);
    }
  });
});
