import { Injectable } from '@nestjs/common';
import type { ProjectorPairedView } from '@app/contracts';
import { DomainError, ROOM_STATES } from '@app/domain';
import { TransactionRunner } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { DecisionDesk } from '../decision-desk.js';
import { GetPairingService } from './get-pairing.service.js';
import { PairedScreens } from './paired-screens.js';
import { TypedCodes } from './typed-codes.js';

const noRoom = (): DomainError =>
  new DomainError('PROJECTOR.NO_ROOM', 'conflict', 'This debrief has no room now', {
    detail: 'A screen can be paired from the complete packet until the decision is sealed. Nothing was changed.',
  });

/** The screen of a debrief: paired and ended by whoever runs it, one at a time. */
@Injectable()
export class PairProjectorService {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly codes: TypedCodes,
    private readonly screens: PairedScreens,
    private readonly paired: GetPairingService,
    private readonly transactions: TransactionRunner,
  ) {}

  /** The screen that shows this code becomes the one of this debrief; another one ends. */
  async pair(person: Person, applicationId: string, text: string): Promise<ProjectorPairedView> {
    this.codes.assertMayTry(person);
    await this.transactions.run(async (tx) => {
      const { loop } = await this.desk.hold(tx, person, applicationId);
      if (!ROOM_STATES.includes(loop.application.state)) throw noRoom();
      await this.screens.add(tx, person, applicationId, await this.codes.take(tx, person, text));
    });
    this.codes.succeeded(person);
    return this.paired.execute(person, applicationId);
  }

  /** Its stream is cut, and what it shows is gone. */
  async end(person: Person, applicationId: string): Promise<ProjectorPairedView> {
    await this.transactions.run(async (tx) => {
      await this.desk.hold(tx, person, applicationId);
      await this.screens.end(tx, person, applicationId);
    });
    return this.paired.execute(person, applicationId);
  }
}
