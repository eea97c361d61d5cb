import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/persistence';
import { ReferencePack } from '../compensation/index.js';
import { RubricPacks } from '../rubric-packs/rubric-packs.js';

/** What every organisation has from its first minute: the rubric packs of the server and its market references. */
@Injectable()
export class FoundingPacks {
  constructor(
    private readonly rubrics: RubricPacks,
    private readonly references: ReferencePack,
  ) {}

  /** In the transaction that founds it, once its row is there. */
  async publishInto(tx: Tx, organisationId: string): Promise<void> {
    await this.rubrics.publishInto(tx, organisationId);
    await this.references.publishInto(tx, organisationId);
  }
}
