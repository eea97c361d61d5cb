// The smallest set of seats that brings criteria to two raters: sizes are tried from the least that could do upwards, each searched
// whole, so the first that succeeds is smallest. A panel has a handful of rounds and a dozen people: the bound is never met there.
import { type CoveragePlan, MIN_RATERS, type PlannedSeat } from './coverage.js';
import type { AskablePerson } from './propose-additions.js';

/** Steps of the search, some tenths of a second at most; past it the best set that is known is answered. */
const MAX_STEPS = 100_000;

export interface SmallestAdditions {
  readonly seats: readonly PlannedSeat[];
  readonly isSmallest: boolean;
}

/**
 * @param covers criteria of the plan, each rated by a round and within reach of two people
 * @returns none for no criteria; `isSmallest` false when the search was cut short
 */
export function smallestAdditions(
  plan: CoveragePlan,
  people: readonly AskablePerson[],
  covers: readonly string[],
): SmallestAdditions {
  const search = new Search(plan, people, covers);
  for (let size = search.leastPossible(); ; size += 1) {
    const best = search.best(size);
    if (best) return { seats: best, isSmallest: true };
    if (search.isExhausted) return { seats: search.oneByOne(), isSmallest: false };
  }
}

interface Rater {
  readonly personId: string;
  readonly cards: number;
  added: number;
  /** Per round: sits in it, or may not be put there (any more, in this part of the search). */
  readonly barred: boolean[];
  /** Per criterion: through how many of their rounds they rate it. */
  readonly rates: number[];
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

class Search {
  private readonly rounds: readonly (readonly number[])[];
  private readonly roundIds: readonly string[];
  private readonly criterionCount: number;
  private readonly needs: number[];
  private readonly raters: readonly Rater[];
  private readonly chosen: (readonly [round: number, rater: Rater])[] = [];
  private found: { readonly seats: readonly PlannedSeat[]; readonly cost: number } | null = null;
  private steps = 0;

  constructor(plan: CoveragePlan, people: readonly AskablePerson[], covers: readonly string[]) {
    // In an order of their own, so that the same plan in another order has the same answer.
    const criteria = [...covers].sort(byId);
    const rounds = [...plan.rounds].sort((a, b) => byId(a.id, b.id));
    this.criterionCount = criteria.length;
    this.roundIds = rounds.map((round) => round.id);
    this.rounds = rounds.map((round) => criteria.flatMap((id, at) => (round.criterionIds.includes(id) ? [at] : [])));
    const seated = (personId: string): number[] =>
      rounds.flatMap((round, at) =>
        plan.seats.some((seat) => seat.personId === personId && seat.roundId === round.id) ? [at] : [],
      );
    const rated = (personId: string): number[] => {
      const own = seated(personId);
      return criteria.map((_, criterion) => own.filter((round) => this.rounds[round]!.includes(criterion)).length);
    };
    this.raters = [...people]
      .sort((a, b) => a.cards - b.cards || byId(a.personId, b.personId))
      .map(({ personId, cards, notRounds = [] }) => ({
        ...{ personId, cards, added: 0, rates: rated(personId) },
        barred: rounds.map((round, at) => seated(personId).includes(at) || notRounds.includes(round.id)),
      }));
    const present = [...new Set(plan.seats.map((seat) => seat.personId))].map(rated);
    this.needs = criteria.map((_, at) => Math.max(0, MIN_RATERS - present.filter((rates) => rates[at]! > 0).length));
  }

  get isExhausted(): boolean {
    return this.steps >= MAX_STEPS;
  }

  /** No set smaller than this can do: what rounds without a common criterion need adds up. */
  leastPossible(): number {
    const total = this.needs.reduce((sum, need) => sum + Math.max(0, need), 0);
    const most = Math.max(1, ...this.rounds.map((round) => round.filter((one) => this.needs[one]! > 0).length));
    const byNeed = this.needs.map((need, at) => ({ need, at })).sort((a, b) => b.need - a.need);
    const taken = new Set<number>();
    let apart = 0;
    for (const { need, at } of byNeed) {
      if (need <= 0) break;
      const rating = this.roundsOf(at);
      if (rating.some((round) => taken.has(round))) continue;
      for (const round of rating) taken.add(round);
      apart += need;
    }
    return Math.max(apart, Math.ceil(total / most));
  }

  /** The set of at most this size that asks those with the fewest cards; null when there is none (or the bound was met). */
  best(size: number): readonly PlannedSeat[] | null {
    this.found = null;
    this.extend(size, 0);
    return this.foundSeats();
  }

  private foundSeats(): readonly PlannedSeat[] | null {
    return this.found?.seats ?? null;
  }

  /** Good, not proven to be smallest: always the seat that helps most. */
  oneByOne(): readonly PlannedSeat[] {
    const gain = (round: number, rater: Rater): number =>
      this.rounds[round]!.filter((one) => this.needs[one]! > 0 && rater.rates[one] === 0).length;
    while (this.needs.some((need) => need > 0)) {
      const options = this.roundIds.flatMap((_, round) =>
        this.raters.filter((one) => !one.barred[round]).map((rater) => ({ round, rater, gain: gain(round, rater) })),
      );
      const [next] = options.sort((a, b) => b.gain - a.gain || loadOf(a.rater) - loadOf(b.rater));
      if (!next || next.gain === 0) break;
      this.add(next.round, next.rater);
      next.rater.barred[next.round] = true;
    }
    return this.chosenSeats();
  }

  private extend(left: number, cost: number): void {
    this.steps += 1;
    if (this.isExhausted || (this.found && cost >= this.found.cost)) return;
    if (this.needs.every((need) => need <= 0)) {
      this.found = { seats: this.chosenSeats(), cost };
      return;
    }
    if (this.leastPossible() > left) return;
    const tried: (readonly [round: number, rater: Rater])[] = [];
    for (const [round, rater] of this.optionsOf(this.hardest())) {
      const price = loadOf(rater);
      this.add(round, rater);
      this.extend(left - 1, cost + price);
      this.takeBack(round, rater);
      // Sets with this seat are all known now: leaving it out of the rest finds each set once.
      rater.barred[round] = true;
      tried.push([round, rater]);
    }
    for (const [round, rater] of tried) rater.barred[round] = false;
  }

  private roundsOf(criterion: number): number[] {
    return this.rounds.flatMap((round, at) => (round.includes(criterion) ? [at] : []));
  }

  private allOptions(criterion: number): (readonly [round: number, rater: Rater])[] {
    return this.roundsOf(criterion).flatMap((round) =>
      this.raters
        .filter((one) => !one.barred[round] && one.rates[criterion] === 0)
        .map((rater): readonly [number, Rater] => [round, rater]),
    );
  }

  /** The criterion short of raters with the fewest ways to help it: a dead end shows at once. */
  private hardest(): number {
    let best = { criterion: -1, options: Number.POSITIVE_INFINITY };
    for (let criterion = 0; criterion < this.criterionCount; criterion += 1) {
      if (this.needs[criterion]! <= 0) continue;
      const options = this.allOptions(criterion).length;
      if (options < best.options) best = { criterion, options };
    }
    return best.criterion;
  }

  /** One of each kind: two people who rate the same, may be put into the same rounds and have as many cards are one choice. */
  private optionsOf(criterion: number): (readonly [round: number, rater: Rater])[] {
    const kinds = new Map<string, readonly [number, Rater]>();
    for (const [round, rater] of this.allOptions(criterion)) {
      const kind = [round, loadOf(rater), rater.barred.join(), rater.rates.map((one) => one > 0).join()].join(' ');
      if (!kinds.has(kind)) kinds.set(kind, [round, rater]);
    }
    return [...kinds.values()].sort((a, b) => loadOf(a[1]) - loadOf(b[1]));
  }

  private add(round: number, rater: Rater): void {
    for (const criterion of this.rounds[round]!) {
      if (rater.rates[criterion] === 0) this.needs[criterion]! -= 1;
      rater.rates[criterion]! += 1;
    }
    rater.added += 1;
    rater.barred[round] = true;
    this.chosen.push([round, rater]);
  }

  private takeBack(round: number, rater: Rater): void {
    for (const criterion of this.rounds[round]!) {
      rater.rates[criterion]! -= 1;
      if (rater.rates[criterion] === 0) this.needs[criterion]! += 1;
    }
    rater.added -= 1;
    rater.barred[round] = false;
    this.chosen.pop();
  }

  private chosenSeats(): PlannedSeat[] {
    return this.chosen.map(([round, { personId }]) => ({ roundId: this.roundIds[round]!, personId }));
  }
}

/** What one more card costs this person: the ones they have. */
const loadOf = ({ cards, added }: Rater): number => cards + added;
