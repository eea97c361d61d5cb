// The whole machine by random walks: no way around a phase, no vote twice, nobody recused in any count.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DebriefMode,
  eligibleVoters,
  type LoopPerson,
  STATE_OF_PHASE,
  type VotePhase,
} from './eligible-voters.js';
import {
  beginsNewVersion,
  findTransition,
  LOOP_PATH,
  type LoopMove,
  type LoopState,
  TRANSITIONS,
} from './loop-state.js';
import { isPhaseOpen } from './cast-vote.js';
import { movementOf, type PhasedVote } from './movement.js';
import { blockedBecause, type LoopFacts, needsReason } from './move-rules.js';
import { tallyVotes, VOTE_CHOICES } from './vote.js';

const MOVES = [...new Set(TRANSITIONS.map((one) => one.move))];
const MODES = ['committee', 'panel', 'both'] as const;
/** The first three sit on the committee; the last three rate, so that one does both. */
const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
/** Named to the committee on the way, where recusals have left too few. */
const NEWCOMERS = ['f', 'g'] as const;
const EVERYBODY = [...IDS, ...NEWCOMERS] as const;
const COMMITTEE: readonly string[] = IDS.slice(0, 3);
const RATERS: readonly string[] = IDS.slice(2);

type Step =
  /** `pick` chooses among the moves that lead on from the state; every seventh is any move at all. */
  | { readonly kind: 'move'; readonly move: LoopMove; readonly pick: number }
  | { readonly kind: 'vote'; readonly id: string; readonly phase: VotePhase; readonly choice: PhasedVote['choice'] }
  | { readonly kind: 'recuse'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('move' as const), move: fc.constantFrom(...MOVES), pick: fc.nat(60) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant('vote' as const), id: fc.constantFrom(...EVERYBODY) },
      ...{ phase: fc.constantFrom<VotePhase>('pre', 'final'), choice: fc.constantFrom(...VOTE_CHOICES) },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recuse' as const), id: fc.constantFrom(...IDS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('name' as const), id: fc.constantFrom(...NEWCOMERS) }) },
);

interface World {
  readonly mode: DebriefMode;
  readonly state: LoopState;
  readonly version: number;
  readonly closed: boolean;
  readonly recused: readonly string[];
  readonly named: readonly string[];
  /** One row for each person and phase of a version, as the unique key of the table has it. */
  readonly votes: ReadonlyMap<string, PhasedVote>;
  readonly path: readonly LoopState[];
}

const START: Omit<World, 'mode'> = {
  ...{ state: 'planned', version: 1, closed: false, recused: [], named: [], votes: new Map(), path: ['planned'] },
};
const CARD_IN = { status: 'accepted', seat: 'panel', submitted: true, roundId: 'R1' } as const;

const peopleOf = ({ recused, named }: World): LoopPerson[] =>
  EVERYBODY.map((personId) => ({
    ...{
      personId,
      requisitionRoles: [...COMMITTEE, ...named].includes(personId) ? ['committee'] : [],
      assignments: RATERS.includes(personId) ? [CARD_IN] : [],
      active: true,
      recused: recused.includes(personId),
    },
  }));

const votersOf = (world: World, phase: VotePhase): string[] =>
  eligibleVoters(peopleOf(world), phase, {
    ...{ debriefMode: world.mode, blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown' },
  });
const votesOf = ({ votes, version }: World): PhasedVote[] =>
  [...votes].filter(([key]) => key.startsWith(`${version} `)).map(([, vote]) => vote);

function factsOf(world: World): LoopFacts {
  const cast = (phase: VotePhase): number => {
    const voters = votersOf(world, phase);
    return votesOf(world).filter((vote) => vote.phase === phase && voters.includes(vote.personId)).length;
  };
  return {
    ...{
      state: world.state,
      plannedRounds: 1,
      openCards: 0,
      submittedCards: 2,
      thinMustCriteria: [],
      barConfirmed: true,
    },
    ...{ eligibleVoters: votersOf(world, 'pre').length, finalVoters: votersOf(world, 'final').length },
    ...{ preVotes: cast('pre'), finalVotes: cast('final'), finalVoteClosed: world.closed, quorum: 2, outcome: 'hold' },
  };
}

const ENDINGS: readonly LoopMove[] = ['withdraw', 'cancel'];

function moveOf({ state }: World, { move, pick }: Extract<Step, { kind: 'move' }>): LoopMove {
  const onward = TRANSITIONS.filter((one) => one.from.includes(state) && !ENDINGS.includes(one.move));
  return pick % 7 === 0 ? move : (onward[pick % Math.max(1, onward.length)]?.move ?? move);
}

function take(world: World, one: Step): World {
  if (one.kind === 'recuse') return { ...world, recused: [...new Set([...world.recused, one.id])] };
  if (one.kind === 'name') return { ...world, named: [...new Set([...world.named, one.id])] };
  if (one.kind === 'vote') {
    const mayVote = isPhaseOpen(one.phase, world.state, world.closed) && votersOf(world, one.phase).includes(one.id);
    if (!mayVote) return world;
    const vote = { personId: one.id, phase: one.phase, choice: one.choice };
    return { ...world, votes: new Map(world.votes).set(`${world.version} ${one.id} ${one.phase}`, vote) };
  }
  const move = moveOf(world, one);
  const transition = findTransition(world.state, move);
  if (!transition || blockedBecause(move, factsOf(world)) !== null) return world;
  // The decision form asks for open ballots (RecordDecisionService); the rest stands in the rules of the moves.
  if (move === 'decide' && !world.closed) return world;
  return {
    ...world,
    state: transition.to,
    // Read from the moves of this version in the final vote alone (access.sql.ts): another version has ballots of its own.
    closed: move === 'close_final_vote' || (world.closed && transition.to === 'decided'),
    version: world.version + (beginsNewVersion(move, world.state) ? 1 : 0),
    path: transition.to === world.state ? world.path : [...world.path, transition.to],
  };
}

/** What must have come directly before a state. */
const BEFORE: Readonly<Partial<Record<LoopState, readonly LoopState[]>>> = {
  collecting: ['planned', 'packet_ready', 'pre_read', 'sealed'],
  packet_ready: ['collecting'],
  pre_read: ['packet_ready'],
  // Past the pre-read only with a reason: needsReason says so, and is asked by the move.
  revealed: ['packet_ready', 'pre_read'],
  // Again, over open cards and under another version of the decision.
  discussing: ['revealed', 'final_vote', 'decided', 'sealed', 'comp_open', 'closed'],
  final_vote: ['discussing'],
  decided: ['final_vote'],
  sealed: ['decided'],
  comp_open: ['sealed'],
  closed: ['sealed', 'comp_open'],
};

describe('a loop, whatever people try', () => {
  const far = new Set<string>();
  const taken = new Set<string>();

  it('skips no phase, counts no vote twice, and counts nobody who is recused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODES), fc.array(step, { minLength: 60, maxLength: 160 }), (mode, steps) => {
        let world: World = { ...START, mode };
        for (const one of steps) {
          const next = take(world, one);
          if (next.state !== world.state && LOOP_PATH.includes(next.state))
            expect(BEFORE[next.state]).toContain(world.state);
          if (next === world) continue;
          // A phase is left early with a written reason only: a pre-read that a committee was to have, a vote that is not in.
          const [facts, readers] = [factsOf(world), votersOf(world, 'pre')];
          if (
            next.state === 'revealed' &&
            readers.length > 0 &&
            (world.state === 'packet_ready' || facts.preVotes < readers.length)
          )
            expect(needsReason('reveal', facts)).toBe(true);
          if (next.closed && !world.closed && facts.finalVotes < facts.finalVoters)
            expect(needsReason('close_final_vote', facts)).toBe(true);
          // Over open ballots a vote is taken again only where nothing could be decided with it, a decision that rests on it included.
          if (['final_vote', 'decided'].includes(world.state) && next.state === 'discussing') {
            expect([world.closed, facts.finalVotes < facts.quorum, next.closed]).toEqual([true, true, false]);
            taken.add(`back from ${world.state}`);
            expect(needsReason('recall_vote', facts)).toBe(true);
          }
          // No record rests on fewer votes than the quorum, whoever was recused since the decision.
          if (next.state === 'sealed') {
            expect(facts.finalVotes).toBeGreaterThanOrEqual(facts.quorum);
            if (next.path.join().includes('decided,discussing')) taken.add('sealed after another vote');
          }
          // Nothing is decided below the quorum, nor by anybody but those who may vote.
          if (next.closed && !world.closed) expect(facts.finalVotes).toBeGreaterThanOrEqual(facts.quorum);
          // A vote is of its own phase, and a later one of the same person replaces it.
          if (one.kind === 'vote') expect(STATE_OF_PHASE[one.phase]).toBe(world.state);
          world = next;
          far.add(`${mode} ${world.state}`);
          const voters = votersOf(world, 'final');
          const final = votesOf(world).filter((vote) => vote.phase === 'final');
          const tally = tallyVotes(final, voters, { quorum: 2, rule: 'majority', chairId: null, hiringManagerIds: [] });
          expect(voters.some((id) => world.recused.includes(id))).toBe(false);
          expect(new Set(voters).size).toBe(voters.length);
          for (const id of voters) {
            const places = [[...COMMITTEE, ...world.named], RATERS].filter(
              (_, index) => mode === 'both' || MODES[index] === mode,
            );
            expect(places.some((place) => place.includes(id))).toBe(true);
          }
          expect(tally.cast).toBe(new Set(final.map((vote) => vote.personId).filter((id) => voters.includes(id))).size);
          expect(tally.hire + tally.noHire + tally.hold).toBe(tally.cast);
          const moved = movementOf(votesOf(world).filter((vote) => !world.recused.includes(vote.personId)));
          expect(moved.reduce((sum, flow) => sum + flow.count, 0)).toBeLessThanOrEqual(
            EVERYBODY.length - world.recused.length,
          );
        }
        // A final vote was given in the final vote alone.
        const wasThere = world.path.includes(STATE_OF_PHASE.final);
        expect([...world.votes.values()].some((vote) => vote.phase === 'final') && !wasThere).toBe(false);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('and the walks came to the end: the property was asked of every phase', () => {
    for (const mode of MODES)
      for (const state of LOOP_PATH.slice(1))
        expect([mode, state, far.has(`${mode} ${state}`)]).toEqual([mode, state, true]);
    expect([...taken].sort()).toEqual(['back from decided', 'back from final_vote', 'sealed after another vote']);
  });
});
