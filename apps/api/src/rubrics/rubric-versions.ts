import { Injectable } from '@nestjs/common';
import type { RubricVersionListItem } from '@app/contracts';
import { highestVersion, notFound, standingOf, type VersionStanding } from '@app/domain';
import { RubricRepository, type RubricVersionHead, type Tx } from '@app/persistence';
import { RubricPacks } from '../platform/rubric-packs/rubric-packs.js';

export interface StandingVersion extends RubricVersionHead, VersionStanding {
  readonly basedOn: string | null;
  readonly onServer: boolean;
}

export interface PackVersions {
  /** The newest first. */
  readonly versions: readonly StandingVersion[];
  /** The one that the next version follows: the current one, else the newest. */
  readonly head: StandingVersion;
  readonly highestVersion: string;
}

/** The versions of an organisation with their standing: whose they are, and which is current. */
@Injectable()
export class RubricVersions {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly packs: RubricPacks,
  ) {}

  async all(organisationId: string, tx?: Tx): Promise<readonly StandingVersion[]> {
    const heads = await this.rubrics.list(organisationId, tx);
    const publications = await this.rubrics.listPublications(organisationId, tx);
    const basedOn = new Map(publications.map((one) => [one.id, one.basedOnId]));
    const versions = heads.map((head) => ({
      ...head,
      basedOn: basedOn.get(head.id) ?? null,
      onServer: this.packs.isCurrent(head),
    }));
    const standing = standingOf(versions);
    return versions.map((version) => ({ ...version, ...standing.get(version.id)! }));
  }

  /** @throws DomainError RUBRIC.NOT_FOUND when the organisation has no such pack */
  async ofPack(organisationId: string, packId: string, tx?: Tx): Promise<PackVersions> {
    const versions = (await this.all(organisationId, tx)).filter((version) => version.packId === packId);
    const head = versions.find((version) => version.current) ?? versions[0];
    const highest = highestVersion(versions.map((version) => version.versionLabel));
    if (!head || highest === undefined) throw notFound('rubric');
    return { versions, head, highestVersion: highest };
  }
}

export const viewVersion = (version: StandingVersion): RubricVersionListItem => ({
  id: version.id,
  packId: version.packId,
  name: version.name,
  version: version.versionLabel,
  contentHash: version.contentHash,
  publishedAt: version.publishedAt,
  current: version.current,
  line: version.line,
  onServer: version.onServer,
});
