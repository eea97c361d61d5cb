import { Injectable } from '@nestjs/common';
import type { AnswerVignetteBody, RoleVignetteSetView } from '@app/contracts';
import { assertAnswerable, Clock, IdSource } from '@app/domain';
import { AuditTrail, RoleVignetteRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { GetVignettesService } from './get-vignettes.service.js';
import { VignetteReader } from './vignette-reader.js';

/** Keeps one answer for good, and opens the reference with it. */
@Injectable()
export class AnswerVignetteService {
  constructor(
    private readonly reader: VignetteReader,
    private readonly vignettes: RoleVignetteRepository,
    private readonly view: GetVignettesService,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError VIGNETTES.NOT_FOUND, VIGNETTE.NOT_FOUND, VIGNETTE.REPLACED, VIGNETTE.ALREADY_ANSWERED */
  async execute(person: Person, packId: string, body: AnswerVignetteBody): Promise<RoleVignetteSetView> {
    const { organisationId, id: personId } = person;
    const { setId, vignetteId, choice } = body;
    await this.transactions.run(async (tx) => {
      const { set, answers } = await this.reader.one(person, packId, tx);
      const ids = { setId, newestSetId: set.id, vignetteId };
      assertAnswerable(set.document, ids, answers.has(vignetteId));
      const row = { organisationId, id: this.ids.next(), setId, vignetteId, personId, choice };
      const isFirst = await this.vignettes.answer(tx, { ...row, answeredAt: this.clock.now() });
      // Another window of the same person was faster between the two statements.
      if (!isFirst) assertAnswerable(set.document, ids, true);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: personId, action: 'vignette.answer' },
        // What was chosen is nobody's but theirs.
        ...{ objectType: 'vignette', objectId: row.id, payload: { packId, setId, vignetteId } },
      });
    });
    return this.view.one(person, packId);
  }
}
