import { Injectable } from '@nestjs/common';
import type { DecisionSetting } from '@app/domain';
import { PersonRepository, RubricRepository, type Tx, VoteRepository } from '@app/persistence';
import { LoopRounds } from '../platform/loops/index.js';
import { DebriefLoader } from './debrief-loader.js';
import type { HeldLoop } from './decision-desk.js';
import { StandingVetoes } from './room/standing-vetoes.js';

/** What a decision is checked against, as it is now. */
@Injectable()
export class DecisionSettings {
  constructor(
    private readonly loader: DebriefLoader,
    private readonly votes: VoteRepository,
    private readonly rubrics: RubricRepository,
    private readonly vetoes: StandingVetoes,
    private readonly everybody: PersonRepository,
    private readonly rounds: LoopRounds,
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
      carrying: figures.carrying,
      tally: people.tally(loop, votes),
      voterIds: people.voters('final', loop),
      vetoed: (await this.vetoes.of(tx, { loop, people })).length > 0,
      rounds: await this.rounds.in(rubric, loop, tx),
      askable: await this.askable(tx, { loop, people }),
      rated: people.all.flatMap(({ personId, assignments }) =>
        assignments.filter((one) => one.submitted).map(({ roundId }) => ({ roundId, personId })),
      ),
    };
  }

  private async askable(tx: Tx, { loop, people }: HeldLoop): Promise<string[]> {
    const committee = new Set(people.withRole('chair', 'committee').map((one) => one.personId));
    const all = await this.everybody.list(loop.requisition.organisationId, tx);
    return all
      .filter(({ id, status }) => status !== 'removed' && !committee.has(id) && !people.isRecused(id))
      .map((one) => one.id);
  }
}
