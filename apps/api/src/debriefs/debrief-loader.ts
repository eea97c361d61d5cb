import { Injectable } from '@nestjs/common';
import {
  barFor,
  countedContent,
  type DebriefFigures,
  debriefFigures,
  eligibleVoters,
  relationsOf,
  type Rubric,
  type RubricBar,
  tallyVotes,
  type VoteTally,
} from '@app/domain';
import {
  type DebriefPerson,
  type DebriefRatingRow,
  DebriefRepository,
  PanelScoreRepository,
  type RevisionRow,
  ScorecardRepository,
  ScorecardRevisionRepository,
  type StoredScorecard,
  type Tx,
  type VoteRow,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { rememberedPower } from './remembered-power.js';

/** Everybody who stands to a loop, by id, with who is recused from it. */
export class LoopPeople {
  private readonly byId: ReadonlyMap<string, DebriefPerson>;
  private readonly recused: ReadonlySet<string>;

  constructor(readonly all: readonly DebriefPerson[]) {
    this.byId = new Map(all.map((one) => [one.personId, one]));
    const recused = all.filter((one) => relationsOf({ ...one, organisationRoles: [] }).has('recused'));
    this.recused = new Set(recused.map((one) => one.personId));
  }

  find(id: string): DebriefPerson | undefined {
    return this.byId.get(id);
  }

  /** Recused, or with a declared conflict: their cards are kept and counted nowhere. */
  isRecused(id: string): boolean {
    return this.recused.has(id);
  }

  /** Whose veto stands: of a hiring manager of now. Whoever was recused, replaced or removed since can not take it back either. */
  mayVeto(id: string): boolean {
    const person = this.find(id);
    return person?.active === true && !this.isRecused(id) && person.requisitionRoles.includes('hiring_manager');
  }

  withRole(...roles: readonly ('chair' | 'committee')[]): DebriefPerson[] {
    const chairFirst = (one: DebriefPerson): number => (one.requisitionRoles.includes('chair') ? 0 : 1);
    return this.all
      .filter((one) => !this.isRecused(one.personId) && roles.some((role) => one.requisitionRoles.includes(role)))
      .sort((a, b) => chairFirst(a) - chairFirst(b));
  }

  voters(phase: 'pre' | 'final', { requisition }: LoopContext): string[] {
    return eligibleVoters(this.all, phase, requisition);
  }

  /** Does this vote count? One whose person has no vote any more, by a recusal or otherwise, is kept and counted nowhere. */
  counts({ personId, phase }: Pick<VoteRow, 'personId' | 'phase'>, loop: LoopContext): boolean {
    return this.voters(phase, loop).includes(personId);
  }

  /** The final votes of who may vote, under the rule of the requisition. */
  tally(loop: LoopContext, votes: readonly VoteRow[]): VoteTally {
    const { quorum, decisionRule: rule } = loop.requisition;
    const chairId = this.withRole('chair')[0]?.personId ?? null;
    const final = votes.filter((vote) => vote.phase === 'final');
    const managers = this.all.filter((one) => one.requisitionRoles.includes('hiring_manager'));
    const hiringManagerIds = managers.map((one) => one.personId);
    return tallyVotes(final, this.voters('final', loop), { quorum, rule, chairId, hiringManagerIds });
  }
}

/** The bar that was confirmed for the requisition; until then the one its rubric has for the seniority. */
export const barOf = ({ requisition }: LoopContext, rubric: Rubric): RubricBar =>
  requisition.bar ?? barFor(rubric, requisition.seniority);

export interface DebriefCards {
  /** As they were submitted. */
  readonly cards: readonly StoredScorecard[];
  /** By card, oldest first. */
  readonly revisions: ReadonlyMap<string, readonly RevisionRow[]>;
  readonly ratings: readonly DebriefRatingRow[];
  readonly figures: DebriefFigures;
}

/** What a debrief rests on, read in few statements; inside a transaction as it is there. Who may see it is asked by the caller. */
@Injectable()
export class DebriefLoader {
  constructor(
    private readonly debriefs: DebriefRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly scores: PanelScoreRepository,
    private readonly revised: ScorecardRevisionRepository,
  ) {}

  async people(organisationId: string, applicationId: string, tx?: Tx): Promise<LoopPeople> {
    return new LoopPeople(await this.debriefs.findPeople(organisationId, applicationId, tx));
  }

  /** Submitted cards with everything computed from them: distributions from the read model, the rest from the ratings. */
  async cards(loop: LoopContext, people: LoopPeople, rubric: Rubric, tx?: Tx): Promise<DebriefCards> {
    const { organisationId } = loop.requisition;
    const { id } = loop.application;
    const cards = await this.scorecards.findSubmitted(organisationId, id, tx);
    const revisions = await this.revised.findOfLoop(organisationId, id, tx);
    const ratings = await this.debriefs.findRatings(organisationId, id, tx);
    const panelScores = await this.scores.findByApplication(organisationId, id, tx);
    const figures = debriefFigures({
      ...{ rubric, bar: barOf(loop, rubric), panelScores },
      powerOf: rememberedPower,
      ratings: ratings.map(({ criterionId, raterId, level, independent }) => ({
        criterionId,
        raterId,
        level,
        independent,
        excluded: people.isRecused(raterId),
      })),
      answers: cards.map(({ id: cardId, authorId, roundId, content, independent }) => ({
        ...{ raterId: authorId, roundId, indicators: countedContent(content, revisions.get(cardId) ?? []).indicators },
        independent: independent === true,
        excluded: people.isRecused(authorId),
      })),
    });
    return { cards, revisions, ratings, figures };
  }
}
