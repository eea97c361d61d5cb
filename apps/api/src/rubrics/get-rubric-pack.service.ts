import { Injectable } from '@nestjs/common';
import type { RubricPackView } from '@app/contracts';
import { PersonRepository } from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { RubricVersions, type StandingVersion, viewVersion } from './rubric-versions.js';

/** Every version of one pack: who published it, when and why. */
@Injectable()
export class GetRubricPackService {
  constructor(
    private readonly versions: RubricVersions,
    private readonly people: PersonRepository,
  ) {}

  async execute({ organisationId }: Person, packId: string): Promise<RubricPackView> {
    const { versions, head, highestVersion } = await this.versions.ofPack(organisationId, packId);
    const publishers = await this.publishersOf(organisationId, versions);
    return {
      packId,
      name: head.name,
      head: viewVersion(head),
      highestVersion,
      versions: versions.map((version) => ({
        ...viewVersion(version),
        publishedBy: publishers.get(version.id) ?? null,
        reason: version.reason,
        basedOn: version.basedOn,
      })),
    };
  }

  /** Whoever set the organisation up did not write what came with the server. */
  private async publishersOf(
    organisationId: string,
    versions: readonly StandingVersion[],
  ): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
    const own = versions.filter((version) => version.line === 'own');
    const people = new Map<string, { id: string; name: string }>();
    for (const id of new Set(own.flatMap((version) => version.publishedBy ?? []))) {
      const person = await this.people.find(organisationId, id);
      if (person) people.set(id, { id, name: person.name });
    }
    return new Map(
      own.flatMap(({ id, publishedBy }) => {
        const person = people.get(publishedBy ?? '');
        return person ? [[id, person] as const] : [];
      }),
    );
  }
}
