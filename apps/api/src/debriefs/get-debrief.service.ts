import { Injectable } from '@nestjs/common';
import type { DebriefView } from '@app/contracts';
import { mayOpenDebrief, notFound } from '@app/domain';
import { RubricRepository } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { NO_ARTIFACTS } from '../platform/evidence/index.js';
import { DebriefLoader } from './debrief-loader.js';
import { powersIn } from './debrief-powers.js';
import { DebriefReads } from './debrief-reads.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { type DebriefMaterial, viewDebrief } from './debrief.view.js';

/** The debrief page of one loop. Only what the policy opens to this person is read at all. */
@Injectable()
export class GetDebriefService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly moves: LoopMoves,
    private readonly rubrics: RubricRepository,
    private readonly reads: DebriefReads,
    private readonly earlier: EarlierDecisions,
  ) {}

  async execute(person: Person, applicationId: string): Promise<DebriefView> {
    const loop = await this.loops.load(person, applicationId);
    if (!mayOpenDebrief((object) => loop.can(object))) throw notFound('application');
    const { organisationId, rubricVersionId } = loop.requisition;
    const people = await this.loader.people(organisationId, applicationId);
    const rubric = (await this.rubrics.get(organisationId, rubricVersionId)).document;
    const powers = powersIn(loop, people.find(person.id));
    const needsCards = loop.can('cards') || loop.can('aggregates');
    const material: DebriefMaterial = {
      ...{ person, loop, people, rubric, powers },
      candidate: await this.reads.candidate(loop),
      moves: await this.moves.offered(person, loop, powers),
      cards: needsCards ? await this.loader.cards(loop, people, rubric) : undefined,
      artifacts: loop.can('cards') ? await this.reads.artifacts(loop) : NO_ARTIFACTS,
      withdrawn: loop.can('cards') ? await this.reads.withdrawn(loop) : [],
      votes: await this.reads.votes(loop),
      decision: await this.reads.decision(loop),
      earlier: loop.can('earlier_decisions') ? await this.earlier.of(loop) : [],
      bandFit: await this.reads.bandFit(loop),
    };
    return viewDebrief(material);
  }
}
