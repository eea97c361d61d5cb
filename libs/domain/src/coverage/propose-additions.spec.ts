import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CoveragePlan, coverageRows, coverageWarnings, MIN_RATERS, type PlannedSeat } from './coverage.js';
import { type AskablePerson, proposeAdditions, withAdditions } from './propose-additions.js';

const CRITERIA = ['C1', 'C2', 'C3', 'C4'];
const ROUNDS = ['R1', 'R2', 'R3'];
const PEOPLE = ['ann', 'bob', 'cy', 'dee'];

interface Instance {
  readonly plan: CoveragePlan;
  readonly people: readonly AskablePerson[];
}

const instances: fc.Arbitrary<Instance> = fc.record({
  plan: fc.record({
    criterionIds: fc.subarray(CRITERIA, { minLength: 1 }),
    rounds: fc
      .tuple(...ROUNDS.map(() => fc.subarray(CRITERIA)))
      .map((rows) => rows.map((criterionIds, at) => ({ id: ROUNDS[at]!, minutes: 60, criterionIds }))),
    seats: fc.uniqueArray(fc.record({ roundId: fc.constantFrom(...ROUNDS), personId: fc.constantFrom(...PEOPLE) }), {
      selector: (seat) => `${seat.roundId} ${seat.personId}`,
      maxLength: 5,
    }),
  }),
  people: fc
    .subarray(PEOPLE)
    .chain((ids) =>
      fc.tuple(
        ...ids.map((personId) =>
          fc.record({ personId: fc.constant(personId), cards: fc.nat(3), notRounds: fc.subarray(ROUNDS) }),
        ),
      ),
    ),
});

const seatKey = ({ roundId, personId }: PlannedSeat): string => `${roundId} ${personId}`;
const raters = (plan: CoveragePlan): Map<string, number> =>
  new Map(coverageRows(plan).map((row) => [row.criterionId, row.raterIds.length]));
const covers = (plan: CoveragePlan, ids: readonly string[]): boolean => {
  const found = raters(plan);
  return ids.every((id) => (found.get(id) ?? 0) >= MIN_RATERS);
};

/** Every seat that could be added. */
const options = ({ plan, people }: Instance): PlannedSeat[] => {
  const taken = new Set(plan.seats.map(seatKey));
  return people.flatMap(({ personId, notRounds = [] }) =>
    plan.rounds
      .filter((round) => !notRounds.includes(round.id))
      .map((round) => ({ roundId: round.id, personId }))
      .filter((seat) => !taken.has(seatKey(seat))),
  );
};

/** Is there a set of exactly this many seats that covers these criteria? By trying all of them. */
function someSetOf(size: number, instance: Instance, ids: readonly string[]): boolean {
  const seats = options(instance);
  const grow = (from: number, chosen: readonly PlannedSeat[]): boolean => {
    if (chosen.length === size) return covers(withAdditions(instance.plan, chosen), ids);
    return seats.slice(from).some((seat, at) => grow(from + at + 1, [...chosen, seat]));
  };
  return grow(0, []);
}

const costOf = ({ people }: Instance, seats: readonly PlannedSeat[]): number =>
  people.reduce((sum, { personId, cards }) => {
    const added = seats.filter((seat) => seat.personId === personId).length;
    return sum + added * cards + (added * (added - 1)) / 2;
  }, 0);

function cheapestOf(size: number, instance: Instance, ids: readonly string[]): number {
  const seats = options(instance);
  const grow = (from: number, chosen: readonly PlannedSeat[]): number => {
    if (chosen.length === size)
      return covers(withAdditions(instance.plan, chosen), ids) ? costOf(instance, chosen) : Number.POSITIVE_INFINITY;
    return Math.min(...seats.slice(from).map((seat, at) => grow(from + at + 1, [...chosen, seat])), Infinity);
  };
  return grow(0, []);
}

describe('the additions that are proposed', () => {
  it('remove the warnings they claim to, ask nobody twice for a round and nobody where they may not be asked', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const {
          additions,
          covers: claimed,
          uncoverable,
          isSmallest,
        } = proposeAdditions(instance.plan, instance.people);
        expect(isSmallest).toBe(true);
        const after = withAdditions(instance.plan, additions);
        expect(new Set(after.seats.map(seatKey)).size).toBe(after.seats.length);
        const open = new Set(options(instance).map(seatKey));
        for (const addition of additions) expect(open).toContain(seatKey(addition));
        const thin = coverageWarnings(after).flatMap((one) => ('criterionId' in one ? [one.criterionId] : []));
        expect(thin).toEqual(uncoverable.map((one) => one.criterionId));
        expect(covers(after, claimed)).toBe(true);
        // What is called out of reach is: asking everybody for everything leaves it short.
        const everything = raters(withAdditions(instance.plan, options(instance)));
        for (const { criterionId, people } of uncoverable) expect(everything.get(criterionId)).toBe(people);
      }),
    );
  });

  it('are as few as can be, and of equally few the ones for people with the fewest cards: checked by trying all', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { additions, covers: claimed } = proposeAdditions(instance.plan, instance.people);
        if (additions.length > 0) expect(someSetOf(additions.length - 1, instance, claimed)).toBe(false);
        if (additions.length <= 3)
          expect(costOf(instance, additions)).toBe(cheapestOf(additions.length, instance, claimed));
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order in which criteria, rounds, seats and people come', () => {
    const turned = <T>(items: readonly T[]): T[] => [...items].reverse();
    fc.assert(
      fc.property(instances, ({ plan, people }) => {
        const other: CoveragePlan = {
          criterionIds: turned(plan.criterionIds),
          rounds: turned(plan.rounds).map((round) => ({ ...round, criterionIds: turned(round.criterionIds) })),
          seats: turned(plan.seats),
        };
        const [one, two] = [proposeAdditions(plan, people), proposeAdditions(other, turned(people))];
        expect(two.additions.map(seatKey).sort()).toEqual(one.additions.map(seatKey).sort());
        expect([...two.covers].sort()).toEqual([...one.covers].sort());
      }),
    );
  });

  it('cover several criteria with one person where one person can', () => {
    const plan: CoveragePlan = {
      criterionIds: ['C1', 'C2', 'C3'],
      rounds: [
        { id: 'R1', minutes: 60, criterionIds: ['C1'] },
        { id: 'R2', minutes: 60, criterionIds: ['C1', 'C2', 'C3'] },
      ],
      seats: [
        { roundId: 'R1', personId: 'ann' },
        { roundId: 'R2', personId: 'bob' },
      ],
    };
    const people = [
      { personId: 'ann', cards: 1 },
      { personId: 'bob', cards: 1 },
    ];
    const { additions } = proposeAdditions(plan, people);
    expect(additions).toEqual([{ roundId: 'R2', personId: 'ann', criterionIds: ['C2', 'C3'] }]);
    expect(proposeAdditions(plan, [...people, { personId: 'cy', cards: 0 }]).additions[0]?.personId).toBe('cy');
  });

  it('stay exact and quick for a pack of 15 criteria, six rounds and fourteen people', () => {
    const criterionIds = Array.from({ length: 15 }, (_, at) => `C${at}`);
    const rounds = Array.from({ length: 6 }, (_, at) => ({
      ...{ id: `R${at}`, minutes: 60 },
      criterionIds: [0, 1, 2, 3].map((step) => `C${(at * 3 + step * 2) % 15}`),
    }));
    const seats = rounds.map((round, at) => ({ roundId: round.id, personId: `p${at}` }));
    const people = Array.from({ length: 14 }, (_, at) => ({ personId: `p${at}`, cards: at % 3 }));
    const { additions, isSmallest, covers: claimed } = proposeAdditions({ criterionIds, rounds, seats }, people);
    expect(isSmallest).toBe(true);
    expect(covers(withAdditions({ criterionIds, rounds, seats }, additions), claimed)).toBe(true);
  });
});
