import { Injectable } from '@nestjs/common';
import type { Rubric } from '@app/domain';
import { RubricRepository, type Tx } from '@app/persistence';
import { FoundingPacks } from '../platform/founding/founding-packs.js';
import { DEMO_CONTENT } from './content/index.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId } from './demo-id.js';
import { FOUNDED_DAYS } from './demo-organisation-rows.js';
import { DemoSeeder } from './demo-seeder.js';

const PACK = 'ai-pm';

/** The demo organisation before anybody is in it, and the rubric version that its loops are run with. */
@Injectable()
export class DemoFounding {
  constructor(
    private readonly seeder: DemoSeeder,
    private readonly packs: FoundingPacks,
    private readonly rubrics: RubricRepository,
  ) {}

  async found(tx: Tx, clock: DemoClock): Promise<{ id: string; document: Rubric }> {
    const createdAt = clock.at(FOUNDED_DAYS, 9);
    await this.seeder.founding(tx, {
      id: organisationId,
      name: DEMO_CONTENT.organisation.name,
      kind: 'demo',
      createdAt,
    });
    await this.packs.publishInto(tx, organisationId);
    const version = (await this.rubrics.list(organisationId, tx)).find((one) => one.packId === PACK);
    if (!version) throw new Error(`the server has no rubric pack '${PACK}'`);
    return this.rubrics.get(organisationId, version.id, tx);
  }
}
