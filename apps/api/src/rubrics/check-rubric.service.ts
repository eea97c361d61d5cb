import { Injectable } from '@nestjs/common';
import type { RubricCheckView } from '@app/contracts';
import { lostComparability } from '@app/domain';
import { RubricRepository } from '@app/persistence';
import { diffRubrics } from '@app/rubric-format';
import type { Person } from '../platform/auth/index.js';
import { RubricReader, viewProblem } from './rubric-reader.js';
import { RubricVersions } from './rubric-versions.js';

/** What the editor asks while somebody types. Nothing is kept. */
@Injectable()
export class CheckRubricService {
  constructor(
    private readonly versions: RubricVersions,
    private readonly reader: RubricReader,
    private readonly rubrics: RubricRepository,
  ) {}

  async execute({ organisationId }: Person, packId: string, sourceText: string): Promise<RubricCheckView> {
    const pack = await this.versions.ofPack(organisationId, packId);
    const { rubric, problems } = await this.reader.read(organisationId, packId, sourceText, pack);
    const view = problems.map((problem) => viewProblem(packId, problem));
    if (!rubric) return { problems: view, difference: null };
    const head = await this.rubrics.get(organisationId, pack.head.id);
    const changes = diffRubrics(head.document, rubric);
    return { problems: view, difference: { changes, lostComparability: lostComparability(changes) } };
  }
}
