import { Injectable } from '@nestjs/common';
import { notFound, type RoleFinding } from '@app/domain';
import { RoleVignetteRepository, type RoleVignetteSetRow, RubricRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** The newest set of one pack as one person has it. */
export interface OwnVignettes {
  readonly set: RoleVignetteSetRow;
  /** The reader's answers to this version, by vignette. */
  readonly answers: ReadonlyMap<string, RoleFinding>;
  readonly hasAnsweredEarlier: boolean;
}

/** Vignettes with the reader's own answers, and nobody else's. */
@Injectable()
export class VignetteReader {
  constructor(
    private readonly vignettes: RoleVignetteRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async all({ organisationId, id }: Person, tx?: Tx): Promise<OwnVignettes[]> {
    const sets = await this.vignettes.findSets(organisationId, tx);
    const answers = await this.vignettes.findAnswers(organisationId, id, tx);
    const newest = new Map(sets.map((set) => [set.packId, set]));
    return [...newest.values()].map((set) => {
      const earlier = new Set(
        sets.filter((one) => one.packId === set.packId && one.id !== set.id).map((one) => one.id),
      );
      const own = answers.filter(({ setId }) => setId === set.id);
      return {
        set,
        answers: new Map(own.map(({ vignetteId, choice }) => [vignetteId, choice])),
        hasAnsweredEarlier: answers.some(({ setId }) => earlier.has(setId)),
      };
    });
  }

  /** @throws DomainError VIGNETTES.NOT_FOUND */
  async one(person: Person, packId: string, tx?: Tx): Promise<OwnVignettes> {
    const found = (await this.all(person, tx)).find(({ set }) => set.packId === packId);
    if (!found) throw notFound('vignettes');
    return found;
  }

  async rubricName({ organisationId, rubricVersionId }: RoleVignetteSetRow): Promise<string> {
    const { name, versionLabel } = await this.rubrics.get(organisationId, rubricVersionId);
    return `${name} ${versionLabel}`;
  }
}
