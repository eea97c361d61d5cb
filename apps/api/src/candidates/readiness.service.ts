import { Injectable } from '@nestjs/common';
import type { RoundReadinessView } from '@app/contracts';
import { PersonRepository, RubricRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LadderReader } from '../platform/training/index.js';
import { LoopChanges } from '../platform/changes/index.js';

/** Who would interview a round alone without being there yet: for a warning beside the choice. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly rubrics: RubricRepository,
    private readonly people: PersonRepository,
    private readonly ladders: LadderReader,
  ) {}

  async of(
    person: Person,
    { applicationId, roundId }: { readonly applicationId: string; readonly roundId: string },
  ): Promise<RoundReadinessView> {
    const { loop } = await this.changes.open(person, applicationId, 'staff');
    const { organisationId, rubricVersionId } = loop.requisition;
    const { packId } = await this.rubrics.get(organisationId, rubricVersionId);
    const ladders = await this.ladders.of(person);
    const people = (await this.people.list(organisationId)).filter(({ status }) => status !== 'removed');
    return {
      people: people.flatMap(({ id: personId }) => {
        const standing = ladders.standingOf({ personId, packId, roundId });
        // Nothing missing that the reader may know of: no warning.
        return standing.step === 'solo' || standing.missing.length === 0 ? [] : [{ personId, ...standing }];
      }),
    };
  }
}
