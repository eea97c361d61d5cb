import { Injectable } from '@nestjs/common';
import type { CertifyBody, LadderView } from '@app/contracts';
import { type LadderPolicy, panelRounds } from '@app/domain';
import { PersonRepository, RubricRepository, TrainingRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { type ChangeRecord, RecordedChanges } from '../platform/changes/index.js';
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
    private readonly changes: RecordedChanges,
  ) {}

  /** @throws DomainError TRAINING.STALE */
  async policy(person: Person, version: number, policy: LadderPolicy): Promise<LadderView> {
    const { organisationId } = person;
    const { shadows, reverseShadows, cases } = policy;
    const kept = { shadows, reverseShadows, cases };
    const record = ladderRecord('training.set_policy', organisationId, kept);
    await this.changes.run(person, record, (tx, { newId }) =>
      this.training.savePolicy(tx, organisationId, newId(), kept, version),
    );
    return this.view.all(person);
  }

  /** @throws DomainError TRAINING.STALE */
  async certify(person: Person, version: number, body: CertifyBody): Promise<LadderView> {
    const { organisationId, id: certifiedBy } = person;
    const { personId, packId, roundId, certified, reason } = body;
    const action = certified ? 'training.certify' : 'training.revoke';
    const record = ladderRecord(action, personId, { packId, roundId, reason });
    await this.changes.run(person, record, async (tx, { now, newId }) => {
      await this.assertPlace(tx, person, body);
      const place = { organisationId, personId, packId, roundId };
      const row = { ...place, id: newId(), reason, certifiedBy, certifiedAt: now() };
      if (certified) await this.training.certify(tx, row, version);
      else await this.training.revoke(tx, place, version);
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
}

const ladderRecord = (action: string, objectId: string, payload: object): ChangeRecord => ({
  ...{ action, objectType: 'training', objectId, payload: { ...payload } },
});
