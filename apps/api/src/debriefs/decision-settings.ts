import { Injectable } from '@nestjs/common';
import type { DecisionSetting } from '@app/domain';
import { RubricRepository, type Tx, VoteRepository } from '@app/persistence';
import { DebriefLoader } from './debrief-loader.js';
import type { HeldLoop } from './decision-desk.js';

/** What a decision is checked against, as it is now. */
@Injectable()
export class DecisionSettings {
  constructor(
    private readonly loader: DebriefLoader,
    private readonly votes: VoteRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async of(tx: Tx, { loop, people }: HeldLoop): Promise<DecisionSetting> {
    const { organisationId, rubricVersionId, seniority } = loop.requisition;
    const { id, decisionVersion } = loop.application;
    const rubric = (await this.rubrics.get(organisationId, rubricVersionId, tx)).document;
    const { figures } = await this.loader.cards(loop, people, rubric, tx);
    const votes = await this.votes.findByLoop(organisationId, id, decisionVersion, tx);
    return {
      seniority,
      criterionIds: rubric.criteria.map((criterion) => criterion.id),
      gates: figures.scores.flatMap(({ criterionId, gate }) => (gate === null ? [] : [{ criterionId, status: gate }])),
      tally: people.tally(loop, votes),
      voterIds: people.voters('final', loop),
    };
  }
}
