import type { DecisionRecordPayload, DecisionView, PersonRef, RecordedRoom, VoteCounts } from '@app/contracts';
import type { Instant, Rubric, VoteChoice } from '@app/domain';
import type { EvalArtifactRow, LoopArtifactRow, LoopHistoryRow, RubricVersionRow, VoteRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { viewEvalArtifact } from '../platform/evidence/index.js';
import { barOf, type DebriefCards, type LoopPeople } from './debrief-loader.js';
import { viewBar, viewCards, viewScores, viewWithdrawn } from './debrief-parts.view.js';
import { recordArtifact, recordLoopArtifacts } from './recorded-artifact.js';
import { recordRoleDistinction } from './role-distinction.view.js';
import { recordContext } from './record-context.view.js';
import type { WithdrawnCard } from './withdrawn-cards.js';

export interface RecordMaterial {
  readonly organisation: string;
  readonly candidate: { readonly id: string; readonly name: string };
  readonly loop: LoopContext;
  readonly people: LoopPeople;
  readonly version: RubricVersionRow;
  readonly cards: DebriefCards;
  readonly withdrawn: readonly WithdrawnCard[];
  readonly artifacts: readonly EvalArtifactRow[];
  readonly loopArtifacts: readonly LoopArtifactRow[];
  readonly votes: readonly VoteRow[];
  readonly room: RecordedRoom;
  readonly decision: DecisionView;
  readonly earlier: NonNullable<DecisionRecordPayload['earlier']>;
  readonly history: readonly LoopHistoryRow[];
  readonly sealedAt: Instant;
  readonly sealedBy: PersonRef;
}

function recordCards({ cards, people, artifacts, version }: RecordMaterial): DecisionRecordPayload['cards'] {
  const hashes = new Map(artifacts.map((one) => [one.id, one.sha256]));
  // Those of the candidate are recorded once, with the candidate.
  const ofCard = (card: { readonly id: string }) =>
    artifacts.filter((one) => one.scorecardId === card.id).map(viewEvalArtifact);
  return viewCards(cards, people, ofCard, version.document).map(({ author, artifacts: files, ...card }) => ({
    ...card,
    author: { id: author.id, name: author.name },
    artifacts: files.map((file) => recordArtifact(file, hashes.get(file.id) ?? '')),
  }));
}

/** Whole, as they were sealed: what a decision did not rest on is part of how it was made. */
function recordWithdrawn({ withdrawn, people }: RecordMaterial): Partial<DecisionRecordPayload> {
  if (withdrawn.length === 0) return {};
  const withdrawnCards = withdrawn.map((one) => ({
    ...viewWithdrawn(one, people),
    submittedAt: one.card.submittedAt ?? '',
    content: one.card.content,
  }));
  return { withdrawnCards };
}

function recordRatings({ cards, version }: RecordMaterial): DecisionRecordPayload['ratings'] {
  const place = criterionPlaces(version.document);
  return cards.ratings
    .map(({ criterionId, raterId: rater, level, notAssessed }) => ({ criterionId, rater, level, notAssessed }))
    .sort((a, b) => (place.get(a.criterionId) ?? 0) - (place.get(b.criterionId) ?? 0) || (a.rater < b.rater ? -1 : 1));
}

const criterionPlaces = (rubric: Rubric): ReadonlyMap<string, number> =>
  new Map(rubric.criteria.map((criterion, index) => [criterion.id, index]));

/** Dissent is on the record by name; the ballots, and what was noted on them in private, are not. */
function countVotes({ votes, people, loop }: RecordMaterial, phase: 'pre' | 'final'): VoteCounts {
  const counted = votes.filter((vote) => vote.phase === phase && people.counts(vote, loop));
  const count = (choice: VoteChoice): number => counted.filter((vote) => vote.choice === choice).length;
  return { hire: count('hire'), noHire: count('no_hire'), hold: count('hold') };
}

/** Everything the decision rests on. Nothing of compensation, and no number that counts the organisation's other decisions. */
export function recordPayload(material: RecordMaterial): DecisionRecordPayload {
  const { loop, version, cards, history, sealedAt, sealedBy } = material;
  const { id, title, seniority } = loop.requisition;
  const { sealed: _sealed, version: _version, ...decision } = material.decision;
  return {
    organisation: material.organisation,
    requisition: { id, title, seniority },
    candidate: { id: material.candidate.id, name: material.candidate.name },
    decisionVersion: loop.application.decisionVersion,
    rubric: { packId: version.packId, version: version.versionLabel, contentHash: version.contentHash },
    bar: barOf(loop, version.document),
    cards: recordCards(material),
    ...recordWithdrawn(material),
    ...(material.loopArtifacts.length > 0 ? { candidateArtifacts: recordLoopArtifacts(material.loopArtifacts) } : {}),
    ratings: recordRatings(material),
    scores: viewScores(cards.figures.scores),
    barResult: viewBar(cards.figures.bar, seniority),
    roleDistinction: recordRoleDistinction(cards.figures.roleEvidence),
    votes: { pre: countVotes(material, 'pre'), final: countVotes(material, 'final') },
    room: material.room,
    decision,
    carrying: cards.figures.carrying[decision.outcome],
    ...(material.earlier.length > 0 ? { earlier: material.earlier } : {}),
    history: history.map(({ from, to, by, reason, at }) => ({ from, to, by, reason, at })),
    sealedAt,
    sealedBy,
    ...recordContext(material),
  };
}
