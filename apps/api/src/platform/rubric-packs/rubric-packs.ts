import { Injectable } from '@nestjs/common';
import { Clock, IdSource } from '@app/domain';
import { RubricRepository, type Tx } from '@app/persistence';
import { CasePacks } from './case-packs.js';
import { type ShippedPack, ShippedPacks } from './shipped-packs.js';
import { VignettePacks } from './vignette-packs.js';

/** The rubric packs that came with this server. Published into an organisation as versions that never change. */
@Injectable()
export class RubricPacks {
  constructor(
    private readonly shipped: ShippedPacks,
    private readonly rubrics: RubricRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly cases: CasePacks,
    private readonly vignettes: VignettePacks,
  ) {}

  /** Publishes what this organisation does not have yet. A changed file has another hash and becomes another version. */
  async publishInto(tx: Tx, organisationId: string, publishedBy: string | null = null): Promise<void> {
    for (const pack of this.shipped.packs) {
      const { packId } = pack.rubric;
      const known = await this.rubrics.findByHash(organisationId, packId, pack.contentHash, tx);
      const versionId = known?.id ?? (await this.publish(tx, organisationId, publishedBy, pack));
      if (pack.cases.length > 0) await this.cases.publishInto(tx, organisationId, versionId, pack.cases);
      if (pack.vignettes) await this.vignettes.publishInto(tx, organisationId, versionId, pack.vignettes);
    }
  }

  private async publish(
    tx: Tx,
    organisationId: string,
    publishedBy: string | null,
    { rubric, sourceText, contentHash }: ShippedPack,
  ): Promise<string> {
    const id = this.ids.next();
    await this.rubrics.insert(tx, {
      organisationId,
      id,
      packId: rubric.packId,
      name: rubric.name,
      versionLabel: rubric.version,
      contentHash,
      sourceText,
      document: rubric,
      publishedAt: this.clock.now(),
      publishedBy,
      reason: 'Came with the server.',
    });
    return id;
  }

  /** True when this version is the one of the file that the server has now. */
  isCurrent(version: { readonly packId: string; readonly contentHash: string }): boolean {
    return this.shipped.packs.some(
      ({ rubric, contentHash }) => rubric.packId === version.packId && contentHash === version.contentHash,
    );
  }
}
