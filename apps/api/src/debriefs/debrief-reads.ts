import { Injectable } from '@nestjs/common';
import { hasReached, notFound } from '@app/domain';
import {
  DebriefRepository,
  DecisionRecordRepository,
  DecisionRepository,
  VoteRepository,
  type VoteRow,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { shownCandidate } from '../platform/candidates/index.js';
import { CardArtifacts, type ReadableArtifacts } from '../platform/evidence/index.js';
import type { DebriefMaterial } from './debrief.view.js';
import { peopleOfDecision } from './decision.view.js';
import { type WithdrawnCard, WithdrawnCards } from './withdrawn-cards.js';

/** The parts of the page that stand beside the cards. */
@Injectable()
export class DebriefReads {
  constructor(
    private readonly debriefs: DebriefRepository,
    private readonly artifactsOf: CardArtifacts,
    private readonly votesOf: VoteRepository,
    private readonly decisions: DecisionRepository,
    private readonly records: DecisionRecordRepository,
    private readonly withdrawnOf: WithdrawnCards,
  ) {}

  withdrawn(loop: LoopContext): Promise<WithdrawnCard[]> {
    return this.withdrawnOf.of(loop);
  }

  async candidate(loop: LoopContext): Promise<{ name: string; headline: string }> {
    const row = await this.debriefs.findCandidate(loop.requisition.organisationId, loop.application.id);
    if (!row) throw notFound('application');
    const { name, headline } = shownCandidate(loop, row);
    return { name, headline };
  }

  artifacts(loop: LoopContext): Promise<ReadableArtifacts> {
    return this.artifactsOf.ofLoop(loop);
  }

  async votes(loop: LoopContext): Promise<VoteRow[]> {
    if (!(['own_vote', 'votes', 'vote_count', 'final_votes'] as const).some((one) => loop.can(one))) return [];
    const { id, decisionVersion } = loop.application;
    return this.votesOf.findByLoop(loop.requisition.organisationId, id, decisionVersion);
  }

  async decision(loop: LoopContext): Promise<DebriefMaterial['decision']> {
    // Whoever may read the record reads the decision in it, also where the loop ended after the seal.
    if (!loop.can('decision') && !loop.can('record')) return undefined;
    const { organisationId } = loop.requisition;
    const { id, decisionVersion, state } = loop.application;
    const row = await this.decisions.find(organisationId, id, decisionVersion);
    if (!row) return undefined;
    const isSealed = hasReached(state, 'sealed') || loop.can('record');
    const record = isSealed ? await this.records.findHead(organisationId, id, decisionVersion) : undefined;
    return { row, record, names: await this.debriefs.findNames(organisationId, peopleOfDecision(row)) };
  }

  /** The committee's row of the matrix. Whoever handles pay has it on the screen card, where the amounts are. */
  async bandFit(loop: LoopContext): Promise<DebriefMaterial['bandFit']> {
    if (!loop.relations.has('committee') || !loop.can('band_fit')) return undefined;
    return (await this.debriefs.findBandFit(loop.requisition.organisationId, loop.application.id)) ?? null;
  }
}
