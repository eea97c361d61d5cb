import { Injectable } from '@nestjs/common';
import type { RoleVignetteSetView } from '@app/contracts';
import { notFound, type RoleFinding, standingOf } from '@app/domain';
import { RoleVignetteRepository, type RoleVignetteSetRow, RubricRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** The newest set of one pack as one person has it. */
export interface OwnVignettes {
  readonly set: RoleVignetteSetRow;
  /** The reader's answers to this version, by vignette. */
  readonly answers: ReadonlyMap<string, RoleFinding>;
  readonly hasAnsweredEarlier: boolean;
}

export type RubricNames = Pick<RoleVignetteSetView, 'rubric' | 'ownRubric'>;

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

  /** The version of the server's pack that the moments were written against, and the own one that is used in its stead. */
  async rubricNames({ organisationId, packId, rubricVersionId }: RoleVignetteSetRow): Promise<RubricNames> {
    const { name, versionLabel } = await this.rubrics.get(organisationId, rubricVersionId);
    const publications = await this.rubrics.listPublications(organisationId);
    const facts = publications
      .filter((one) => one.packId === packId)
      .map(({ id, basedOnId }) => ({ id, packId, basedOn: basedOnId, onServer: false }));
    const ownId = [...standingOf(facts)].find(([, { current }]) => current)?.[0];
    const own = ownId === undefined ? null : await this.rubrics.get(organisationId, ownId);
    return { rubric: `${name} ${versionLabel}`, ownRubric: own && `${own.name} ${own.versionLabel}` };
  }
}
