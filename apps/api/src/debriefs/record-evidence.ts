import { Injectable } from '@nestjs/common';
import type { Rubric } from '@app/domain';
import { EvalArtifactRepository, LoopArtifactRepository, type Tx } from '@app/persistence';
import { DebriefLoader } from './debrief-loader.js';
import type { HeldLoop } from './decision-desk.js';
import type { RecordMaterial } from './decision-record.view.js';
import { WithdrawnCards } from './withdrawn-cards.js';

/** What a decision rests on: cards with their figures, cards taken back, eval artefacts. */
@Injectable()
export class RecordEvidence {
  constructor(
    private readonly loader: DebriefLoader,
    private readonly withdrawn: WithdrawnCards,
    private readonly artifacts: EvalArtifactRepository,
    private readonly loopArtifacts: LoopArtifactRepository,
  ) {}

  async of(
    tx: Tx,
    { loop, people }: HeldLoop,
    rubric: Rubric,
  ): Promise<Pick<RecordMaterial, 'cards' | 'withdrawn' | 'artifacts' | 'loopArtifacts'>> {
    const { organisationId } = loop.requisition;
    const { id } = loop.application;
    return {
      cards: await this.loader.cards(loop, people, rubric, tx),
      withdrawn: await this.withdrawn.of(loop, tx),
      artifacts: await this.artifacts.findByApplication(organisationId, id, tx),
      loopArtifacts: await this.loopArtifacts.findOf(organisationId, id, tx),
    };
  }
}
