import { Injectable } from '@nestjs/common';
import type { ProjectorPairedView } from '@app/contracts';
import { addHours, Clock, DomainError, IdSource, ROOM_STATES } from '@app/domain';
import { AuditTrail, ProjectorRepository, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { SignInThrottle } from '../../platform/auth/sign-in-throttle.js';
import { invalidRequest } from '../../platform/validation/index.js';
import { DecisionDesk } from '../decision-desk.js';
import { GetPairingService } from './get-pairing.service.js';
import { typedCode } from './projector-code.js';

const LASTS_HOURS = 12;
const UNKNOWN = 'No screen shows this code now. Read it again; a code lasts five minutes.';

const noRoom = (): DomainError =>
  new DomainError('PROJECTOR.NO_ROOM', 'conflict', 'This debrief has no room now', {
    detail: 'A screen can be paired from the complete packet until the decision is sealed. Nothing was changed.',
  });

/** The screen of a debrief: paired and ended by whoever runs it, one at a time. */
@Injectable()
export class PairProjectorService {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly desk: DecisionDesk,
    private readonly paired: GetPairingService,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** The screen that shows this code becomes the one of this debrief; another one ends. */
  async pair(person: Person, applicationId: string, text: string): Promise<ProjectorPairedView> {
    const tries = `projector code ${person.id}`;
    this.throttle.check(tries, '');
    await this.transactions.run(async (tx) => {
      const { loop } = await this.desk.hold(tx, person, applicationId);
      if (!ROOM_STATES.includes(loop.application.state)) throw noRoom();
      this.throttle.failed(tries, '');
      const tokenHash = await this.takeCode(tx, typedCode(text));
      const { organisationId, id: pairedBy } = person;
      const pairedAt = this.clock.now();
      await this.projectors.endOfLoop(tx, organisationId, applicationId);
      const expiresAt = addHours(pairedAt, LASTS_HOURS);
      await this.projectors.add(tx, {
        ...{ organisationId, id: this.ids.next(), applicationId, tokenHash, pairedBy, pairedAt, expiresAt },
      });
      await this.record(tx, person, applicationId, 'projector.pair');
    });
    this.throttle.succeeded(tries, '');
    return this.paired.execute(person, applicationId);
  }

  /** Its stream is cut, and what it shows is gone. */
  async end(person: Person, applicationId: string): Promise<ProjectorPairedView> {
    await this.transactions.run(async (tx) => {
      await this.desk.hold(tx, person, applicationId);
      if (await this.projectors.endOfLoop(tx, person.organisationId, applicationId))
        await this.record(tx, person, applicationId, 'projector.end');
    });
    return this.paired.execute(person, applicationId);
  }

  /** @returns the hash of the secret that the screen holds */
  private async takeCode(tx: Tx, code: string): Promise<string> {
    const found = await this.projectors.findCode(tx, code);
    const holds = found !== undefined && this.clock.now() < found.expiresAt;
    if (!holds || !(await this.projectors.takeCode(tx, found.id)))
      throw invalidRequest([{ path: '/code', message: UNKNOWN }]);
    return found.tokenHash;
  }

  private record(tx: Tx, { organisationId, id: actorId }: Person, objectId: string, action: string): Promise<void> {
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'application', objectId });
  }
}
