import { Injectable } from '@nestjs/common';
import type { QuestionExposureView, RubricListView, RubricVersionListItem, RubricVersionView } from '@app/contracts';
import { EXPOSURE_MINIMUM, EXPOSURE_MONTHS } from '@app/domain';
import { RubricRepository, type RubricVersionHead } from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { QuestionExposure } from '../platform/questions/index.js';
import { RubricPacks } from '../platform/rubric-packs/rubric-packs.js';

/** Published rubric versions: the same for everybody in the organisation. */
@Injectable()
export class RubricsService {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly packs: RubricPacks,
    private readonly questions: QuestionExposure,
  ) {}

  async list({ organisationId }: Person): Promise<RubricListView> {
    const versions = await this.rubrics.list(organisationId);
    return { versions: versions.map((version) => this.item(version)) };
  }

  async read({ organisationId }: Person, id: string): Promise<RubricVersionView> {
    const version = await this.rubrics.get(organisationId, id);
    return { ...this.item(version), rubric: version.document };
  }

  async exposure(person: Person, id: string): Promise<QuestionExposureView> {
    const { document } = await this.rubrics.get(person.organisationId, id);
    return { months: EXPOSURE_MONTHS, minimum: EXPOSURE_MINIMUM, asked: await this.questions.ofPack(person, document) };
  }

  private item(version: RubricVersionHead): RubricVersionListItem {
    const { id, packId, name, versionLabel, contentHash, publishedAt } = version;
    return {
      id,
      packId,
      name,
      version: versionLabel,
      contentHash,
      publishedAt,
      current: this.packs.isCurrent(version),
    };
  }
}
