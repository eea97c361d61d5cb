import type {
  BarView,
  CriterionScoreView,
  EvalArtifactView,
  OwnVoteView,
  PanelCardView,
  PersonRef,
  RevisedCardView,
  RoleProfileView,
  VoteView,
  WithdrawnCardView,
} from '@app/contracts';
import {
  type BarResult,
  countedNumber,
  type CriterionFigures,
  currentContent,
  type RoleProfileResult,
  type Rubric,
  type Seniority,
} from '@app/domain';
import type { DebriefPerson, RevisionRow, StoredScorecard, VoteRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { DebriefCards, LoopPeople } from './debrief-loader.js';
import type { WithdrawnCard } from './withdrawn-cards.js';

export const refOf = ({ personId, name }: DebriefPerson): PersonRef => ({ id: personId, name });

/** Somebody who stood to the loop when they wrote: an assignment is never deleted, so its author is always found. */
const authorOf = (people: LoopPeople, id: string): DebriefPerson => {
  const person = people.find(id);
  if (!person) throw new Error(`no assignment of ${id} in the loop of their card`);
  return person;
};

/** Who somebody of the loop is. */
export const personOf = (people: LoopPeople, id: string): PersonRef => refOf(authorOf(people, id));

const viewRevised = (card: StoredScorecard, revisions: readonly RevisionRow[]): RevisedCardView => ({
  original: card.content,
  revisions: revisions.map(({ number, reason, revisedAt, independent, content }) => ({
    ...{ number, reason, revisedAt, independent, content },
  })),
  counted: countedNumber(revisions),
});

/** A line without the text: of the wrong candidate, say, it would only mislead the room. The record keeps it. */
export const viewWithdrawn = ({ card, withdrawal }: WithdrawnCard, people: LoopPeople): WithdrawnCardView => ({
  scorecardId: card.id,
  author: refOf(authorOf(people, card.authorId)),
  roundId: card.roundId,
  withdrawnAt: withdrawal.withdrawnAt,
  reason: withdrawal.reason,
});

/** The files that a card rests on, as far as whoever reads the page may see them. */
type FilesOf = (card: Pick<StoredScorecard, 'id' | 'content'>) => readonly EvalArtifactView[];

function viewCard(
  card: StoredScorecard,
  revisions: readonly RevisionRow[],
  people: LoopPeople,
  filesOf: FilesOf,
): PanelCardView {
  const author = authorOf(people, card.authorId);
  const content = currentContent(card.content, revisions);
  return {
    scorecardId: card.id,
    author: { ...refOf(author), seniority: author.seniority },
    roundId: card.roundId,
    submittedAt: card.submittedAt ?? '',
    independent: card.independent === true,
    excluded: people.isRecused(card.authorId),
    content,
    ...(revisions.length > 0 ? { revised: viewRevised(card, revisions) } : {}),
    artifacts: filesOf({ id: card.id, content }),
  };
}

/** In the order of the rounds, then by name: the order of submits says nothing here. */
export function viewCards(
  { cards, revisions }: Pick<DebriefCards, 'cards' | 'revisions'>,
  people: LoopPeople,
  filesOf: FilesOf,
  rubric: Rubric,
): PanelCardView[] {
  const place = new Map(rubric.rounds.map((round, index) => [round.id, index]));
  const at = (card: PanelCardView): number => place.get(card.roundId) ?? rubric.rounds.length;
  return cards
    .map((card) => viewCard(card, revisions.get(card.id) ?? [], people, filesOf))
    .sort(
      (a, b) =>
        at(a) - at(b) || a.author.name.localeCompare(b.author.name) || a.scorecardId.localeCompare(b.scorecardId),
    );
}

export const viewScores = (scores: readonly CriterionFigures[]): CriterionScoreView[] =>
  scores.map((score) => ({
    criterionId: score.criterionId,
    n: score.n,
    counts: score.counts,
    notAssessed: score.notAssessed,
    mean: score.mean,
    median: score.median,
    range: score.range,
    standardDeviation: score.standardDeviation,
    split: score.split,
    gate: score.gate,
    must: score.must,
    statement: score.statement,
  }));

export const viewBar = (bar: BarResult, seniority: Seniority): BarView => ({
  verdict: bar.verdict,
  seniority,
  conditions: bar.conditions.map(({ text, outcome, detail }) => ({ text, outcome, detail })),
  weightedMean: bar.weightedMean,
  criteriaUsed: bar.criteriaUsed,
  reasons: bar.reasons,
});

export const viewRoleProfile = (profiles: readonly RoleProfileResult[], people: LoopPeople): RoleProfileView[] =>
  profiles.map(({ profile, label, yes, asked, contested, quotes }) => ({
    ...{ profile, label, yes, asked, contested },
    quotes: quotes.map(({ indicator, raterId, answer, quote }) => ({
      ...{ indicator, answer, quote },
      person: refOf(authorOf(people, raterId)),
    })),
  }));

export const viewVote = (vote: VoteRow, people: LoopPeople, loop: LoopContext): VoteView => ({
  person: { id: vote.personId, name: vote.personName },
  phase: vote.phase,
  choice: vote.choice,
  level: vote.level,
  confidence: vote.confidence,
  note: vote.note,
  excluded: !people.counts(vote, loop),
});

export const viewOwnVote = (vote: VoteRow, people: LoopPeople, loop: LoopContext): OwnVoteView => ({
  ...viewVote(vote, people, loop),
  version: vote.version,
});
