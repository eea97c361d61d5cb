import { Injectable } from '@nestjs/common';
import type { AnswerVignetteBody, RoleVignetteSetView } from '@app/contracts';
import { assertAnswerable } from '@app/domain';
import { RoleVignetteRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RecordedChanges } from '../platform/changes/index.js';
import { GetVignettesService } from './get-vignettes.service.js';
import { VignetteReader } from './vignette-reader.js';

/** Keeps one answer for good, and opens the reference with it. */
@Injectable()
export class AnswerVignetteService {
  constructor(
    private readonly reader: VignetteReader,
    private readonly vignettes: RoleVignetteRepository,
    private readonly view: GetVignettesService,
    private readonly changes: RecordedChanges,
  ) {}

  /** @throws DomainError VIGNETTES.NOT_FOUND, VIGNETTE.NOT_FOUND, VIGNETTE.REPLACED, VIGNETTE.ALREADY_ANSWERED */
  async execute(person: Person, packId: string, body: AnswerVignetteBody): Promise<RoleVignetteSetView> {
    const { organisationId, id: personId } = person;
    const { setId, vignetteId, choice } = body;
    // What was chosen is nobody's but theirs.
    const record = (answerId: string) => ({
      ...{ action: 'vignette.answer', objectType: 'vignette', objectId: answerId },
      payload: { packId, setId, vignetteId },
    });
    await this.changes.run(person, record, async (tx, { now, newId }) => {
      const { set, answers } = await this.reader.one(person, packId, tx);
      const ids = { setId, newestSetId: set.id, vignetteId };
      assertAnswerable(set.document, ids, answers.has(vignetteId));
      const row = { organisationId, id: newId(), setId, vignetteId, personId, choice };
      const isFirst = await this.vignettes.answer(tx, { ...row, answeredAt: now() });
      // Another window of the same person was faster between the two statements.
      if (!isFirst) assertAnswerable(set.document, ids, true);
      return row.id;
    });
    return this.view.one(person, packId);
  }
}
