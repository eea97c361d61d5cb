import { Injectable } from '@nestjs/common';
import type { RoleVignetteListView, RoleVignetteSetView } from '@app/contracts';
import { visibleVignette } from '@app/domain';
import { RoleVignetteRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { VignetteReader } from './vignette-reader.js';

/** Vignettes as an interviewer reads them: each is blind until the own answer to it is in. */
@Injectable()
export class GetVignettesService {
  constructor(
    private readonly reader: VignetteReader,
    private readonly vignettes: RoleVignetteRepository,
  ) {}

  async list(person: Person): Promise<RoleVignetteListView> {
    const own = await this.reader.all(person);
    const sets = await Promise.all(
      own.map(async ({ set, answers }) => {
        const { packId, title, minutes, vignettes } = set.document;
        const names = await this.reader.rubricNames(set);
        return { packId, title, ...names, minutes, answered: answers.size, of: vignettes.length };
      }),
    );
    return { sets };
  }

  /** @throws DomainError VIGNETTES.NOT_FOUND */
  async one(person: Person, packId: string): Promise<RoleVignetteSetView> {
    const { set, answers, hasAnsweredEarlier } = await this.reader.one(person, packId);
    const { title, minutes, vignettes } = set.document;
    // Whoever has answered nothing here has no use for what others said: it is not even read.
    const others = answers.size === 0 ? [] : await this.vignettes.findOthers(person.organisationId, set.id, person.id);
    const choicesOn = (id: string) => others.filter((one) => one.vignetteId === id).map(({ choice }) => choice);
    return {
      ...{ setId: set.id, packId, title, ...(await this.reader.rubricNames(set)), minutes },
      vignettes: vignettes.map((one) => visibleVignette(one, answers.get(one.id) ?? null, choicesOn(one.id))),
      isAnew: hasAnsweredEarlier && answers.size === 0,
    };
  }
}
