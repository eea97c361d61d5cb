import { Injectable } from '@nestjs/common';
import type { ArtifactShelfView, CardArtifactView } from '@app/contracts';
import { attachPlaces, panelRounds, takesArtifacts } from '@app/domain';
import { DebriefRepository, RubricRepository } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { viewEvalArtifact } from '../platform/evidence/index.js';
import { ArtifactSight, type CardArtifact } from './artifact-sight.js';
import { standingIn, viewLoopArtifact } from './loop-artifact.view.js';

/** The eval artefacts of a candidate, as far as this person may see them, and where one may attach another. */
@Injectable()
export class ArtifactShelfService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly sight: ArtifactSight,
    private readonly rubrics: RubricRepository,
    private readonly debriefs: DebriefRepository,
  ) {}

  async execute(person: Person, applicationId: string): Promise<ArtifactShelfView> {
    const loop = await this.loops.load(person, applicationId);
    const { ofLoop, ofCards } = await this.sight.of(person, loop);
    const { organisationId, rubricVersionId } = loop.requisition;
    const { document: rubric } = await this.rubrics.get(organisationId, rubricVersionId);
    const authors = ofCards.flatMap(({ authorId }) => authorId ?? []);
    const names = authors.length > 0 ? await this.debriefs.findNames(organisationId, authors) : new Map();
    return {
      artifacts: ofLoop.map((row) => viewLoopArtifact(person, loop, row)),
      cardArtifacts: ofCards.map((one) => viewCardArtifact(one, names)),
      attachAt: takesArtifacts(loop.visibleState) ? attachPlaces(standingIn(loop)) : [],
      rounds: panelRounds(rubric).map(({ id, shortName: name, criterionIds }) => ({ id, name, criterionIds })),
      criteria: rubric.criteria.map(({ id, shortName: name }) => ({ id, name })),
    };
  }
}

const viewCardArtifact = ({ row, authorId }: CardArtifact, names: ReadonlyMap<string, string>): CardArtifactView => ({
  ...viewEvalArtifact(row),
  scorecardId: row.scorecardId,
  author: authorId === null ? null : { id: authorId, name: names.get(authorId) ?? '' },
});
