import { Injectable } from '@nestjs/common';
import { eligibleVoters, type LoopFacts, type VotePhase } from '@app/domain';
import type { Tx } from '../transaction/tx.js';
import type { LoopApplicationRow, RequisitionSettings } from './access.repository.js';
import { BaseRepository } from './base.repository.js';
import { CARDS_OF_LOOP, DECISION_OUTCOME, PLANNED_SEATS, RATERS, VOTES_CAST } from './loop-facts.sql.js';
import { readLoopPeople } from './loop-people.js';

interface CardRow {
  readonly roundId: string;
  readonly personId: string;
  readonly status: string;
  readonly cardStatus: string | null;
  readonly recusals: number;
}

export interface FactsOfLoop {
  readonly organisationId: string;
  readonly application: LoopApplicationRow;
  readonly requisition: RequisitionSettings;
}

/** What the rules of the moves must know of a loop, read anew: a move never trusts an older answer. */
@Injectable()
export class LoopFactsRepository extends BaseRepository {
  /** @param requiredCriteria must criteria that apply to this requisition */
  async find(loop: FactsOfLoop, requiredCriteria: readonly string[], tx?: Tx): Promise<LoopFacts> {
    const { application, requisition } = loop;
    const cards = await this.cards(loop, tx);
    const taking = cards.filter(
      (card) => card.recusals === 0 && card.status !== 'removed' && card.status !== 'conflict',
    );
    const submitted = taking.filter((card) => card.cardStatus === 'submitted');
    const asked = taking.filter((card) => card.status === 'assigned' || card.status === 'accepted');
    // By the rule that the tally counts by: two answers to who votes would leave a loop without a way on.
    const people = await readLoopPeople(this.reading(tx), loop.organisationId, application.id);
    const preVoters = eligibleVoters(people, 'pre', requisition);
    const finalVoters = eligibleVoters(people, 'final', requisition);
    const { pre, final } = await this.votersWho(loop, tx);
    return {
      state: application.state,
      plannedRounds: await this.plannedRounds(loop, asked, tx),
      openCards: asked.filter((card) => card.cardStatus !== 'submitted').length,
      submittedCards: submitted.length,
      thinMustCriteria: await this.thinCriteria(loop, requiredCriteria, tx),
      barConfirmed: requisition.barConfirmedAt !== null,
      eligibleVoters: preVoters.length,
      finalVoters: finalVoters.length,
      preVotes: preVoters.filter((personId) => pre.has(personId)).length,
      finalVotes: finalVoters.filter((personId) => final.has(personId)).length,
      finalVoteClosed: application.finalVoteClosed,
      quorum: requisition.quorum,
      outcome: await this.outcome(loop, tx),
    };
  }

  private cards({ organisationId, application }: FactsOfLoop, tx?: Tx): Promise<CardRow[]> {
    return this.reading(tx).query(CARDS_OF_LOOP, [organisationId, application.id]);
  }

  /** Rounds with somebody assigned, and while the loop is planned those that the usual panel will fill when it opens. */
  private async plannedRounds(
    { organisationId, application }: FactsOfLoop,
    asked: readonly CardRow[],
    tx?: Tx,
  ): Promise<number> {
    const rounds = new Set(asked.map((card) => card.roundId));
    if (application.state !== 'planned') return rounds.size;
    const seats: { roundId: string }[] = await this.reading(tx).query(PLANNED_SEATS, [
      organisationId,
      application.requisitionId,
    ]);
    return new Set([...rounds, ...seats.map((seat) => seat.roundId)]).size;
  }

  private async thinCriteria(
    { organisationId, application }: FactsOfLoop,
    required: readonly string[],
    tx?: Tx,
  ): Promise<string[]> {
    const rows: { criterionId: string; raters: number }[] = await this.reading(tx).query(RATERS, [
      organisationId,
      application.id,
    ]);
    const raters = new Map(rows.map((row) => [row.criterionId, row.raters]));
    return required.filter((criterionId) => (raters.get(criterionId) ?? 0) < 2);
  }

  /** Who has voted in each phase. */
  private async votersWho(
    { organisationId, application }: FactsOfLoop,
    tx?: Tx,
  ): Promise<Readonly<Record<VotePhase, ReadonlySet<string>>>> {
    const { id, decisionVersion } = application;
    const rows: { personId: string; phase: VotePhase }[] = await this.reading(tx).query(VOTES_CAST, [
      organisationId,
      id,
      decisionVersion,
    ]);
    const of = (phase: VotePhase): ReadonlySet<string> =>
      new Set(rows.filter((row) => row.phase === phase).map((row) => row.personId));
    return { pre: of('pre'), final: of('final') };
  }

  private async outcome({ organisationId, application }: FactsOfLoop, tx?: Tx): Promise<string | null> {
    const { id, decisionVersion } = application;
    const [row]: { outcome: string }[] = await this.reading(tx).query(DECISION_OUTCOME, [
      organisationId,
      id,
      decisionVersion,
    ]);
    return row?.outcome ?? null;
  }
}
