import { Injectable } from '@nestjs/common';
import type { CertifyBody, LadderView } from '@app/contracts';
import { Clock, IdSource, type LadderPolicy, panelRounds } from '@app/domain';
import {
  AuditTrail,
  PersonRepository,
  RubricRepository,
  TrainingRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetLadderService } from './get-ladder.service.js';

/** What it takes, and who interviews a round alone by somebody's word. */
@Injectable()
export class SetLadderService {
  constructor(
    private readonly training: TrainingRepository,
    private readonly people: PersonRepository,
    private readonly rubrics: RubricRepository,
    private readonly view: GetLadderService,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @throws DomainError TRAINING.STALE */
  async policy(person: Person, version: number, policy: LadderPolicy): Promise<LadderView> {
    const { organisationId } = person;
    const { shadows, reverseShadows, cases } = policy;
    const kept = { shadows, reverseShadows, cases };
    await this.transactions.run(async (tx) => {
      await this.training.savePolicy(tx, organisationId, this.ids.next(), kept, version);
      await this.record(tx, person, 'training.set_policy', organisationId, kept);
    });
    return this.view.all(person);
  }

  /** @throws DomainError TRAINING.STALE */
  async certify(person: Person, version: number, body: CertifyBody): Promise<LadderView> {
    const { organisationId, id: certifiedBy } = person;
    const { personId, packId, roundId, certified, reason } = body;
    await this.transactions.run(async (tx) => {
      await this.assertPlace(tx, person, body);
      const place = { organisationId, personId, packId, roundId };
      const certifiedAt = this.clock.now();
      const row = { ...place, id: this.ids.next(), reason, certifiedBy, certifiedAt };
      if (certified) await this.training.certify(tx, row, version);
      else await this.training.revoke(tx, place, version);
      const action = certified ? 'training.certify' : 'training.revoke';
      await this.record(tx, person, action, personId, { packId, roundId, reason });
    });
    return this.view.all(person);
  }

  private async assertPlace(tx: Tx, { organisationId }: Person, body: CertifyBody): Promise<void> {
    const known = await this.people.find(organisationId, body.personId, tx);
    if (!known || known.status === 'removed')
      throw invalidRequest([{ path: '/personId', message: 'This is nobody of the organisation.' }]);
    const version = (await this.rubrics.list(organisationId, tx)).find(({ packId }) => packId === body.packId);
    const rubric = version && (await this.rubrics.get(organisationId, version.id, tx)).document;
    if (!rubric || !panelRounds(rubric).some(({ id }) => id === body.roundId))
      throw invalidRequest([{ path: '/roundId', message: 'This is no round of the pack that rates criteria.' }]);
    if (body.certified && body.reason.trim() === '')
      throw invalidRequest([{ path: '/reason', message: 'Say what it rests on.' }]);
  }

  private async record(tx: Tx, person: Person, action: string, objectId: string, payload: object): Promise<void> {
    const { organisationId, id: actorId } = person;
    await this.audit.record(tx, {
      ...{ organisationId, actorId, action, objectType: 'training', objectId, payload: { ...payload } },
    });
  }
}
