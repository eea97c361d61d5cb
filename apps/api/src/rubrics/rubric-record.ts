import { Injectable } from '@nestjs/common';
import type { PublishRubricBody, RubricPublishedView } from '@app/contracts';
import { Clock, IdSource, type Rubric } from '@app/domain';
import { AuditTrail, RubricRepository, sha256, type Tx } from '@app/persistence';
import { canonicalRubricJson } from '@app/rubric-format';
import type { Person } from '../platform/auth/index.js';

/** What a publication leaves behind: the version, and its line in the log. */
@Injectable()
export class RubricRecord {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly trail: AuditTrail,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async insert(tx: Tx, person: Person, rubric: Rubric, body: PublishRubricBody, basedOn: string): Promise<string> {
    const id = this.ids.next();
    const { packId, name, version: versionLabel } = rubric;
    const content = { document: rubric, sourceText: body.sourceText, contentHash: sha256(canonicalRubricJson(rubric)) };
    const published = { publishedAt: this.clock.now(), publishedBy: person.id, reason: body.reason };
    const { organisationId } = person;
    await this.rubrics.publish(
      tx,
      { organisationId, id, packId, name, versionLabel, ...content, ...published },
      basedOn,
    );
    return id;
  }

  async audit(
    tx: Tx,
    { organisationId, id: actorId }: Person,
    objectId: string,
    what: {
      readonly packId: string;
      readonly version: string;
      readonly basedOn: string;
      readonly body: PublishRubricBody;
      readonly moved: RubricPublishedView['moved'];
    },
  ): Promise<void> {
    const { packId, version, basedOn, body, moved } = what;
    await this.trail.record(tx, {
      ...{ organisationId, actorId, action: 'rubric.publish', objectType: 'rubric', objectId },
      payload: { packId, version, basedOn, reason: body.reason, moved: moved.map((one) => one.requisitionId) },
    });
  }
}
