import type { DebriefView, EarlierDecisionView } from '@app/contracts';
import { isPhaseOpen, type Rubric, VOTE_PHASES, type VotePhase } from '@app/domain';
import type { BandFitRow, DecisionRecordHead, DecisionRow, VoteRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { type ReadableArtifacts, viewCardArtifacts } from '../platform/evidence/index.js';
import type { LoopPowers, OfferedMove } from '../platform/loops/index.js';
import { barOf, type DebriefCards, type LoopPeople } from './debrief-loader.js';
import {
  refOf,
  viewBar,
  viewCards,
  viewOwnVote,
  viewRoleProfile,
  viewScores,
  viewVote,
  viewWithdrawn,
} from './debrief-parts.view.js';
import { viewDecision } from './decision.view.js';
import { viewRoleDistinction } from './role-distinction.view.js';
import type { WithdrawnCard } from './withdrawn-cards.js';

export interface DebriefMaterial {
  readonly person: Person;
  readonly loop: LoopContext;
  readonly people: LoopPeople;
  readonly rubric: Rubric;
  readonly powers: LoopPowers;
  readonly candidate: DebriefView['candidate'];
  readonly moves: readonly OfferedMove[];
  readonly cards: DebriefCards | undefined;
  readonly artifacts: ReadableArtifacts;
  readonly withdrawn: readonly WithdrawnCard[];
  readonly votes: readonly VoteRow[];
  readonly decision:
    | {
        readonly row: DecisionRow;
        readonly record: DecisionRecordHead | undefined;
        readonly names: ReadonlyMap<string, string>;
      }
    | undefined;
  readonly earlier: readonly EarlierDecisionView[];
  readonly bandFit: BandFitRow | null | undefined;
}

/** The phase in which this person may vote now. */
function mayVote({ person, loop, people }: DebriefMaterial): VotePhase | null {
  if (!loop.can('own_vote')) return null;
  const { state, finalVoteClosed } = loop.application;
  const phase = VOTE_PHASES.find((one) => isPhaseOpen(one, state, finalVoteClosed));
  return phase && people.voters(phase, loop).includes(person.id) ? phase : null;
}

function viewOpenCards({ loop, people, rubric, cards, artifacts }: DebriefMaterial): Partial<DebriefView> {
  if (!cards || !loop.can('cards')) return {};
  return { cards: viewCards(cards, people, (card) => viewCardArtifacts(loop, artifacts, card), rubric) };
}

function viewWithdrawnCards({ loop, people, withdrawn }: DebriefMaterial): Partial<DebriefView> {
  if (!loop.can('cards') || withdrawn.length === 0) return {};
  return { withdrawnCards: withdrawn.map((one) => viewWithdrawn(one, people)) };
}

function viewFigures({ loop, people, cards }: DebriefMaterial): Partial<DebriefView> {
  if (!cards || !loop.can('aggregates')) return {};
  const { scores, bar, agenda, power, roleProfile, roleEvidence } = cards.figures;
  return {
    scores: viewScores(scores),
    barResult: viewBar(bar, loop.requisition.seniority),
    agenda,
    power,
    roleProfile: viewRoleProfile(roleProfile, people),
    roleDistinction: viewRoleDistinction(roleEvidence, people),
  };
}

function viewVotes({ person, loop, people, votes }: DebriefMaterial): Partial<DebriefView> {
  const own = votes.filter((vote) => vote.personId === person.id).map((vote) => viewOwnVote(vote, people, loop));
  const myVotes = loop.can('own_vote') ? { myVotes: own } : {};
  if (!loop.can('votes')) return myVotes;
  const tally = people.tally(loop, votes);
  const { eligible, cast, quorum } = tally;
  const open = votes.filter((vote) => loop.can(vote.phase === 'pre' ? 'votes' : 'final_votes'));
  const voters = new Set(people.voters('final', loop));
  return {
    ...myVotes,
    voters: people.all.filter((one) => voters.has(one.personId)).map(refOf),
    votes: open.map((vote) => viewVote(vote, people, loop)),
    ...(loop.can('vote_count') ? { voteCount: { eligible, cast, quorum } } : {}),
    ...(loop.can('final_votes') ? { tally } : {}),
  };
}

function viewCan({ person, loop, people, powers, decision }: DebriefMaterial): DebriefView['can'] {
  const run = powers.may('run');
  const { state, finalVoteClosed } = loop.application;
  return {
    run,
    decide: run && (finalVoteClosed || state === 'decided'),
    exportRecord: loop.can('record') && decision?.record !== undefined,
    dissent: state === 'decided' && decision !== undefined && people.voters('final', loop).includes(person.id),
  };
}

/** A part that the policy does not open is absent, not null and not empty. */
export function viewDebrief(material: DebriefMaterial): DebriefView {
  const can = viewCan(material);
  const { loop, people, rubric, cards, decision, bandFit } = material;
  const { id, title, seniority, debriefMode, quorum, decisionRule } = loop.requisition;
  return {
    applicationId: loop.application.id,
    candidate: material.candidate,
    requisition: { id, title, seniority, debriefMode, quorum, decisionRule },
    state: loop.visibleState,
    ...(loop.can('progress') ? { decisionVersion: loop.application.decisionVersion } : {}),
    rubric,
    bar: barOf(loop, rubric),
    committee: people.withRole('chair', 'committee').map(refOf),
    moves: material.moves,
    ...viewOpenCards(material),
    ...viewWithdrawnCards(material),
    ...viewFigures(material),
    ...viewVotes(material),
    mayVote: mayVote(material),
    ...(decision ? { decision: viewDecision(decision.row, decision.record, decision.names) } : {}),
    ...(material.earlier.length > 0 ? { earlierDecisions: material.earlier } : {}),
    ...(bandFit === undefined ? {} : { bandFit }),
    // For the form of the decision: before it is open nothing on the page says what an outcome would rest on.
    ...(cards && can.decide && loop.can('aggregates') ? { carrying: cards.figures.carrying } : {}),
    can,
  };
}
