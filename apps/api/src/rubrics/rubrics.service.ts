import { Injectable } from '@nestjs/common';
import type {
  QuestionExposureView,
  RubricChangesView,
  RubricListView,
  RubricSourceView,
  RubricVersionView,
} from '@app/contracts';
import { EXPOSURE_MINIMUM, EXPOSURE_MONTHS, lostComparability, notFound } from '@app/domain';
import { RubricRepository } from '@app/persistence';
import { diffRubrics } from '@app/rubric-format';
import type { Person } from '../platform/auth/index.js';
import { CardTimes, QuestionExposure } from '../platform/questions/index.js';
import { RubricVersions, type StandingVersion, viewVersion } from './rubric-versions.js';

/** Published rubric versions: the same for everybody in the organisation. */
@Injectable()
export class RubricsService {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly versions: RubricVersions,
    private readonly questions: QuestionExposure,
    private readonly times: CardTimes,
  ) {}

  async list({ organisationId }: Person): Promise<RubricListView> {
    return { versions: (await this.versions.all(organisationId)).map(viewVersion) };
  }

  async read({ organisationId }: Person, id: string): Promise<RubricVersionView> {
    const { document } = await this.rubrics.get(organisationId, id);
    return { ...viewVersion(await this.get(organisationId, id)), rubric: document };
  }

  async exposure(person: Person, id: string): Promise<QuestionExposureView> {
    const { document } = await this.rubrics.get(person.organisationId, id);
    const asked = await this.questions.ofPack(person, document);
    const minutes = await this.times.ofPack(person, document);
    return { months: EXPOSURE_MONTHS, minimum: EXPOSURE_MINIMUM, asked, minutes };
  }

  async changes({ organisationId }: Person, id: string, since: string): Promise<RubricChangesView> {
    const [from, to] = [await this.get(organisationId, since), await this.get(organisationId, id)];
    // Two packs have nothing that could be found again by its id.
    if (from.packId !== to.packId) throw notFound('rubric');
    const before = await this.rubrics.get(organisationId, since);
    const after = await this.rubrics.get(organisationId, id);
    const changes = diffRubrics(before.document, after.document);
    return { from: viewVersion(from), to: viewVersion(to), changes, lostComparability: lostComparability(changes) };
  }

  async source({ organisationId }: Person, id: string): Promise<RubricSourceView> {
    const { versionLabel } = await this.rubrics.get(organisationId, id);
    return { rubricVersionId: id, version: versionLabel, sourceText: await this.rubrics.getSource(organisationId, id) };
  }

  private async get(organisationId: string, id: string): Promise<StandingVersion> {
    const version = (await this.versions.all(organisationId)).find((one) => one.id === id);
    if (!version) throw notFound('rubric');
    return version;
  }
}
